import { at } from "../at.ts";
import { negativeBinomialLogPmf, poissonLogPmf } from "../distributions/index.ts";
import { cannot, type Estimate, type Interval, type Result } from "../result.ts";
import { checkCounts } from "./check-counts.ts";
import { convexRoot } from "./convex-root.ts";

/** Events per period and what they are counted in. */
export interface RateSequenceInput {
  readonly counts: ArrayLike<number>;
  /** Population or exposure per period; 1 when left out. */
  readonly base?: ArrayLike<number>;
  /** Rate that was thought likely before the first period. A bad guess makes intervals wider, never wrong. */
  readonly guess: number;
  /** How sure the guess was (shape of a gamma distribution): 0.5. */
  readonly shape?: number;
  readonly level?: number;
}

/** Intervals that all hold together, one for each look; the last look is the one to show. */
export interface RateSequence extends Estimate {
  readonly looks: readonly Interval[];
}

/**
 * Confidence sequence for a Poisson rate: with probability `level` the true rate lies in the interval at every look at
 * once, however often and however long one looks, and whatever makes one stop. Gamma mixture: a rate is kept while the
 * counts are less than 1 / (1 − level) times as likely under the mixture as under it (Ville's inequality). Assumes Poisson
 * counts with one rate throughout and a base known beforehand; rate is events per unit of base.
 * Reference: Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021.
 *
 * @example
 * rateSequence({ counts: [9, 12, 7, 11, 10, 8], guess: 10 }) // → { estimate: 9.5, interval: { low: 5.91, high: 14.32 }, n: 57 }
 */
export function rateSequence(input: RateSequenceInput): Result<RateSequence> {
  const { counts, base, guess, shape = 0.5, level = 0.95 } = input;
  const bad = checkCounts({ values: counts, counts: true, base, need: 1 });
  if (bad !== null) return bad;
  if (!(guess > 0 && guess < Infinity))
    return cannot({ code: "outOfRange", where: "guess", value: guess, low: 0, high: Infinity });
  let events = 0;
  let exposure = 0;
  const looks = Array.from(counts, (count, index) => {
    events += count;
    exposure += base === undefined ? 1 : at(base, index);
    return keptRates({ events, exposure, guess, shape }, Math.log(1 / (1 - level)));
  });
  const interval = looks.at(-1) ?? { low: 0, high: Infinity };
  return {
    estimate: events / exposure,
    interval,
    level,
    method: "gamma-mixture confidence sequence",
    n: events,
    warnings: [],
    looks,
  };
}

/** What has been seen so far, and the mixture. */
export interface MixtureState {
  readonly events: number;
  readonly exposure: number;
  readonly guess: number;
  readonly shape: number;
}

/**
 * Logarithm of how many times likelier the events are under the gamma mixture than under one rate (> 0): a martingale
 * that starts at 0 when that rate is the true one.
 *
 * @example
 * logMixture({ events: 20, exposure: 1, guess: 10, shape: 0.5 }, 10) // → 1.7094
 */
export function logMixture({ events, exposure, guess, shape }: MixtureState, rate: number): number {
  return negativeBinomialLogPmf(events, guess * exposure, shape) - poissonLogPmf(events, rate * exposure);
}

/** The logarithm of the mixture is convex in the logarithm of the rate, and lowest at the rate that was seen. */
function keptRates(state: MixtureState, most: number): Interval {
  const { events, exposure } = state;
  const seen = Math.max(events, 0.5) / exposure;
  const lowest = logMixture(state, seen) + events * Math.log(seen) - exposure * seen - most;
  const limit = (start: number): number =>
    Math.exp(
      convexRoot({
        start,
        value: (logRate) => lowest - events * logRate + exposure * Math.exp(logRate),
        slope: (logRate) => exposure * Math.exp(logRate) - events,
      }),
    );
  return { low: events === 0 ? 0 : limit(Math.log(seen) - 1), high: limit(Math.log(seen) + 1) };
}
