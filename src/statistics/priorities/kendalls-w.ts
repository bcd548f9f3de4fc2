import { chiSquaredSurvival } from "../distributions/index.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { Rankings } from "./ballot.ts";
import { readBallots } from "./read-ballots.ts";

/** Fewer people than these make the chi-squared approximation a weak one. */
const ENOUGH = 10;

/** How far people agree. */
export interface Concordance {
  /** Kendall's W: 0 where ranks cancel out, 1 where all rank alike. */
  readonly w: number;
  readonly chiSquared: number;
  readonly freedom: number;
  /** Against the claim that everybody ranks at random. */
  readonly pValue: number;
  /** People who ranked. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Kendall's coefficient of concordance W: how far people agree on a ranking, with correction for ties, and Friedman's test that
 * it is not by chance. Serves rankings of the same options by all; unplaced options share the mean of the places left. Unit: 0–1.
 * A low p value says that there is agreement, W says how much: many people make small agreement certain.
 *
 * With fewer than ten people the p value is approximate, and rather too high than too low. Assumes people who rank independently
 * of each other. Reference: Kendall and Babington Smith (1939); Friedman (1937).
 *
 * @example
 * const options = ["light", "benches", "police"];
 * kendallsW({ options, ballots: [{ placed: [["light"], ["police"]], people: 8 }, { placed: [["police"], ["light"]], people: 4 }] }) // → { w: 0.7778, chiSquared: 18.6667, freedom: 2, pValue: 0.0001, n: 12 }
 */
export function kendallsW(rankings: Rankings): Result<Concordance> {
  const ballots = readBallots(rankings);
  if (isCannot(ballots)) return ballots;
  const k = rankings.options.length;
  const rankSums = new Float64Array(k);
  let n = 0;
  let ties = 0;
  for (const [row, { groups, people }] of ballots.entries()) {
    const have = groups.reduce((sum, group) => sum + group.length, 0);
    if (have < k) return cannot({ code: "lengthsDiffer", what: String(row + 1), have, need: k });
    let place = 0;
    for (const group of groups) {
      for (const option of group)
        rankSums[option] = (rankSums[option] ?? 0) + people * (place + (group.length + 1) / 2);
      ties += people * (group.length ** 3 - group.length);
      place += group.length;
    }
    n += people;
  }
  if (n < 2) return cannot({ code: "tooFew", have: n, need: 2 });
  const largest = n * (n * (k ** 3 - k) - ties);
  if (largest === 0) return cannot({ code: "oneValue", value: (k + 1) / 2 });
  const mean = (n * (k + 1)) / 2;
  const w = (12 * rankSums.reduce((sum, rankSum) => sum + (rankSum - mean) ** 2, 0)) / largest;
  const warnings: Warning[] = n < ENOUGH ? [{ code: "approximate" }] : [];
  const chiSquared = n * (k - 1) * w;
  return { w, chiSquared, freedom: k - 1, pValue: chiSquaredSurvival(chiSquared, k - 1), n, warnings };
}
