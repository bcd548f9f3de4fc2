import type { ExampleSet } from "../example-set.ts";
import { PartedBars } from "./PartedBars.tsx";

const parts = ["Omfattning, 40 %", "Konsekvenser, 40 %", "Påverkbarhet, 20 %"];

export const examples: ExampleSet = {
  "three problems, one without all its scores": () => (
    <PartedBars
      id="bars-example"
      title="Farlig körning vid skolor kommer först med 4,20 av 5."
      description="En stapel för varje problem, med en del för varje kriterium."
      parts={parts}
      most={5}
      unknown="betyg saknas"
      bars={[
        { label: "Farlig körning vid skolor", parts: [1.8, 1.6, 0.8], total: "4,20" },
        {
          label: "Otryggt ute på kvällen i Fröslunda, Skiftinge och Årby, mest för den som är ensam",
          parts: [1.2, 1.4, 0.1],
          total: "2,70",
        },
        {
          label: "Unga kommer lätt över narkotika",
          parts: [1.6, null, 0.6],
          total: null,
          between: { low: 2.6, high: 4.2 },
        },
      ]}
    />
  ),
  "hidden: nothing": () => (
    <PartedBars
      id="bars-none"
      title="Inget"
      description="<Inget>"
      parts={[]}
      most={5}
      unknown="?"
      bars={[]}
    />
  ),
};
