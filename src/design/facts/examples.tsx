import type { ExampleSet } from "../example-set.ts";
import { Facts } from "./Facts.tsx";

export const examples = {
  method: () => (
    <Facts
      facts={[
        { name: "Riktning", value: "Lågt är bra" },
        { name: "Före löftet", value: "Juli 2019–december 2021, 30 månader" },
        { name: "Metod", value: "Poissonregression med nivåskifte och årstid" },
      ]}
    />
  ),
  hiddenMarkup: () => <Facts facts={[{ name: "<b>", value: "</dl><script>" }]} />,
} satisfies ExampleSet;
