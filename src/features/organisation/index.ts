export { addBodyMember } from "./member/store.ts";
export { type OrganisationLine, organisationNameOn, readOrganisations } from "./queries.ts";
export { addBody, addOrganisation, renameOrganisation } from "./store.ts";
