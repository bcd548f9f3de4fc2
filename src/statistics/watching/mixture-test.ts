/** A change beside what is known of it. */
export interface MixtureTest {
  /** Twice the log likelihood that "no change" loses, for counts that vary as chance alone. */
  readonly deviance: number;
  /** Information on the log ratio, for counts that vary as chance alone. */
  readonly information: number;
  /** Dispersion as estimated, and the degrees of freedom behind it. */
  readonly dispersion: number;
  readonly freedom: number;
  /** Precision of the mixture: 1 / (size of log ratio looked for)². */
  readonly precision: number;
}

/**
 * Logarithm of how many times likelier the data are under a normal mixture of log ratios than under no change, with the
 * unknown dispersion integrated out (its scale-invariant prior): the anytime-valid counterpart of the t-test. Stays below
 * ln(1/α) for ever with probability 1 − α when nothing changes; exactly so for normal errors (Lindon, Ham, Tingley and Bojinov 2022).
 *
 * @example
 * logEvidence({ deviance: 20, information: 50, dispersion: 1, freedom: 40, precision: 6 }) // → 6.1254
 */
export function logEvidence({ deviance, information, dispersion, freedom, precision }: MixtureTest): number {
  const kept = precision / (precision + information);
  const share = deviance / dispersion / freedom;
  return 0.5 * Math.log(kept) + ((freedom + 1) / 2) * (Math.log1p(share) - Math.log1p(kept * share));
}

/**
 * The deviance at which `logEvidence` reaches ln(1/α), for the interval of ratios that are kept; Infinity when no deviance does.
 *
 * @example
 * const known = { information: 50, dispersion: 1.5, freedom: 40, precision: 6 };
 * const most = largestDeviance(known, 0.05);
 * logEvidence({ ...known, deviance: most }) // → 2.99573227
 */
export function largestDeviance(known: Omit<MixtureTest, "deviance">, alpha: number): number {
  const { information, dispersion, freedom, precision } = known;
  const kept = precision / (precision + information);
  const growth = Math.exp((2 * (-Math.log(alpha) - 0.5 * Math.log(kept))) / (freedom + 1));
  return kept * growth < 1 ? ((growth - 1) / (1 - kept * growth)) * dispersion * freedom : Infinity;
}
