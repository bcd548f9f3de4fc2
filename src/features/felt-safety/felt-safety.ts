import type { Indicator, IndicatorValue } from "#app/features/indicator/index.ts";
import type { AreaId } from "#app/schema/tables.ts";
import { normalQuantile } from "#app/statistics/distributions/index.ts";
import { type Interval, isCannot } from "#app/statistics/index.ts";
import { wilson } from "#app/statistics/proportions/index.ts";

/** How safe people in an area say that they feel, as the indicator tells it. */
export interface Felt {
  /** Per cent for shares, otherwise the indicator's own unit. */
  readonly value: number;
  /** 95 per cent; null where neither how many were asked nor an error is known. */
  readonly interval: Interval | null;
  /** How many were asked; null when it is not known. */
  readonly base: number | null;
  readonly isPreliminary: boolean;
}

/** Events reported from an area. */
export interface Reported {
  readonly count: number;
  readonly inhabitants: number | null;
  /** Events per 1 000 inhabitants; null where the inhabitants are not known. */
  readonly rate: number | null;
  readonly interval: Interval | null;
}

/** An area with one beside the other; null where one of them is missing. */
export interface AreaBeside {
  readonly areaId: AreaId;
  readonly name: string;
  readonly felt: Felt | null;
  readonly reported: Reported;
}

/** A value of an indicator with its uncertainty: Wilson's interval for shares of a number asked, the normal one from an error. */
export function feltOf({ kind }: Pick<Indicator, "kind">, value: IndicatorValue): Felt {
  const { value: number, base, standardError, isPreliminary } = value;
  if (kind === "share" && base !== null && base > 0) {
    const share = wilson(number, base);
    return {
      value: (100 * number) / base,
      interval: isCannot(share) ? null : inPercent(share.interval),
      base,
      isPreliminary,
    };
  }
  const reach = standardError === null ? null : normalQuantile(0.975) * standardError;
  return {
    value: number,
    interval: reach === null ? null : { low: number - reach, high: number + reach },
    base,
    isPreliminary,
  };
}

/**
 * How an area's two figures go apart from the middle area's: people feel less safe although few events are reported, or safer although many are.
 * Null where chance could have made the difference, and where one of the two is not known.
 */
export type Difference = "unsafeFew" | "safeMany";

/** Fewer areas than these have no middle. */
const FEWEST_AREAS = 3;

/**
 * Names the areas where felt safety and reported events go apart. Each is held against the area in the middle (the median); an area counts as
 * above or below it only when the whole of its uncertainty lies on that side. Nothing is said where it is not known which way is good.
 */
export function differencesOf(
  areas: readonly AreaBeside[],
  direction: Indicator["direction"],
): ReadonlyMap<AreaId, Difference> {
  const known = areas.flatMap(({ areaId, felt, reported }) =>
    felt?.interval && reported.rate !== null && reported.interval
      ? [{ areaId, value: felt.value, felt: felt.interval, rate: reported.rate, reported: reported.interval }]
      : [],
  );
  if (known.length < FEWEST_AREAS || direction === "none") return new Map();
  const middleFelt = median(known.map(({ value }) => value));
  const middleRate = median(known.map(({ rate }) => rate));
  const sign = direction === "high" ? 1 : -1;
  return new Map(
    known.flatMap(({ areaId, felt, reported }): [AreaId, Difference][] => {
      const safer = sign * sideOf(felt, middleFelt);
      const more = sideOf(reported, middleRate);
      if (safer < 0 && more < 0) return [[areaId, "unsafeFew"]];
      return safer > 0 && more > 0 ? [[areaId, "safeMany"]] : [];
    }),
  );
}

/** The areas in the order in which both pictures show them: those who feel least safe first, those without an answer last. */
export function inOrder(
  areas: readonly AreaBeside[],
  direction: Indicator["direction"],
): readonly AreaBeside[] {
  const sign = direction === "low" ? -1 : 1;
  return areas.toSorted((one, other) => {
    if (one.felt === null || other.felt === null)
      return Number(one.felt === null) - Number(other.felt === null);
    return sign * (one.felt.value - other.felt.value);
  });
}

/** −1 when all of an interval lies below a value, 1 when above, 0 when it holds it. */
function sideOf({ low, high }: Interval, value: number): -1 | 0 | 1 {
  if (high < value) return -1;
  return low > value ? 1 : 0;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function inPercent({ low, high }: Interval): Interval {
  return { low: 100 * low, high: 100 * high };
}
