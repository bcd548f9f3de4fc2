import type { ExampleSet } from "../example-set.ts";
import { IntervalRows } from "./IntervalRows.tsx";

export const examples = {
  areas: () => (
    <IntervalRows
      axis={{ from: 0, to: 100 }}
      ends={{ from: "0", to: "100 procent" }}
      rows={[
        { name: "Centrum", words: "58 procent (50–66)", value: 58, interval: { low: 50, high: 66 } },
        { name: "Torshälla", words: "71 procent", value: 71, interval: null },
        { name: "Ärla", words: "inget svar", value: null, interval: null },
      ]}
    />
  ),
  hiddenMarkup: () => (
    <IntervalRows
      axis={{ from: 1, to: 1 }}
      ends={{ from: "<0>", to: "</p>" }}
      rows={[{ name: "<b>", words: "&", value: 2, interval: { low: -1, high: 9 } }]}
    />
  ),
} satisfies ExampleSet;
