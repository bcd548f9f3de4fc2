export { type AgreementContent, contentOf } from "./agreement.ts";
export { type AgreementLine, agreementsToRenew, readAgreement, readAgreementParties } from "./queries.ts";
export { saveAgreement, takeAgreementStep } from "./store.ts";
