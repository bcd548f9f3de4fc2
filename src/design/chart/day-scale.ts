import { scaleUtc } from "d3-scale";
import type { IsoDate } from "#app/platform/iso-date.ts";

/** Turns days into places on an axis; days outside the period stand at its ends. */
export type DayScale = {
  (day: IsoDate): number;
  /** The place of a moment in milliseconds since 1970, for borders of months and years. */
  readonly at: (time: number) => number;
};

/** Midnight (UTC) that begins `day`, in milliseconds. */
export function dayTime(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A scale from the morning of `from` to the evening of `to`, over `left`–`right`. */
export function dayScale(from: IsoDate, to: IsoDate, left: number, right: number): DayScale {
  const domain = [new Date(dayTime(from)), new Date(dayTime(to) + DAY)];
  const scale = scaleUtc(domain, [left, right]).clamp(true);
  const at = (time: number): number => round(scale(new Date(time)));
  return Object.assign((day: IsoDate) => at(dayTime(day)), { at });
}

/** One decimal is finer than any screen and keeps the page small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const DAY = 86_400_000;
