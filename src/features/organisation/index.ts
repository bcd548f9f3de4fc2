export { type Member, MEMBER_ROLES, type MemberRole, type MemberText } from "./member/member.ts";
export { readMembers } from "./member/queries.ts";
export { addBodyMember, endBodyMember } from "./member/store.ts";
export type { Name } from "./names.ts";
export { type OrganisationLine, organisationNameOn, readOrganisations } from "./queries.ts";
export {
  addBody,
  addOrganisation,
  endBody,
  endOrganisation,
  renameBody,
  renameOrganisation,
} from "./store.ts";
export type { BodyKind, OrganisationKind } from "./unit.ts";
export type { NewUnit } from "./unit-store.ts";
