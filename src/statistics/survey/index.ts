export { surveyDesign, type SurveyDesign, type SurveyDesignInput } from "./design.ts";
export { designEffect } from "./design-effect.ts";
export type { Answers } from "./domain.ts";
export type { QuestionInput, SurveyEstimate, VarianceMethod } from "./estimate.ts";
export { kish, type WeightEffect } from "./kish.ts";
export type { MarginInput } from "./margin.ts";
export { surveyMean } from "./mean.ts";
export { postStratify, type PostStratifyInput } from "./post-stratify.ts";
export { type ProportionInput, surveyProportion } from "./proportion.ts";
export { type QuantileInput, surveyQuantile } from "./quantile.ts";
export { rake, type RakeInput, type SurveyWeights } from "./rake.ts";
export { raoScott, type RaoScott, type RaoScottInput } from "./rao-scott.ts";
export { type RatioInput, surveyRatio } from "./ratio.ts";
export {
  type GroupShare,
  type MarginShares,
  representativeness,
  type RepresentativenessInput,
  type Standing,
} from "./representativeness.ts";
export { surveyTotal } from "./total.ts";
export type { WeightBounds } from "./weight-bounds.ts";
