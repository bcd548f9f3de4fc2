import { at } from "../at.ts";

/** Step of the sum over log time: with it the error, of the size exp(−π² / step), lies below the last digit. */
const STEP = 0.2;
/** Log time before which nothing is left of the integral. */
const FIRST = -38;

/** How probable it is that some options all go before the others, and how that depends on their log worths. */
export interface Choice {
  /** Log probability. */
  readonly value: number;
  /** Its derivative by the log worth of each of the options that go before. */
  readonly slope: Float64Array;
  /** Minus its second derivatives, row after row. */
  readonly information: Float64Array;
}

/**
 * One option, or several tied, going before all others. `rates` are their worths as parts of the others' worths together. A
 * single one goes first with the probability of its share (Luce 1959). For tied ones, whose order is not told, the probability is
 * that of all their orders together: in a race with exponential times, that they have all come when the first of the others
 * comes.
 *
 * @example
 * choice([3]).value // → -0.28768207
 * Math.exp(choice([1, 1]).value) // → 0.33333333
 */
export function choice(rates: ArrayLike<number>): Choice {
  if (rates.length > 1) return tiedChoice(rates);
  const share = at(rates, 0) / (1 + at(rates, 0));
  return {
    value: Math.log(share),
    slope: Float64Array.of(1 - share),
    information: Float64Array.of(share * (1 - share)),
  };
}

/**
 * The integral of Π (1 − exp(−rateᵢ t)) exp(−t) over t, by the trapezoidal rule over log t: as good as exact for such an
 * integrand (Trefethen and Weideman 2014), and it grows with the number of tied options, not with that of their orders.
 */
function tiedChoice(rates: ArrayLike<number>): Choice {
  const n = rates.length;
  const last = Math.log(60 + 3 * n);
  const phi = new Float64Array(n);
  const slope = new Float64Array(n);
  const information = new Float64Array(n * n);
  let total = 0;
  for (let log = FIRST; log < last; log += STEP) {
    const time = Math.exp(log);
    let weight = time * Math.exp(-time);
    for (let i = 0; i < n; i += 1) {
      const x = at(rates, i) * time;
      weight *= -Math.expm1(-x);
      phi[i] = x / Math.expm1(x);
    }
    total += weight;
    for (let i = 0; i < n; i += 1) {
      const one = at(phi, i);
      const bend = one * (1 - at(rates, i) * time - one);
      slope[i] = at(slope, i) + weight * one;
      for (let k = 0; k < n; k += 1) {
        const both = one * at(phi, k) + (i === k ? bend : 0);
        information[i * n + k] = at(information, i * n + k) - weight * both;
      }
    }
  }
  for (let i = 0; i < n; i += 1) slope[i] = at(slope, i) / total;
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < n; k += 1) {
      information[i * n + k] = at(information, i * n + k) / total + at(slope, i) * at(slope, k);
    }
  }
  return { value: Math.log(total * STEP), slope, information };
}
