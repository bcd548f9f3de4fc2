import { studentTQuantile } from "../distributions/index.ts";
import { type Estimate, isCannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { SurveyDesign } from "./design.ts";
import type { Answers, Domain } from "./domain.ts";
import { jackknifeVariance } from "./jackknife.ts";
import { totalCovariances } from "./linearisation.ts";
import type { Statistic } from "./statistic.ts";

/** How the variance of an estimate is found. */
export type VarianceMethod = "linearisation" | "jackknife";

/** An estimate from a survey, with what its interval is made of. */
export interface SurveyEstimate extends Estimate {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** How the interval of an estimate is made. */
export interface EstimateOptions {
  readonly level?: number | undefined;
  readonly variance?: VarianceMethod | undefined;
}

/** A question and who is asked about. */
export interface QuestionInput extends EstimateOptions {
  readonly design: SurveyDesign;
  /** One value an answer, `null` where the question was left open. */
  readonly values: Answers;
  /** Whether each answer belongs to the group asked about; all do when not given. */
  readonly domain?: readonly boolean[];
}

/**
 * An estimate with its interval by Student's t on the degrees of freedom of its domain.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 4, sampled: 0 }];
 * const design = { weights: [1, 1, 1, 1], before: [1, 1, 1, 1], units: [0, 1, 2, 3], strata, calibration: null, warnings: [] };
 * const domain = { inside: Uint8Array.of(1, 1, 1, 1), n: 4, degreesOfFreedom: 3, warnings: [] };
 * const total = { of: (weights) => 12 * weights[0], scores: () => [1, 2, 3, 6] };
 * estimateOf(design, domain, total).interval // → { low: -1.75, high: 25.75 }
 */
export function estimateOf(
  design: SurveyDesign,
  domain: Domain,
  statistic: Statistic,
  { level = 0.95, variance: method = "linearisation" }: EstimateOptions = {},
): Result<SurveyEstimate> {
  const { n, degreesOfFreedom } = domain;
  const found = varianceOf(design, statistic, method);
  if (isCannot(found)) return found;
  const estimate = statistic.of(design.weights);
  const standardError = Math.sqrt(found.variance);
  const reach = studentTQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  const interval = { low: estimate - reach, high: estimate + reach };
  const warnings = warningsOf(design, domain);
  return { estimate, interval, level, method: found.method, n, warnings, standardError, degreesOfFreedom };
}

/**
 * The variance of a statistic by either method, and its name.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 3, sampled: 0 }];
 * const design = { weights: [1, 1, 1], before: [1, 1, 1], units: [0, 1, 2], strata, calibration: null, warnings: [] };
 * varianceOf(design, { of: (weights) => 4 * weights[0], scores: () => [1, 2, 3] }, "linearisation").variance // → 3
 */
export function varianceOf(
  design: SurveyDesign,
  statistic: Statistic,
  method: VarianceMethod,
): Result<{ readonly variance: number; readonly method: string }> {
  if (method === "jackknife") return jackknifeVariance(design, statistic);
  const [variance = 0] = totalCovariances(design, [statistic.scores(design.weights)]);
  return { variance, method: "Taylor linearisation" };
}

/**
 * What must be said beside an estimate: of the design, of the domain, and of strata with one unit only.
 *
 * @example
 * const strata = [{ label: "a", first: 0, units: 1, sampled: 0 }, { label: "b", first: 1, units: 4, sampled: 0 }];
 * warningsOf({ strata, warnings: [] }, { warnings: [] }) // → [{ code: "lonelyUnit", where: ["a"] }]
 */
export function warningsOf(
  { strata, warnings }: Pick<SurveyDesign, "strata" | "warnings">,
  domain: Pick<Domain, "warnings">,
): readonly Warning[] {
  const lonely = strata.filter(({ units, sampled }) => units === 1 && sampled < 1);
  const where = lonely.map(({ label }) => label);
  const alone: Warning[] = where.length > 0 ? [{ code: "lonelyUnit", where }] : [];
  return [...warnings, ...domain.warnings, ...alone];
}
