import type { IsoDate } from "#app/platform/iso-date.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import type { BodyMemberId, OrganisationId } from "#app/schema/tables.ts";

/** What somebody can be in a council or group. */
export const MEMBER_ROLES = ["chair", "vice_chair", "member", "deputy", "secretary", "co_opted"] as const;

/** What somebody is in a council or group. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Somebody's time in a council or group, as it is written. */
export interface MemberText {
  readonly name: string;
  readonly role: MemberRole;
  readonly organisationId: OrganisationId | null;
  /** The member stood in for; null for a deputy of nobody in particular. */
  readonly deputyForId: BodyMemberId | null;
  readonly from: IsoDate;
  /** Included; null until further notice. */
  readonly lastDay: IsoDate | null;
}

/** A member as the page shows it. */
export interface Member extends MemberText {
  readonly id: BodyMemberId;
  /** By the name it had while the member sat. */
  readonly organisation: string | null;
  readonly deputyFor: string | null;
}

/** Whether somebody sits on `day`, or will. */
export function isSitting({ lastDay }: Pick<Member, "lastDay">, day: IsoDate): boolean {
  return lastDay === null || lastDay >= day;
}

/** What is wrong with a member of a body that holds `members` and exists from `began` to `ended`. */
export function problemsWithMember(
  text: MemberText,
  body: { readonly from: IsoDate | null; readonly lastDay: IsoDate | null },
  members: readonly Member[],
  organisations: ReadonlySet<OrganisationId>,
): readonly FieldProblem[] {
  const { from, lastDay, deputyForId, organisationId } = text;
  const problems: FieldProblem[] = [];
  if (organisationId !== null && !organisations.has(organisationId)) {
    problems.push({ field: "organisation", message: "common:form.choice" });
  }
  if (deputyForId !== null && !members.some(({ id }) => id === deputyForId)) {
    problems.push({ field: "deputyFor", message: "common:form.choice" });
  }
  if (lastDay !== null && lastDay < from) {
    problems.push({ field: "lastDay", message: "common:form.endsBeforeBegins" });
  }
  if ((body.from !== null && from < body.from) || (body.lastDay !== null && from > body.lastDay)) {
    problems.push({ field: "from", message: "organisation:member.outside" });
  }
  return problems;
}
