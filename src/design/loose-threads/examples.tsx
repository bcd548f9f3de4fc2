import type { ExampleSet } from "../example-set.ts";
import { LooseThreads } from "./LooseThreads.tsx";

export const examples = {
  list: () => (
    <LooseThreads
      threads={[
        { gap: 0, count: 1, text: "åtgärd utan problem", href: "#1", note: "Sommarvärdar i parken" },
        { gap: 3, count: 1, text: "orsak utan åtgärd", href: "#2", note: "Bilar som lämnar barn, löfte 2.2" },
        { gap: 4, count: 2, text: "löften utan mått", href: "#3" },
        { gap: 5, count: 0, text: "mått utan källa", href: "#4" },
      ]}
    />
  ),
  hiddenMarkup: () => <LooseThreads threads={[{ count: 0, text: "<b>&</b>" }]} />,
} satisfies ExampleSet;
