import { betaCdf } from "../distributions/index.ts";
import { badCount, clopperPearsonLimits } from "../proportions/index.ts";
import { cannot, type Estimate, type Result } from "../result.ts";
import { badBase } from "./bad-base.ts";

/** Events in two groups or periods: the one, and the other that it is compared with. */
export interface TwoRates {
  readonly count: number;
  /** People or person-years, in the same unit as `otherBase`. Equal bases compare the counts themselves. */
  readonly base: number;
  readonly otherCount: number;
  readonly otherBase: number;
  /** Confidence level, 0.95 when left out. */
  readonly level?: number;
}

/** A ratio of rates with its two-sided p value, which is below 1 − level exactly when the interval leaves out 1. */
export interface RateRatio extends Estimate {
  readonly pValue: number;
}

/**
 * How many times as high one rate is as another, with exact limits: given all events together, those of the first group are
 * binomial (its Clopper–Pearson limits become limits of the ratio). Serves two groups, or two periods without trend or season.
 * Unit: times (0.5 is halved). Without events in the other group the ratio has no upper limit: estimate and limit are `Infinity`,
 * with a warning.
 *
 * Assumes events that come independently of each other and bases that are known. Reference: Przyborowski and Wilenski (1940); the
 * p value is twice the smaller tail (Fay 2010), so that it never disagrees with the interval.
 *
 * @example
 * rateRatio({ count: 11, base: 800, otherCount: 21, otherBase: 3011 }) // → { estimate: 1.9715, interval: { low: 0.8584, high: 4.2773 }, pValue: 0.1120 }
 * rateRatio({ count: 0, base: 10, otherCount: 0, otherBase: 10 }) // → { cannot: { code: "allZero" } }
 */
export function rateRatio(groups: TwoRates): Result<RateRatio> {
  const { count, base, otherCount, otherBase, level = 0.95 } = groups;
  const bad =
    badCount("count", count) ??
    badCount("otherCount", otherCount) ??
    badBase("base", base) ??
    badBase("otherBase", otherBase);
  if (bad) return cannot(bad);
  const n = count + otherCount;
  if (n === 0) return cannot({ code: "allZero" });
  const share = clopperPearsonLimits(count, n, level);
  const otherShare = clopperPearsonLimits(otherCount, n, level);
  const scale = otherBase / base;
  return {
    estimate: otherCount === 0 ? Infinity : (count / otherCount) * scale,
    interval: { low: (share.low / otherShare.high) * scale, high: (share.high / otherShare.low) * scale },
    level,
    method: "conditional binomial",
    n,
    warnings: otherCount === 0 ? [{ code: "noLimit", side: "high" }] : [],
    pValue: twiceTheSmallerTail(count, otherCount, base / (base + otherBase)),
  };
}

function twiceTheSmallerTail(count: number, otherCount: number, share: number): number {
  const atMost = otherCount === 0 ? 1 : betaCdf(1 - share, otherCount, count + 1);
  const atLeast = count === 0 ? 1 : betaCdf(share, count, otherCount + 1);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
