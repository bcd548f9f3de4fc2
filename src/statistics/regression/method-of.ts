import type { FamilyName } from "./family.ts";
import type { ErrorType } from "./segmented.ts";

const FAMILIES: Readonly<Record<FamilyName, string>> = {
  poisson: "Poisson",
  quasiPoisson: "quasi-Poisson",
  negativeBinomial: "negative binomial",
  binomial: "binomial",
  quasiBinomial: "quasi-binomial",
  gaussian: "Gaussian",
};

const ERRORS: Readonly<Record<ErrorType, string>> = {
  model: "model-based errors",
  robust: "HC3 errors",
  neweyWest: "Newey–West errors",
  autoregressive: "AR(1) errors",
};

/**
 * The method as the field names it.
 *
 * @example
 * methodOf("quasiPoisson", "neweyWest") // → "segmented quasi-Poisson regression, Newey–West errors"
 */
export function methodOf(family: FamilyName, errors: ErrorType): string {
  return `segmented ${FAMILIES[family]} regression, ${ERRORS[errors]}`;
}
