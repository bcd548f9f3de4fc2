import type { ItemWithWords } from "#app/features/publication/index.ts";
import {
  formatDay,
  formatDayMonth,
  formatList,
  formatNumber,
  type Translate,
} from "#app/platform/language/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Period } from "./period.ts";
import type { ReportDone } from "./report.ts";

/** More days than this are told as a span. */
const TOLD_DAYS = 4;

/** What each measure of an item did and called off in a period, added up; measures without a line are left out. */
export function doneOf(
  { item }: Pick<ItemWithWords, "item">,
  { from, to }: Period,
  t: Translate,
): readonly ReportDone[] {
  return item.measures.flatMap(({ title, unit, log }) => {
    const within = log
      .filter(({ day }) => day >= from && day <= to)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const done = within.filter(({ kind }) => kind === "done");
    const off = within.filter(({ kind }) => kind === "cancelled");
    if (done.length + off.length === 0) return [];
    const sum = done.reduce((total, { quantity }) => total + Math.round(quantity * 1_000_000), 0) / 1_000_000;
    const parts = [
      ...(done.length === 0 ? [] : [timesOf("done", daysIn(done), from, t)]),
      ...(unit === "" || done.length === 0 || sum === done.length
        ? []
        : [t("follow-up:done.sum", { sum: formatNumber(sum), unit })]),
      ...(off.length === 0 ? [] : [timesOf("off", daysIn(off), from, t)]),
    ];
    return [{ measure: title, sentence: parts.join(" ") }];
  });
}

function daysIn(lines: readonly { readonly day: IsoDate }[]): readonly IsoDate[] {
  return lines.map(({ day }) => day);
}

/** "3 gånger: 1 oktober, 8 oktober och 10 december."; the year is told when the period spans several. */
function timesOf(kind: "done" | "off", days: readonly IsoDate[], from: IsoDate, t: Translate): string {
  const first = days[0] ?? from;
  const last = days.at(-1) ?? from;
  const oneYear = first.slice(0, 4) === last.slice(0, 4) && first.slice(0, 4) === from.slice(0, 4);
  const written = oneYear ? formatDayMonth : formatDay;
  if (days.length <= TOLD_DAYS) {
    const list = formatList([...new Set(days)].map((day) => written(day)));
    return t(`follow-up:done.${kind}`, { count: days.length, days: list });
  }
  const values = { count: days.length, first: written(first), last: written(last) };
  return t(`follow-up:done.${kind}Many`, values);
}
