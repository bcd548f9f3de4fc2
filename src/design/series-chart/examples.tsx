import { addMonths, isoDate } from "#app/platform/iso-date.ts";
import { DataTable } from "../data-table/DataTable.tsx";
import { Details } from "../details/Details.tsx";
import type { ExampleSet } from "../example-set.ts";
import { Figure } from "./Figure.tsx";
import type { SeriesData, SeriesPoint } from "./series-data.ts";
import { SeriesChart } from "./SeriesChart.tsx";

const monthly = [
  [4, 6, 5, 8, 9, 5, 2, 6, 10, 7, 6, 3],
  [5, 4, 8, 9, 11, 6, 9, 15, 20, 14, 14, 9],
  [9, 12, 13, 20, 17, 12, 9, 14, 15, 20, 11, 10],
  [13, 8, 21, 12, 18, 15, 9, 16, 18, 11, 10, 8],
  [7, 13, 10, 15, 21, 12, 5, 10, 19, 22, 6, 3],
  [10, 15, 13, 12, 22, 10, 5, 9, 7],
];
const first = isoDate("2018-01-01");

const points: readonly SeriesPoint[] = monthly.flat().map((value, index) => ({
  day: addMonths(first, index),
  value,
  ...(index < 18 && { kind: "old" as const }),
  ...(index >= 67 && { kind: "preliminary" as const }),
}));

/** All of the chart grammar at once. */
export const incidents: SeriesData = {
  points,
  months: 1,
  from: first,
  to: isoDate("2024-06-30"),
  unit: "Händelser per månad",
  start: { day: isoDate("2022-01-01"), words: { text: "löftet börjar" } },
  end: { day: isoDate("2024-01-01"), words: { text: "löftet slutar" } },
  earliest: { day: isoDate("2024-05-31"), words: { text: "tidigast svar: maj 2024" } },
  before: {
    value: 13.4,
    from: isoDate("2019-07-01"),
    to: isoDate("2022-01-01"),
    words: { text: "före löftet: 13,4", short: "före 13,4" },
  },
  now: {
    value: 12.1,
    low: 10.1,
    high: 14.3,
    from: isoDate("2022-01-01"),
    to: isoDate("2023-08-01"),
    words: { text: "nu: 12,1 (10,1–14,3)", short: "nu 12,1" },
  },
  target: { value: 10.7, words: { text: "mål: 10,7", short: "mål 10,7" } },
  break: {
    day: isoDate("2019-07-01"),
    words: { text: "nytt formulär juli 2019", short: "nytt formulär" },
    oldWords: { text: "jämförs inte" },
  },
  preliminaryWords: { text: "preliminärt", short: "prel." },
};

export const examples = {
  whole: () => (
    <Figure caption="Rapporterade händelser med moped eller EPA-traktor vid skolor" example="Exempel">
      <SeriesChart
        id="series"
        data={incidents}
        title="Diagram över rapporterade händelser per månad, januari 2018–september 2023."
        description="Före löftet var nivån 13,4 händelser i månaden. Sedan löftet började är den 12,1."
      />
      <Details summary="Samma siffror i en tabell">
        <DataTable
          id="series-table"
          caption="Rapporterade händelser per månad"
          columns={[
            { title: "År" },
            ...(monthly[0]?.map((_, month) => ({ title: String(month + 1), numeric: true })) ?? []),
          ]}
          rows={monthly.map((year, index) => ({ cells: [String(2018 + index), ...year.map(String)] }))}
        />
      </Details>
    </Figure>
  ),
  yearly: () => (
    <SeriesChart
      id="series-yearly"
      data={{
        points: [41, 38, 44, 45].map((value, index) => ({ day: isoDate(`${2019 + index}-01-01`), value })),
        months: 12,
        from: isoDate("2019-01-01"),
        to: isoDate("2023-12-31"),
        unit: "Procent som sällan ser polis",
        fromZero: false,
        start: { day: isoDate("2022-01-01"), words: { text: "löftet börjar" } },
      }}
      title="Andel som sällan ser polis, 2019–2022."
      description="Andelen steg från 38 procent 2020 till 45 procent 2022."
    />
  ),
  hiddenEmpty: () => (
    <SeriesChart
      id="series-empty"
      data={{ points: [], months: 1, from: first, to: isoDate("2018-12-31"), unit: "<Inga> & tal" }}
      title="Inga tal än <>"
      description="Serien börjar senare."
    />
  ),
} satisfies ExampleSet;
