import { isCannot, type Result } from "../result.ts";
import { fitWorths } from "./fit-worths.ts";
import { readBallots } from "./read-ballots.ts";
import { stagesOf } from "./stage.ts";
import { tellWorths, type Worths } from "./worths.ts";

/** Fewer comparisons than these for each option make the normal approximation a weak one. */
const ENOUGH = 10;

/** How many times one option was preferred to another. */
export interface Preference {
  readonly preferred: string;
  readonly to: string;
  /** 1 when left out. */
  readonly times?: number;
}

/** Options and the choices between two of them. */
export interface PairedComparisons {
  readonly options: readonly string[];
  readonly preferences: readonly Preference[];
  /** Confidence level, 0.95 when left out. */
  readonly level?: number;
}

/**
 * Worths of options from choices between two at a time, by Bradley and Terry's model: of two options one is preferred with the
 * probability of its share of their worths. Serves "which of these two?" put many times; not every pair has to be asked, as long
 * as all hang together. Unit: log worths and the probability of being first of all. Choices that somebody could not make are left
 * out.
 *
 * Assumes choices that are independent of each other; many choices by one person give too narrow intervals. Reference: Bradley
 * and Terry (1952), Ford (1957).
 *
 * @example
 * const preferences = [{ preferred: "light", to: "benches", times: 30 }, { preferred: "benches", to: "light", times: 10 }];
 * bradleyTerry({ options: ["light", "benches"], preferences }).options[0].first // → { estimate: 0.75, interval: { low: 0.595, high: 0.860 }, n: 40 }
 */
export function bradleyTerry(comparisons: PairedComparisons): Result<Worths> {
  const { options, preferences, level = 0.95 } = comparisons;
  const read = readBallots({
    options,
    ballots: preferences.map(({ preferred, to, times = 1 }) => ({
      placed: [[preferred], [to]],
      offered: [preferred, to],
      people: times,
    })),
  });
  if (isCannot(read)) return read;
  const fit = fitWorths(options, stagesOf(read));
  if (isCannot(fit)) return fit;
  const n = read.reduce((sum, { people }) => sum + people, 0);
  return tellWorths(options, fit, {
    method: "Bradley–Terry",
    level,
    n,
    warnings: n < ENOUGH * options.length ? [{ code: "approximate" }] : [],
  });
}
