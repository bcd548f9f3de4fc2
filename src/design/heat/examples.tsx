import type { ExampleSet } from "../example-set.ts";
import { HeatTable } from "./HeatTable.tsx";
import { Peaks } from "./Peaks.tsx";
import { shadeLimits } from "./shades.ts";

const DAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"] as const;
const CELLS = [
  [16, 11, 18, 6, 11, 29, 29],
  [9, 13, 6, 12, 11, 24, 30],
  [6, 9, 6, 3, 5, 26, 49],
] as const;

export const examples = {
  hours: () => (
    <HeatTable
      id="heat-hours"
      caption="Händelser per timme och veckodag"
      corner={{ text: "kl.", spoken: "Timme som börjar klockan" }}
      columns={DAYS.map((day) => ({ text: day.slice(0, 3), spoken: day }))}
      rows={CELLS.map((cells, hour) => ({ title: { text: `0${hour}` }, cells }))}
      sums={{ title: "Alla", cells: [31, 33, 30, 21, 27, 79, 108] }}
      limits={shadeLimits(CELLS.flat())}
      legend={{ label: "Nyanser", words: ["0–9", "10–19", "20–29", "30–39", "40 eller fler"] }}
      gap="inte räknat"
    />
  ),
  gaps: () => (
    <HeatTable
      id="heat-gaps"
      caption="Händelser per månad"
      corner={{ text: "År" }}
      columns={[{ text: "jan" }, { text: "feb" }]}
      rows={[{ title: { text: "2026" }, cells: [1, null] }]}
      limits={shadeLimits([1, null])}
      legend={{ label: "Nyanser", words: ["0", "1"] }}
      gap="inte räknat"
    />
  ),
  peaks: () => (
    <Peaks
      peaks={[
        { number: "590", words: "vardagar klockan 14–18" },
        { number: "296", words: "fredag och lördag klockan 20–24" },
      ]}
    />
  ),
  hiddenMarkup: () => <Peaks peaks={[{ number: "<1>", words: "</ol><script>" }]} />,
} satisfies ExampleSet;
