/** Families of a generalised linear model, each with its customary link: log for counts, logit for shares, identity for values. */
export type FamilyName =
  | "poisson"
  | "quasiPoisson"
  | "negativeBinomial"
  | "binomial"
  | "quasiBinomial"
  | "gaussian";

/** What a family says of one observation with mean `mean`; shares count as mean of one trial. */
export interface Family {
  /** A mean to begin with, from the response (and its number of trials). */
  readonly start: (response: number, trials: number) => number;
  /** The link function: from mean to linear predictor. */
  readonly link: (mean: number) => number;
  /** From linear predictor to mean. */
  readonly mean: (linear: number) => number;
  /** Derivative of the mean by the linear predictor. */
  readonly slope: (mean: number) => number;
  /** Variance at this mean, without dispersion. */
  readonly variance: (mean: number) => number;
  /** Share in the deviance. */
  readonly deviance: (response: number, mean: number) => number;
}

/** y log(y / mean), which is 0 at y = 0. */
function yLog(response: number, mean: number): number {
  return response === 0 ? 0 : response * Math.log(response / mean);
}

/** Linear predictors beyond these give means that arithmetic cannot tell from 0, 1 or infinity. */
const LIMIT = 30;
const within = (linear: number, limit: number): number => Math.max(-limit, Math.min(limit, linear));

const POISSON: Family = {
  start: (response) => response + 0.1,
  link: Math.log,
  mean: (linear) => Math.exp(within(linear, 300)),
  slope: (mean) => mean,
  variance: (mean) => mean,
  deviance: (response, mean) => 2 * (yLog(response, mean) - (response - mean)),
};

const BINOMIAL: Family = {
  start: (response, trials) => (trials * response + 0.5) / (trials + 1),
  link: (mean) => Math.log(mean / (1 - mean)),
  mean: (linear) => 1 / (1 + Math.exp(-within(linear, LIMIT))),
  slope: (mean) => mean * (1 - mean),
  variance: (mean) => mean * (1 - mean),
  deviance: (response, mean) => 2 * (yLog(response, mean) + yLog(1 - response, 1 - mean)),
};

const GAUSSIAN: Family = {
  start: (response) => response,
  link: (mean) => mean,
  mean: (linear) => linear,
  slope: () => 1,
  variance: () => 1,
  deviance: (response, mean) => (response - mean) ** 2,
};

/** Counts whose variance is mean + mean² / size. */
function negativeBinomial(size: number): Family {
  return {
    ...POISSON,
    start: (response) => response + (response === 0 ? 1 / 6 : 0),
    variance: (mean) => mean + (mean * mean) / size,
    deviance: (response, mean) =>
      2 * (yLog(response, mean) - (response + size) * Math.log((response + size) / (mean + size))),
  };
}

/**
 * The family of this name. The negative binomial takes its `size` (R: theta); without one it is the Poisson family it grows out of.
 *
 * @example
 * familyOf("negativeBinomial", 2).variance(4) // → 12
 */
export function familyOf(name: FamilyName, size = Infinity): Family {
  if (name === "gaussian") return GAUSSIAN;
  if (name === "binomial" || name === "quasiBinomial") return BINOMIAL;
  return name === "negativeBinomial" && size < Infinity ? negativeBinomial(size) : POISSON;
}
