import { fitSegmented, type SegmentedFit, type SegmentedInput } from "../regression/index.ts";
import { isCannot, type Result } from "../result.ts";

/**
 * The fit that decides a verdict. Errors that follow the correlation are taken somewhat too large for safety; where residuals
 * show none, those of independent periods are right. Coverage is the same to half a point (coverage.test.ts).
 *
 * @example
 * const counts = [9, 11, 8, 12, 10, 9, 4, 6, 5, 5];
 * const design = { model: "step", trend: false, intervention: 6, perYear: 1 };
 * decisiveFit({ response: { kind: "counts", counts }, design }).errors // → "model"
 */
export function decisiveFit(input: SegmentedInput): Result<SegmentedFit> {
  const fit = fitSegmented(input);
  return isCannot(fit) || fit.autocorrelation > 0 ? fit : fitSegmented({ ...input, errors: "model" });
}
