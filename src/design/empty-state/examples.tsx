import type { ExampleSet } from "../example-set.ts";
import { EmptyState } from "./EmptyState.tsx";

export const examples = {
  withNextStep: () => (
    <EmptyState title="Inga åtgärder än." action={{ href: "/arbeta/atgarder/ny", text: "Skapa den första" }}>
      Åtgärder skapas ur löftets åtaganden när löftet är undertecknat.
    </EmptyState>
  ),
  hiddenMarkup: () => <EmptyState title="<b>" action={{ href: '"', text: "<i>" }} />,
} satisfies ExampleSet;
