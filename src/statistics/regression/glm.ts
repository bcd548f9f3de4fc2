import type { FamilyName } from "./family.ts";

/** A named column of a model. */
export interface Column {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** What to fit. The intercept is always there, first, named "intercept". */
export interface GlmInput {
  /** Counts; events out of `trials` (binomial families); or values (Gaussian). */
  readonly response: ArrayLike<number>;
  readonly columns: readonly Column[];
  readonly family: FamilyName;
  /** Added to the linear predictor with coefficient 1: for counts the logarithm of the population. */
  readonly offset?: ArrayLike<number>;
  /** Trials behind each response of a binomial family; 1 when left out. */
  readonly trials?: ArrayLike<number>;
  /** Prior weights: inverse variances of Gaussian values, or how often an observation counts. */
  readonly weights?: ArrayLike<number>;
  /** Names of the observations ("2021-03"), for reasons; row numbers from 1 when left out. */
  readonly labels?: readonly string[];
}

/** A coefficient on the scale of the linear predictor: log rate ratio, log odds ratio, difference. */
export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  /** From the model's own variance (and dispersion, where the family estimates one). */
  readonly standardError: number;
}

/** A fitted generalised linear model. Matrices stand row by row; "size" is the number of coefficients. */
export interface GlmFit {
  readonly family: FamilyName;
  readonly coefficients: readonly Coefficient[];
  /** Covariance of the coefficients by the model: `bread` times the dispersion the family uses. */
  readonly covariance: Float64Array;
  /** (X′WX)⁻¹, without dispersion. */
  readonly bread: Float64Array;
  /** Rows × size, with the intercept's ones. */
  readonly design: Float64Array;
  /** Linear predictors, offset included. */
  readonly linear: Float64Array;
  /** Expected counts, events (binomial) or values. */
  readonly fitted: Float64Array;
  /** Working weights at the solution. */
  readonly working: Float64Array;
  readonly residuals: {
    /** Observed minus fitted, in the unit of the response. */
    readonly response: Float64Array;
    readonly pearson: Float64Array;
    readonly deviance: Float64Array;
  };
  /** Rows × size: what each observation adds to the score, without dispersion (R: `estfun` times the dispersion it used). */
  readonly scores: Float64Array;
  readonly deviance: number;
  /** Pearson's chi-squared by the residual degrees of freedom, whatever the family. */
  readonly dispersion: number;
  /** Null for quasi families, which have no likelihood. */
  readonly logLikelihood: number | null;
  readonly aic: number | null;
  /** Residual degrees of freedom: observations with weight minus coefficients. */
  readonly freedom: number;
  /** Observations with weight. */
  readonly n: number;
  readonly iterations: number;
  /** Size of the negative binomial (variance = mean + mean² / size); Infinity where counts spread no more than Poisson's; null for others. */
  readonly size: number | null;
}
