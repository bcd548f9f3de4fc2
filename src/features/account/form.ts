import { z } from "zod";
import { ROLES, type Role } from "#app/access/roles.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import {
  choice,
  formOf,
  optionalDay,
  optionalText,
  requiredDay,
  requiredText,
} from "#app/routing/form-fields.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import { emailAddress } from "./credential/email-address.ts";

/** A secret is taken as it is typed: a space may belong to it. */
const secret = z.string().min(1, "common:form.required").max(1000, "common:form.tooLong|1000");

const identity = { password: secret, code: secret };

/** Password and code, to show once more who it is. */
export const identityForm = formOf(identity);

/** The same with a new password. */
export const passwordForm = formOf({ ...identity, newPassword: secret });

/** A code from the app that is being tied to the account. */
export const appForm = formOf({ code: z.string().max(100, "common:form.tooLong|100"), step: z.string() });

const email: z.ZodType<string> = z
  .string()
  .transform((typed) => emailAddress(typed) ?? "")
  .refine((address) => address !== "", "account:people.badEmail");

const assignment = {
  organisation: z.uuid("common:form.choice"),
  role: choice(ROLES),
  from: requiredDay,
  /** The last day, included. */
  to: optionalDay,
};

/** A new assignment: role and organisation, from the first day to the last, both included. */
export interface NewAssignment {
  readonly organisation: string;
  readonly role: Role;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** A new assignment for somebody who is known. */
export const assignmentForm = formOf(assignment, { check: checkDays });

/** A new person with the first assignment. */
export const personForm = formOf(
  { email, name: requiredText(100), title: optionalText(100), ...assignment },
  { check: checkDays },
);

function checkDays({ from, to }: Pick<NewAssignment, "from" | "to">): readonly FieldProblem[] {
  return to !== null && to < from ? [{ field: "to", message: "common:form.endsBeforeBegins" }] : [];
}
