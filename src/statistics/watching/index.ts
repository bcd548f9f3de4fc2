export type { AttributeChart, AttributeInput } from "./attribute-chart.ts";
export type { Chart, ChartPoint } from "./chart.ts";
export type { Finding, RunLengths, Side } from "./chart-findings.ts";
export { type Exceedance, exceedanceLimit, type ExceedanceInput } from "./exceedance-limit.ts";
export { pChart } from "./p-chart.ts";
export { uChart } from "./u-chart.ts";
export { xmrChart, type XmrInput } from "./xmr-chart.ts";
export {
  type Answers,
  differenceSequence,
  type DifferenceSequence,
  type DifferenceSequenceInput,
} from "./difference-sequence.ts";
export { rateSequence, type RateSequence, type RateSequenceInput } from "./rate-sequence.ts";
export { type Watch, type WatchInput, type WatchLook, watchSeries } from "./watch-series.ts";
