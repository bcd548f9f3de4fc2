export {
  type AgreementContent,
  contentOf,
  type Goal,
  type Renewal,
  renewalOf,
  type WorkingAgreement,
} from "./agreement.ts";
export type { AgreementStatus } from "./agreement-status.ts";
export {
  type AgreementLine,
  agreementsToRenew,
  readAgreement,
  readAgreementParties,
  readAgreements,
} from "./queries.ts";
export { type AgreementInput, saveAgreement, takeAgreementStep } from "./store.ts";
