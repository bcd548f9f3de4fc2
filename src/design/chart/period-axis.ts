import type { IsoDate } from "#app/platform/iso-date.ts";
import { dayTime, type DayScale } from "./day-scale.ts";
import { textWidth } from "./text-width.ts";

/** Ticks and labels of a time axis: years, or months when the period is shorter than fourteen months. */
export type PeriodAxis = {
  /** Places of the ticks, both ends included. */
  readonly ticks: readonly number[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
};

/** Divides the period from `from` to `to`; labels that would touch their neighbours are left out evenly. */
export function periodAxis(from: IsoDate, to: IsoDate, scale: DayScale, locale = "sv"): PeriodAxis {
  const months = monthsBetween(from, to);
  const step = months < 14 ? 1 : 12;
  const borders = bordersBetween(from, to, step).map(scale.at);
  const edges = [scale(from), ...borders, scale.at(dayTime(to) + 86_400_000)];
  const starts = [dayTime(from), ...bordersBetween(from, to, step)];
  const labels = starts.map((time, index) => ({
    x: ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2,
    room: (edges[index + 1] ?? 0) - (edges[index] ?? 0),
    text: step === 12 ? String(new Date(time).getUTCFullYear()) : monthName(time, locale),
  }));
  const widest = Math.max(...labels.map((label) => textWidth(label.text)));
  const typical = Math.max(...labels.map((label) => label.room));
  const every = Math.max(1, Math.ceil((widest + 4) / Math.max(typical, 1)));
  return {
    ticks: edges,
    labels: labels
      .filter((label, index) => index % every === 0 && label.room * every >= textWidth(label.text))
      .map(({ x, text }) => ({ x: Math.round(x * 10) / 10, text })),
  };
}

/** First days of the months (`step` 1) or years (`step` 12) inside the period, in milliseconds. */
function bordersBetween(from: IsoDate, to: IsoDate, step: 1 | 12): readonly number[] {
  const start = new Date(dayTime(from));
  const borders: number[] = [];
  const first = step === 12 ? 12 : start.getUTCMonth() + 1;
  for (let month = first; ; month += step) {
    const time = Date.UTC(start.getUTCFullYear(), month, 1);
    if (time > dayTime(to)) return borders;
    borders.push(time);
  }
}

/** Months that the period touches. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [new Date(dayTime(from)), new Date(dayTime(to))];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth() + 1;
}

function monthName(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(time).replace(".", "");
}
