import { z } from "zod";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { formOf, optionalText, recordVersion, requiredDay, requiredText } from "#app/routing/form-fields.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import type { FollowUpText, ItemComment } from "./follow-up.ts";
import type { Period } from "./period.ts";

/** What begins a follow-up. */
export interface NewFollowUp {
  readonly promise: PromiseId;
  readonly text: FollowUpText;
}

/** What changes its name, period and summary. */
export interface FollowUpCommand {
  readonly version: number;
  readonly text: FollowUpText;
}

/** The form that begins a follow-up. */
export const newFollowUpForm: Form<NewFollowUp> = formOf(
  {
    promise: z.uuid("common:form.choice"),
    title: requiredText(200),
    from: requiredDay,
    to: requiredDay,
  },
  {
    check: endsAfterItBegins,
    command: ({ promise, ...text }) => ({ promise: promise as PromiseId, text: { ...text, summary: "" } }),
  },
);

/** The form of name, period and summary; also what comes back from a clash page. */
export const followUpForm: Form<FollowUpCommand> = settling(
  formOf(
    {
      version: recordVersion,
      title: requiredText(200),
      from: requiredDay,
      to: requiredDay,
      summary: optionalText(5000),
    },
    { check: endsAfterItBegins, command: ({ version, ...text }) => ({ version, text }) },
  ),
);

/** The form of what is said about an item; also what comes back from a clash page. */
export const commentForm: Form<ItemComment> = settling(
  formOf({ version: recordVersion, comment: optionalText(3000), responsible: optionalText(300) }),
);

/** The button that decides; it carries the version that was read. */
export const decisionForm: Form<{ version: number }> = formOf({ version: recordVersion });

/** A follow-up as its form has it. */
export function followUpFields({ title, from, to, summary }: FollowUpText, version: number): Fields {
  return fieldsOf({ version: String(version), title, from, to, summary });
}

/** What is said about an item as its form has it. */
export function commentFields({ comment, responsible, version }: ItemComment): Fields {
  return fieldsOf({ version: String(version), comment, responsible });
}

function endsAfterItBegins({ from, to }: Period): readonly FieldProblem[] {
  return from <= to ? [] : [{ field: "to", message: "common:form.endsBeforeBegins" }];
}
