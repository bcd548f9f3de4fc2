export { byar } from "./byar.ts";
export {
  directlyStandardisedRate,
  type StandardisedRateInput,
  type Stratum,
} from "./directly-standardised-rate.ts";
export { garwood, garwoodLimits } from "./garwood.ts";
export { rate, type RateInput } from "./rate.ts";
export { type RateRatio, rateRatio, type TwoRates } from "./rate-ratio.ts";
