import { convexRoot } from "./convex-root.ts";
import type { SeasonTotals } from "./season-totals.ts";

/** How the level after relates to the level before, each season of the year compared with itself. */
export interface LevelRatio {
  /** Logarithm of the ratio; −∞ when nothing happened after, ∞ when nothing had happened before in these seasons. */
  readonly logRatio: number;
  /** Twice the log likelihood lost by "no change". */
  readonly deviance: number;
  /** Information on the log ratio at "no change", for counts that vary as chance alone. */
  readonly information: number;
}

/** Seasons seen after the start, with events on either side. */
type Telling = readonly SeasonTotals[];

function telling(seasons: readonly SeasonTotals[]): Telling {
  return seasons.filter(({ before, after }) => after.exposure > 0 && before.events + after.events > 0);
}

/**
 * Ratio of levels by the conditional likelihood: given the events of a calendar month before and after together, those
 * after are binomial whatever the month's own level is. The unknown level and season drop out (Przyborowski and Wilenski 1940).
 *
 * @example
 * const ratio = levelRatio([{ before: { events: 30, exposure: 3 }, after: { events: 5, exposure: 1 } }]);
 * Math.exp(ratio.logRatio) // → 0.5
 * ratio.deviance // → 2.4157
 */
export function levelRatio(seasons: readonly SeasonTotals[]): LevelRatio {
  const known = telling(seasons);
  const logRatio = likeliest(known);
  const information = slopeOf(known, 1).information;
  const deviance = Math.max(0, 2 * (logLikelihood(known, logRatio) - logLikelihood(known, 0)));
  return { logRatio, deviance, information };
}

/**
 * Log ratios that lose less than `most` of twice the log likelihood.
 *
 * @example
 * const seasons = [{ before: { events: 30, exposure: 3 }, after: { events: 5, exposure: 1 } }];
 * ratioLimits(seasons, Math.log(0.5), 3.841458820694124) // → { low: -1.7696, high: 0.1655 }
 */
export function ratioLimits(
  seasons: readonly SeasonTotals[],
  logRatio: number,
  most: number,
): { low: number; high: number } {
  const known = telling(seasons);
  if (most === Infinity || known.length === 0) return { low: -Infinity, high: Infinity };
  const best = logLikelihood(known, logRatio);
  const limit = (start: number): number =>
    convexRoot({
      start,
      value: (other) => 2 * (best - logLikelihood(known, other)) - most,
      slope: (other) => -2 * slopeOf(known, Math.exp(other)).slope,
    });
  const middle = Number.isFinite(logRatio) ? logRatio : 0;
  return {
    low: logRatio === -Infinity ? -Infinity : limit(middle - 1),
    high: logRatio === Infinity ? Infinity : limit(middle + 1),
  };
}

/** Newton's steps, held to one unit each; the log likelihood is concave. */
function likeliest(seasons: Telling): number {
  if (seasons.every(({ before }) => before.events === 0)) return Infinity;
  if (seasons.every(({ after }) => after.events === 0)) return -Infinity;
  let value = 0;
  for (let step = 0; step < 100; step += 1) {
    const { slope, information } = slopeOf(seasons, Math.exp(value));
    const move = Math.max(-1, Math.min(1, slope / information));
    value += move;
    if (Math.abs(move) < 1e-12) break;
  }
  return value;
}

/** First derivative of the log likelihood in the log ratio (events after minus those expected), and minus the second. */
function slopeOf(seasons: Telling, ratio: number): { slope: number; information: number } {
  let slope = 0;
  let information = 0;
  for (const { before, after } of seasons) {
    const share = (ratio * after.exposure) / (before.exposure + ratio * after.exposure);
    const events = before.events + after.events;
    slope += after.events - events * share;
    information += events * share * (1 - share);
  }
  return { slope, information };
}

/** From the share of the side that has events, so that an infinite log ratio has its limit. */
function logLikelihood(seasons: Telling, logRatio: number): number {
  const ratio = Math.exp(logRatio);
  let sum = 0;
  for (const { before, after } of seasons) {
    const odds = (ratio * after.exposure) / before.exposure;
    if (after.events > 0) sum -= after.events * Math.log1p(1 / odds);
    if (before.events > 0) sum -= before.events * Math.log1p(odds);
  }
  return sum;
}
