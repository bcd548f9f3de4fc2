export { editionAddress, WAITING_ADDRESS } from "./addresses.ts";
export { type EditionKind, shortHash } from "./edition.ts";
export { describeFinding } from "./finding.ts";
export { publishLogPlace } from "./log-place.ts";
export { type NewEdition, openEdition } from "./open-edition.ts";
export { type Edition, readEdition, readEditions, readOpenEditions } from "./queries.ts";
export { signEdition, type Signing, type SigningOutcome, withdrawEdition } from "./sign-edition.ts";
export type { Subject } from "./subject.ts";
export { type EditionReport, verifyEditionAt } from "./verify-stored.ts";
