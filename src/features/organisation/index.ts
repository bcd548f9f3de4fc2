export { addBodyMember } from "./member/store.ts";
export { type OrganisationLine, organisationNameOn, readBodies, readOrganisations } from "./queries.ts";
export { addBody, addOrganisation, renameOrganisation } from "./store.ts";
export { unitNameOn } from "./unit-queries.ts";
