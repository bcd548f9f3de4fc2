import type { ReportedCell, ReportedTableProps } from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { WrittenColumn, WrittenRow } from "#app/platform/tables/index.ts";
import { weekSlug, weekYear } from "../iso-week.ts";
import { inWords, inWordsFirst, runWords } from "../presenter.ts";
import type { Coverage, CoverageCell } from "./coverage.ts";

/** How many weeks of silence are worth a sentence. */
const LONG = 2;

/** "Nio rapportörer har lämnat 101 av 117 veckorapporter. Kollektivtrafiken har varit tyst i sex veckor." */
export function coverageSentence(t: Translate, { rows, totals }: Coverage): string {
  const { reporters, reportedWeeks, expectedWeeks } = totals;
  if (expectedWeeks === 0) return t("week:coverage.nobody");
  const sum = t("week:coverage.sentence", {
    count: reporters,
    Reporters: inWordsFirst(t, reporters),
    reported: formatNumber(reportedWeeks),
    expected: formatNumber(expectedWeeks),
  });
  const silent = rows
    .filter(({ silentRun }) => silentRun >= LONG)
    .toSorted((one, other) => other.silentRun - one.silentRun)
    .map(({ name, silentRun }) => t("week:coverage.silent", { name, words: inWords(t, silentRun) }));
  return [sum, ...silent].join(" ");
}

/** The table of who has reported, prepared for drawing. */
export function coverageTable(t: Translate, coverage: Coverage): ReportedTableProps {
  const { weeks, rows, totals } = coverage;
  const [from, to] = [weeks[0], weeks.at(-1)];
  const of = (reported: number, expected: number): string =>
    expected === 0
      ? ""
      : t("week:coverage.of", { reported: formatNumber(reported), expected: formatNumber(expected) });
  const ofWeek = (place: number): string => {
    const cells = rows.flatMap((row) => row.cells.slice(place, place + 1));
    const expected = cells.filter(({ state }) => state !== "notExpected");
    return expected.length === 0
      ? ""
      : formatNumber(expected.filter(({ state }) => state !== "silent").length);
  };
  return {
    id: "tackning",
    caption:
      from === undefined || to === undefined
        ? ""
        : t("week:coverage.caption", { from: weekSlug(from), to: weekSlug(to) }),
    corner: t("week:coverage.reporter"),
    spans: spansOf(weeks),
    columns: weeks.map((week) => ({
      text: String(weekNumber(week)),
      spoken: t("week:coverage.spokenWeek", { week: weekNumber(week) }),
    })),
    sums: [t("week:coverage.weeks"), t("week:coverage.events")],
    rows: rows.map((row) => ({
      name: row.name,
      remark: runWords(t, row.silentRun),
      cells: row.cells.map((cell) => drawn(t, cell)),
      sums: [of(row.reportedWeeks, row.expectedWeeks), formatNumber(row.eventCount)],
    })),
    foot: {
      title: t("week:coverage.all"),
      cells: weeks.map((_, place) => ofWeek(place)),
      sums: [of(totals.reportedWeeks, totals.expectedWeeks), formatNumber(totals.eventCount)],
    },
    legend: {
      label: t("week:coverage.legend"),
      items: [
        { kind: "some", text: "4", words: t("week:coverage.some") },
        { kind: "nothing", text: "0", words: t("week:coverage.nothing") },
        { kind: "silent", text: "", words: t("week:coverage.gap") },
        { kind: "outside", text: "·", words: t("week:coverage.outside") },
      ],
    },
  };
}

/** Columns of the same as a file: one line for each organisation and week. */
export const COLUMNS: readonly WrittenColumn[] = [
  { title: "Organisation", width: 28 },
  { title: "Vecka", width: 12 },
  { title: "Måndag", kind: "day", width: 12 },
  { title: "Läge", width: 24 },
  { title: "Händelser", kind: "number" },
];

/** The table as lines of a file. */
export function coverageRows(t: Translate, { rows }: Coverage): readonly WrittenRow[] {
  return rows.flatMap(({ name, cells }) =>
    cells.map((cell) => [name, weekSlug(cell.week), cell.week, stateWord(t, cell), cell.events]),
  );
}

function stateWord(t: Translate, { state }: CoverageCell): string {
  return t(`week:coverage.state.${state}`);
}

function drawn(t: Translate, { state, events }: CoverageCell): ReportedCell {
  switch (state) {
    case "reported":
      return {
        kind: "some",
        text: formatNumber(events),
        spoken: t("week:reporters.events", { count: events }),
      };
    case "nothing":
      return { kind: "nothing", text: "0", spoken: t("week:reporters.nothing") };
    case "silent":
      return { kind: "silent", text: "", spoken: t("week:reporters.silent") };
    case "notExpected":
      return {
        kind: "outside",
        text: events > 0 ? formatNumber(events) : "·",
        spoken: outsideWords(t, events),
      };
  }
  return state satisfies never;
}

function outsideWords(t: Translate, events: number): string {
  const outside = t("week:reporters.outside");
  return events > 0 ? `${outside}, ${t("week:reporters.events", { count: events })}` : outside;
}

/** The years and how many of the weeks lie in each. */
function spansOf(weeks: readonly IsoDate[]): readonly { readonly text: string; readonly columns: number }[] {
  const years = new Map<number, number>();
  for (const week of weeks) years.set(weekYear(week), (years.get(weekYear(week)) ?? 0) + 1);
  return [...years].map(([year, columns]) => ({ text: String(year), columns }));
}
