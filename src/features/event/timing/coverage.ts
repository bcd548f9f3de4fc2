import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { EventSelection } from "../counting/selection.ts";
import { countReports, type ReportedWeek } from "../reading.ts";
import { mondayOf } from "../week.ts";

/** How much of what should have been reported was: a weekly report of each reporter for each week. */
export interface Coverage {
  /** Organisations that should have reported. */
  readonly reporters: number;
  readonly expected: number;
  readonly received: number;
  /** Who has said nothing, and in how many weeks, the most silent first. */
  readonly silent: readonly { readonly organisation: string; readonly weeks: number }[];
}

/** The whole weeks of a selection, by their Mondays. */
export function wholeWeeksOf({ from, to }: Pick<EventSelection, "from" | "to">): readonly IsoDate[] {
  const weeks: IsoDate[] = [];
  const first = mondayOf(addDays(from, 6));
  for (let week = first; addDays(week, 6) <= to; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

/** Who reported in the whole weeks of a selection: of its organisation alone when it names one. */
export async function readReportedWeeks(
  tx: Transaction,
  selection: EventSelection,
): Promise<readonly ReportedWeek[]> {
  const lines = await countReports(tx, wholeWeeksOf(selection));
  const { organisationId } = selection;
  return organisationId === undefined
    ? lines
    : lines.filter((line) => line.organisationId === organisationId);
}

/** How many of the expected weekly reports came in. */
export function coverageOf(lines: readonly ReportedWeek[]): Coverage {
  const silentWeeks = new Map<string, { organisation: string; weeks: number }>();
  for (const { organisationId, organisation, silent } of lines) {
    const known = silentWeeks.get(organisationId) ?? { organisation, weeks: 0 };
    silentWeeks.set(organisationId, { organisation, weeks: known.weeks + (silent ? 1 : 0) });
  }
  return {
    reporters: silentWeeks.size,
    expected: lines.length,
    received: lines.filter(({ silent }) => !silent).length,
    silent: [...silentWeeks.values()]
      .filter(({ weeks }) => weeks > 0)
      .toSorted((one, other) => other.weeks - one.weeks),
  };
}
