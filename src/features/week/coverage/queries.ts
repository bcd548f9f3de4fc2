import { countReports, mondayOf } from "#app/features/event/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { readExpected } from "../expected/queries.ts";
import { type Coverage, coverageOf } from "./coverage.ts";

/**
 * Who has reported which of the weeks that begin from `from` to `to`, both days included: events, nothing to report, or
 * not a word. For the picture, and for whatever must say how much of the kommun its events stand for.
 */
export async function readCoverage(tx: Transaction, from: IsoDate, to: IsoDate): Promise<Coverage> {
  const weeks: IsoDate[] = [];
  for (let week = mondayOf(addDays(from, 6)); week <= to; week = addDays(week, 7)) weeks.push(week);
  const last = weeks.at(-1);
  if (last === undefined) return coverageOf([], [], []);
  return coverageOf(weeks, await readExpected(tx, last), await countReports(tx, weeks));
}
