import { at } from "../at.ts";
import { normalQuantile } from "../distributions/index.ts";
import { tails } from "../proportions/index.ts";
import type { Estimate } from "../result.ts";
import type { Warning } from "../warning.ts";
import { type Comparison, pairs, waldPValue } from "./comparison.ts";
import type { FittedWorths } from "./fit-worths.ts";
import { varianceOf } from "./variance-of.ts";

/** What an option is worth to those who ranked. */
export interface OptionWorth {
  readonly option: string;
  /** Log worth, counted from the mean log worth of all options: above 0 is above the middle. */
  readonly logWorth: Estimate;
  /** Probability of being put first of all options, 0–1; over all options they add up to 1. */
  readonly first: Estimate;
}

/** Worths of options in the order the options were given. `comparisons` are what `orderWithTies` makes an order of. */
export interface Worths {
  readonly options: readonly OptionWorth[];
  readonly comparisons: readonly Comparison[];
  readonly logLikelihood: number;
}

/** What the answer says besides the worths themselves. */
export interface Telling {
  readonly method: string;
  readonly level: number;
  /** People, or comparisons, behind the fit. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Puts fitted worths into the form that is told: Wald intervals for log worths, and for the share first by the delta method on
 * its logit.
 *
 * @example
 * const fit = { logWorths: new Float64Array([0.5, -0.5]), covariances: [[[0.01, -0.01], [-0.01, 0.01]]], logLikelihood: -60 };
 * const told = tellWorths(["light", "benches"], fit, { method: "Bradley–Terry", level: 0.95, n: 100, warnings: [] });
 * told.options[0].logWorth.interval // → { low: 0.304, high: 0.696 }
 * told.options[0].first // → { estimate: 0.7311, interval: { low: 0.6475, high: 0.8009 } }
 */
export function tellWorths(options: readonly string[], fit: FittedWorths, telling: Telling): Worths {
  const { logWorths, covariances, logLikelihood } = fit;
  const z = normalQuantile(tails(telling.level).high);
  const worths = logWorths.map((logWorth) => Math.exp(logWorth));
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  const told = options.map((option, place) => {
    const logWorth = at(logWorths, place);
    const self = logWorths.map((_, other) => Number(other === place));
    const half = z * Math.sqrt(varianceOf(self, covariances));
    const others = total - at(worths, place);
    const logit = logWorth - Math.log(others);
    const slope = worths.map((worth, other) => (other === place ? 1 : -worth / others));
    const halfLogit = z * Math.sqrt(varianceOf(slope, covariances));
    return {
      option,
      logWorth: estimate(telling, logWorth, logWorth - half, logWorth + half),
      first: estimate(telling, logistic(logit), logistic(logit - halfLogit), logistic(logit + halfLogit)),
    };
  });
  const comparisons = pairs(options, logWorths, (one, other) =>
    waldPValue(logWorths, covariances, one, other),
  );
  return { options: told, comparisons, logLikelihood };
}

function estimate(telling: Telling, value: number, low: number, high: number): Estimate {
  return { estimate: value, interval: { low, high }, ...telling };
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
