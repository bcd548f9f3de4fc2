import { addDays, addMonths, type IsoDate } from "#app/platform/iso-date.ts";
import { stripScale } from "../time-strip/time-strip.ts";

/** One block of the row of months, as long as the month; `spent` is how far today has come in it. */
type MonthBlock = { readonly x: number; readonly width: number; readonly spent: number };

export type TimeLeftLayout = { readonly blocks: readonly MonthBlock[]; readonly today: number | null };

const GAP = 1.5;

/** The months of the period on the axis all strips share. Long periods get one block a year. */
export function layOutTimeLeft(from: IsoDate, to: IsoDate, today: IsoDate): TimeLeftLayout {
  const scale = stripScale(from, to);
  const end = addDays(to, 1);
  const inPeriod = today >= from && today <= to;
  const now = today < from ? scale(from) : today > to ? Number.POSITIVE_INFINITY : scale(today);
  const step = addMonths(from, 72) < to ? 12 : 1;
  const blocks: MonthBlock[] = [];
  for (let start = from; start <= to;) {
    const next = earlier(firstOfNext(start, step), end);
    const x = scale(start);
    const width = Math.max(0.5, round(scale(next) - x - (next === end ? 0 : GAP)));
    blocks.push({ x, width, spent: round(Math.min(Math.max(now - x, 0), width)) });
    start = next;
  }
  return { blocks, today: inPeriod ? scale(today) : null };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function firstOfNext(day: IsoDate, step: 1 | 12): IsoDate {
  const next = addMonths(day, step);
  return addDays(next, 1 - Number(next.slice(8)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
