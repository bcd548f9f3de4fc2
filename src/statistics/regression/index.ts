export { autoregression, type Autoregression } from "./autoregression.ts";
export { cautiousAutoregression } from "./autoregressive-errors.ts";
export { compareSeries } from "./compare-series.ts";
export type { ComparisonFit, ComparisonInput, ComparisonMeasure, ComparisonMethod } from "./comparison.ts";
export type { FamilyName } from "./family.ts";
export { fitGlm } from "./fit-glm.ts";
export { fitSegmented } from "./fit-segmented.ts";
export type { Coefficient, Column, GlmFit, GlmInput } from "./glm.ts";
export { ljungBox } from "./ljung-box.ts";
export { neweyWest, neweyWestLag, type NeweyWestOptions } from "./newey-west.ts";
export { robustErrors, type RobustType } from "./robust-errors.ts";
export type {
  AfterIntervention,
  CounterfactualPeriod,
  EffectMeasure,
  ErrorType,
  LjungBox,
  SegmentedDesign,
  SegmentedFit,
  SegmentedInput,
  SegmentedModel,
  SegmentedResponse,
} from "./segmented.ts";
export { segmentedColumns } from "./segmented-columns.ts";
export {
  type ModelChoice,
  type ModelOutcome,
  type SensitivityInput,
  type SensitivityRow,
  sensitivityTable,
} from "./sensitivity-table.ts";
export { LEAST_DISPERSION } from "./uncertainty.ts";
