import { logGamma } from "../distributions/index.ts";
import { cannot, type Interval, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";

/** What is in, and how much of the whole it is thought to be. */
export interface NowcastInput {
  /** Events registered by now. */
  readonly reported: number;
  /** Share that is registered by now (more than 0, at most 1), and its standard error. */
  readonly completeness: { readonly estimate: number; readonly error: number };
  readonly level?: number;
}

/**
 * How many events a period will have when all are registered, with a prediction interval. The events still to come are
 * negative binomial given those that are in, whatever the period's own level is (Jeffreys' half an event to start from),
 * and beta-negative binomial when the completeness is only estimated. Assumes that each event is registered independently
 * of the others. `n` is the number registered. Closed form: nothing is drawn.
 * Reference: Lawless 1994 (nowcasting); Bain and Patil 1986 (beta-negative binomial).
 *
 * @example
 * nowcast({ reported: 40, completeness: { estimate: 0.8, error: 0.02 } }) // → { estimate: 50, interval: { low: 44, high: 58 } }
 */
export function nowcast({ reported, completeness, level = 0.95 }: NowcastInput): Result {
  const { estimate, error } = completeness;
  if (!(Number.isInteger(reported) && reported >= 0))
    return cannot({ code: "notACount", where: "reported", value: reported });
  if (!(estimate > 0 && estimate <= 1))
    return cannot({ code: "outOfRange", where: "completeness", value: estimate, low: 0, high: 1 });
  const toCome = limitsToCome(reported + 0.5, estimate, error, (1 - level) / 2);
  const interval = { low: reported + toCome.low, high: reported + toCome.high };
  const warnings: Warning[] = interval.high === Infinity ? [{ code: "noLimit", side: "high" }] : [];
  const method = error > 0 ? "beta-negative binomial nowcast" : "negative binomial nowcast";
  return { estimate: reported / estimate, interval, level, method, n: reported, warnings };
}

/** More events than this to come is no knowledge at all. */
const MOST = 1e6;

/** Smallest counts that reach each tail, from the ratio of neighbouring probabilities. */
function limitsToCome(size: number, share: number, error: number, tail: number): Interval {
  if (share === 1) return { low: 0, high: 0 };
  const { logNone, logRatio } = error > 0 ? betaMixed(size, share, error) : plain(size, share);
  let log = logNone;
  let reached = 0;
  let low = -1;
  for (let count = 0; count < MOST; count += 1) {
    reached += Math.exp(log);
    if (low < 0 && reached >= tail) low = count;
    if (reached >= 1 - tail) return { low, high: count };
    log += logRatio(count);
  }
  return { low: Math.max(low, 0), high: Infinity };
}

interface Law {
  /** Logarithm of the probability that none are to come. */
  readonly logNone: number;
  /** Logarithm of how much likelier one more than `count` is than `count`. */
  readonly logRatio: (count: number) => number;
}

function plain(size: number, share: number): Law {
  return {
    logNone: size * Math.log(share),
    logRatio: (count) => Math.log(((size + count) * (1 - share)) / (count + 1)),
  };
}

/** Completeness as a beta variable with this mean and standard error. */
function betaMixed(size: number, share: number, error: number): Law {
  const weight = Math.max((share * (1 - share)) / error ** 2 - 1, 1e-6);
  const [a, b] = [share * weight, (1 - share) * weight];
  return {
    logNone: logGamma(a + size) + logGamma(a + b) - logGamma(a + size + b) - logGamma(a),
    logRatio: (count) => Math.log(((size + count) * (b + count)) / ((count + 1) * (a + size + b + count))),
  };
}
