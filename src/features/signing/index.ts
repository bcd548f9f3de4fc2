export { editionAddress } from "./addresses.ts";
export { signedBy } from "./edition.ts";
export { describeFinding } from "./finding.ts";
export { publishLogPlace } from "./log-place.ts";
export { openEdition } from "./open-edition.ts";
export { type Edition, readEditions } from "./queries.ts";
export { signEdition, withdrawEdition } from "./sign-edition.ts";
export { verifyEditionAt } from "./verify-stored.ts";
