import { at } from "../at.ts";
import { logGamma } from "../distributions/index.ts";
import { type Cannot, cannot, type Estimate, type Interval, type Result } from "../result.ts";
import { boundary } from "./boundary.ts";
import { checkCounts } from "./check-counts.ts";

/** New answers per look: how many had the trait, out of how many. A group without new answers at a look has 0 of 0. */
export interface Answers {
  readonly counts: ArrayLike<number>;
  readonly base: ArrayLike<number>;
}

/** Two groups, or one place before and after, looked at again and again. */
export interface DifferenceSequenceInput {
  readonly first: Answers;
  readonly second: Answers;
  readonly level?: number;
}

/** Intervals that all hold together, one for each look; the last look is the one to show. */
export interface DifferenceSequence extends Estimate {
  readonly looks: readonly Interval[];
}

/** Answers of one group so far. */
export interface SoFar {
  readonly yes: number;
  readonly of: number;
}

/**
 * Confidence sequence for a difference of proportions, second minus first: with probability `level` the true difference
 * lies in the interval at every look at once. A difference is kept while some pair of proportions with that difference
 * is: one whose answers are less than 1 / (1 − level) times as likely under independent beta mixtures (Jeffreys) as under
 * the pair. Exact for independent answers with one proportion in each group throughout, in any sizes and order, also
 * when one group was asked once and for all. Wider than an interval for two proportions looked at once.
 * Reference: Robbins 1970 (beta-binomial mixture); Howard and others 2021; Turner and Grünwald 2023 (projection).
 *
 * @example
 * const first = { counts: [60, 0], base: [200, 0] };
 * differenceSequence({ first, second: { counts: [40, 40], base: [200, 200] } }) // → { estimate: -0.1, interval: { low: -0.2673, high: 0.056 }, n: 600 }
 */
export function differenceSequence(input: DifferenceSequenceInput): Result<DifferenceSequence> {
  const { first, second, level = 0.95 } = input;
  const bad = checkAnswers(first) ?? checkAnswers(second);
  if (bad !== null) return bad;
  const [have, need] = [second.counts.length, first.counts.length];
  if (have !== need) return cannot({ code: "lengthsDiffer", what: "second", have, need });
  const firsts = soFar(first);
  const seconds = soFar(second);
  const looks = firsts.map((one, look) =>
    keptDifferences(one, seconds[look] ?? one, Math.log(1 / (1 - level))),
  );
  const [one, other, interval] = [firsts.at(-1), seconds.at(-1), looks.at(-1)];
  if (one === undefined || other === undefined || interval === undefined) return cannot({ code: "empty" });
  if (one.of === 0 || other.of === 0)
    return cannot({ code: "noPopulation", where: one.of === 0 ? "first" : "second" });
  return {
    estimate: other.yes / other.of - one.yes / one.of,
    interval,
    level,
    method: "beta-mixture confidence sequence",
    n: one.of + other.of,
    warnings: [],
    looks,
  };
}

function checkAnswers({ counts, base }: Answers): Cannot | null {
  const bad =
    checkCounts({ values: counts, counts: true, need: 1 }) ??
    checkCounts({ values: base, counts: true, need: 1 });
  if (bad !== null) return bad;
  if (base.length !== counts.length)
    return cannot({ code: "lengthsDiffer", what: "base", have: base.length, need: counts.length });
  const over = Array.from(counts).findIndex((count, index) => count > at(base, index));
  return over < 0
    ? null
    : cannot({
        code: "moreThanBase",
        where: String(over + 1),
        value: at(counts, over),
        base: at(base, over),
      });
}

function soFar({ counts, base }: Answers): readonly SoFar[] {
  let yes = 0;
  let of = 0;
  return Array.from(counts, (count, look) => {
    yes += count;
    of += at(base, look);
    return { yes, of };
  });
}

/**
 * Logarithm of how many times likelier the answers are under a beta mixture (Jeffreys) than under one proportion (0–1):
 * a martingale that starts at 0 when that proportion is the true one.
 *
 * @example
 * logBetaMixture({ yes: 8, of: 10 }, 0.5) // → 0.5163
 */
export function logBetaMixture({ yes, of }: SoFar, proportion: number): number {
  const no = of - yes;
  const mixed = logGamma(yes + 0.5) + logGamma(no + 0.5) - logGamma(of + 1) - 2 * logGamma(0.5);
  return mixed - weighed(yes, proportion) - weighed(no, 1 - proportion);
}

/** n ln p, where nothing of nothing is nothing. */
function weighed(n: number, p: number): number {
  return n === 0 ? 0 : n * Math.log(p);
}

function keptDifferences(first: SoFar, second: SoFar, most: number): Interval {
  const holds = (difference: number): boolean => {
    const proportion = likeliest(first, second, difference);
    return logBetaMixture(first, proportion) + logBetaMixture(second, proportion + difference) < most;
  };
  if (first.of === 0 || second.of === 0) return { low: -1, high: 1 };
  const inside = second.yes / second.of - first.yes / first.of;
  return {
    low: holds(-1) ? -1 : boundary({ inside, outside: -1, holds }),
    high: holds(1) ? 1 : boundary({ inside, outside: 1, holds }),
  };
}

/** The first group's proportion that suits both groups best when the second's differs by so much: the likelihood is concave. */
function likeliest(first: SoFar, second: SoFar, difference: number): number {
  const low = Math.max(0, -difference);
  const high = Math.min(1, 1 - difference);
  const slope = (p: number): number =>
    share(first.yes, p) -
    share(first.of - first.yes, 1 - p) +
    share(second.yes, p + difference) -
    share(second.of - second.yes, 1 - p - difference);
  return boundary({ inside: low, outside: high, holds: (p) => slope(p) > 0 });
}

function share(n: number, p: number): number {
  return n === 0 ? 0 : n / Math.max(p, Number.MIN_VALUE);
}
