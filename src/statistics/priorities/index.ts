export {
  type Approval,
  type Approvals,
  type ApprovalShare,
  type ApprovalShares,
  approvalShares,
} from "./approval-shares.ts";
export type { Ballot, Rankings } from "./ballot.ts";
export { bradleyTerry, type PairedComparisons, type Preference } from "./bradley-terry.ts";
export type { Comparison } from "./comparison.ts";
export { type Concordance, kendallsW } from "./kendalls-w.ts";
export {
  type OrderInput,
  type Ordering,
  orderWithTies,
  type PlacedOption,
  type TiedGroup,
} from "./order-with-ties.ts";
export { plackettLuce } from "./plackett-luce.ts";
export type { OptionWorth, Worths } from "./worths.ts";
