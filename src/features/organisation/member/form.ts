import { z } from "zod";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Form } from "#app/routing/form.ts";
import { choice, formOf, optionalDay, requiredDay, requiredText } from "#app/routing/form-fields.ts";
import type { BodyMemberId, OrganisationId } from "#app/schema/tables.ts";
import { MEMBER_ROLES, type MemberText } from "./member.ts";

function optionalId<Id extends string>(): z.ZodType<Id | null> {
  return z.string().transform((id) => (id === "" ? null : (id as Id)));
}

/** Reads a new member. */
export const memberForm: Form<MemberText> = formOf(
  {
    name: requiredText(),
    role: choice(MEMBER_ROLES),
    organisation: optionalId<OrganisationId>(),
    deputyFor: optionalId<BodyMemberId>(),
    from: requiredDay,
    lastDay: optionalDay,
  },
  {
    command: ({ organisation, deputyFor, ...typed }): MemberText => ({
      ...typed,
      organisationId: organisation,
      deputyForId: deputyFor,
    }),
  },
);

/** Reads the last day of a member. */
export const memberEndForm: Form<{ readonly lastDay: IsoDate }> = formOf({ lastDay: requiredDay });
