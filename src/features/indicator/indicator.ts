import { addMonths, type IsoDate } from "#app/platform/iso-date.ts";
import type { IndicatorId } from "#app/schema/tables.ts";
import {
  dayAfter,
  type Period,
  parsePeriod,
  type SeriesKind,
  type Step,
} from "#app/statistics/series/index.ts";

/** What an indicator's values are; the words of `src/statistics/series`. */
export const KINDS = ["count", "share", "estimate", "index"] as const satisfies readonly SeriesKind[];
/** Which way is good. */
export const DIRECTIONS = ["low", "high", "none"] as const;
/** How long a period is. */
export const PERIOD_KINDS = ["week", "month", "quarter", "year"] as const satisfies readonly Step[];
/** Whom a value is about. */
export const SEXES = ["all", "women", "men"] as const;

export type Direction = (typeof DIRECTIONS)[number];
export type Sex = (typeof SEXES)[number];

/** The age that stands for everybody. */
export const EVERY_AGE = "all";

/** From this period on something else is counted, or otherwise. */
export interface Break {
  readonly period: Period;
  readonly reason: string;
}

/** An indicator as it is written. Never a value without a source: that is why it must be there. */
export interface IndicatorText {
  readonly name: string;
  readonly definition: string;
  readonly kind: SeriesKind;
  readonly unit: string;
  readonly direction: Direction;
  /** The ends of the scale of an index; null for other kinds. */
  readonly scaleLow: number | null;
  readonly scaleHigh: number | null;
  readonly periodKind: Step;
  readonly source: string;
  readonly sourceAddress: string;
  readonly method: string;
  readonly population: string;
  readonly geography: string;
  /** How long late reports go on coming in; null when values are final at once. */
  readonly completeAfterMonths: number | null;
  readonly breaks: readonly Break[];
}

/** An indicator of the register. */
export interface Indicator extends IndicatorText {
  readonly id: IndicatorId;
  /** Its name in addresses and files. */
  readonly slug: string;
  readonly version: number;
}

/** Which series of an indicator: an area, and whom it is about. */
export interface SeriesKey {
  readonly areaCode: string;
  readonly sex: Sex;
  readonly age: string;
}

/** One value with all that belongs to it. */
export interface IndicatorValue extends SeriesKey {
  readonly period: Period;
  readonly value: number;
  /** Population, number asked or exposure. */
  readonly base: number | null;
  readonly standardError: number | null;
  readonly isPreliminary: boolean;
}

/**
 * Whether a value was retrieved before all late reports could have come in.
 *
 * @example
 * isPreliminary("2026-01", 3, "2026-03-16") // → true: January is complete on 1 May
 */
export function isPreliminary(
  period: Period,
  completeAfterMonths: number | null,
  retrievedOn: IsoDate,
): boolean {
  const place = parsePeriod(period);
  if (completeAfterMonths === null || place === null) return false;
  return addMonths(dayAfter(place), completeAfterMonths) > retrievedOn;
}
