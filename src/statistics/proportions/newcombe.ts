import { cannot, type Result } from "../result.ts";
import { badShare } from "./bad-count.ts";
import { wilsonLimits } from "./wilson.ts";

/** Two independent groups: `count` of `n` in the one, `otherCount` of `otherN` in the other that it is compared with. */
export interface TwoShares {
  readonly count: number;
  readonly n: number;
  readonly otherCount: number;
  readonly otherN: number;
  /** Confidence level, 0.95 when left out. */
  readonly level?: number;
}

/**
 * Difference of two independent shares, the first minus the other, with Newcombe's interval from the two Wilson intervals.
 * Serves the same question put to two samples (two years, two areas), also small ones. Unit: parts of one, −1 to 1.
 * For the same people asked twice it does not serve: their answers hang together.
 *
 * Assumes independent answers. Reference: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 *
 * @example
 * newcombeDifference({ count: 56, n: 70, otherCount: 48, otherN: 80 }) // → { estimate: 0.2, interval: { low: 0.0524, high: 0.3339 }, n: 150 }
 */
export function newcombeDifference(groups: TwoShares): Result {
  const { count, n, otherCount, otherN, level = 0.95 } = groups;
  const bad = badShare(count, n) ?? badShare(otherCount, otherN);
  if (bad) return cannot(bad);
  const share = count / n;
  const otherShare = otherCount / otherN;
  const one = wilsonLimits(count, n, level);
  const other = wilsonLimits(otherCount, otherN, level);
  const estimate = share - otherShare;
  return {
    estimate,
    interval: {
      low: estimate - Math.hypot(share - one.low, other.high - otherShare),
      high: estimate + Math.hypot(one.high - share, otherShare - other.low),
    },
    level,
    method: "Newcombe",
    n: n + otherN,
    warnings: [],
  };
}
