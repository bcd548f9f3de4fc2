import type { ReportedWeek } from "#app/features/event/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { compareSwedish } from "#app/platform/language/index.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import type { Expected } from "../expected/expected.ts";

/** What a reporter said of a week: events, that there was nothing, not a word, or that nobody expected any. */
export type ReportedState = "reported" | "nothing" | "silent" | "notExpected";

/** One week of one organisation. */
export interface CoverageCell {
  /** Monday of the week. */
  readonly week: IsoDate;
  readonly state: ReportedState;
  /** Events that began in it. Those of a week that nobody expected anything of are here too. */
  readonly events: number;
}

/** How an organisation has reported. */
export interface CoverageRow {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly expectedWeeks: number;
  /** Expected weeks of which something was said, that there was nothing included. */
  readonly reportedWeeks: number;
  readonly eventCount: number;
  readonly silentWeeks: number;
  /** Expected weeks in a row without a word, up to the last of the weeks asked for. */
  readonly silentRun: number;
  readonly cells: readonly CoverageCell[];
}

/** Who has reported, week by week: rows in Swedish order, and their sums. */
export interface Coverage {
  /** Mondays, the earliest first. */
  readonly weeks: readonly IsoDate[];
  readonly rows: readonly CoverageRow[];
  readonly totals: {
    /** Organisations that were expected to report in some week. */
    readonly reporters: number;
    readonly expectedWeeks: number;
    readonly reportedWeeks: number;
    readonly eventCount: number;
    readonly silentWeeks: number;
  };
}

/**
 * Puts what was said beside what was expected. An organisation that nobody expects anything of stands here only when it
 * has reported; it counts neither as reporter nor as silent.
 */
export function coverageOf(
  weeks: readonly IsoDate[],
  expected: readonly Expected[],
  reported: readonly ReportedWeek[],
): Coverage {
  const names = new Map<OrganisationId, string>();
  for (const { organisationId, organisation } of reported) names.set(organisationId, organisation);
  for (const { organisationId, organisation } of expected) names.set(organisationId, organisation);
  const said = new Map(reported.map((line) => [`${line.organisationId} ${line.week}`, line]));
  const rows = [...names]
    .map(([organisationId, name]): CoverageRow => {
      const own = expected.filter((one) => one.organisationId === organisationId);
      const cells = weeks.map((week) =>
        cellOf(
          week,
          own.some(({ fromWeek, toWeek }) => fromWeek <= week && (toWeek === null || week < toWeek)),
          said.get(`${organisationId} ${week}`),
        ),
      );
      return { organisationId, name, cells, ...sumsOf(cells) };
    })
    .filter(({ expectedWeeks, cells }) => expectedWeeks > 0 || cells.some(({ events }) => events > 0))
    .toSorted((one, other) => compareSwedish(one.name, other.name));
  const sum = (of: (row: CoverageRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    weeks,
    rows,
    totals: {
      reporters: rows.filter(({ expectedWeeks }) => expectedWeeks > 0).length,
      expectedWeeks: sum(({ expectedWeeks }) => expectedWeeks),
      reportedWeeks: sum(({ reportedWeeks }) => reportedWeeks),
      eventCount: sum(({ eventCount }) => eventCount),
      silentWeeks: sum(({ silentWeeks }) => silentWeeks),
    },
  };
}

function cellOf(week: IsoDate, expected: boolean, line: ReportedWeek | undefined): CoverageCell {
  const events = line?.events ?? 0;
  if (!expected) return { week, state: "notExpected", events };
  if (line === undefined || line.silent) return { week, state: "silent", events };
  return { week, state: line.saidNothing ? "nothing" : "reported", events };
}

function sumsOf(cells: readonly CoverageCell[]) {
  const expected = cells.filter(({ state }) => state !== "notExpected");
  const silent = expected.filter(({ state }) => state === "silent");
  const lastHeard = expected.findLastIndex(({ state }) => state !== "silent");
  return {
    expectedWeeks: expected.length,
    reportedWeeks: expected.length - silent.length,
    eventCount: cells.reduce((total, { events }) => total + events, 0),
    silentWeeks: silent.length,
    silentRun: expected.length - 1 - lastHeard,
  };
}
