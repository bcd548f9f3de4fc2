export { betaCdf, betaQuantile } from "./beta.ts";
export { binomialCdf, binomialLogPmf } from "./binomial.ts";
export { chiSquaredCdf, chiSquaredQuantile, chiSquaredSurvival } from "./chi-squared.ts";
export { fisherFQuantile, fisherFSurvival } from "./fisher-f.ts";
export { gammaCdf, gammaQuantile, gammaSurvival } from "./gamma.ts";
export {
  negativeBinomialCdf,
  negativeBinomialLogPmf,
  negativeBinomialQuantile,
} from "./negative-binomial.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
export { poissonAtLeast, poissonCdf, poissonLogPmf } from "./poisson.ts";
export { drawBinomial, drawGamma, drawNegativeBinomial, drawNormal, drawPoisson } from "./random-variates.ts";
export { digamma, logGamma, trigamma } from "./special.ts";
export { studentTCdf, studentTQuantile } from "./student-t.ts";
