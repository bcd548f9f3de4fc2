import type { ExampleSet } from "../example-set.ts";
import { Breadcrumbs } from "./Breadcrumbs.tsx";

export const examples = {
  three: () => (
    <Breadcrumbs
      label="Du är här"
      links={[
        { href: "/loften", text: "Löften" },
        { href: "/loften/exempel", text: "Eskilstuna 2022–2023" },
        { href: "/loften/exempel/2-2", text: "Löfte 2.2" },
      ]}
    />
  ),
  hiddenMarkup: () => <Breadcrumbs label='"' links={[{ href: '"><b>', text: "<b>" }]} />,
} satisfies ExampleSet;
