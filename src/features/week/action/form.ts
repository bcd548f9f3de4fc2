import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import {
  choice,
  formOf,
  optionalText,
  recordVersion,
  requiredDay,
  requiredText,
} from "#app/routing/form-fields.ts";
import type { OrganisationId, PersonId } from "#app/schema/tables.ts";
import { chosen, chosenOrNone, confirmed, personsIn } from "../form.ts";
import { type Action, ACTION_STATES, type ActionText, proposedDay, type Settling } from "./action.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

const shape = {
  what: requiredText(300),
  organisationId: chosen<OrganisationId>(),
  personId: chosenOrNone<PersonId>(),
  dueOn: requiredDay,
  confirmed,
};

/** Reads a new action. */
export const newActionForm: Form<ActionText> = formOf(shape, {
  check: ({ what, confirmed: looked }) => personsIn({ what }, looked),
  command: ({ confirmed: _confirmed, ...text }) => text,
});

/** Reads a changed action. */
export const actionForm: Form<ActionText & { readonly version: number }> = settling(
  formOf(
    { ...shape, version: recordVersion },
    {
      check: ({ what, confirmed: looked }) => personsIn({ what }, looked),
      command: ({ confirmed: _confirmed, ...text }) => text,
    },
  ),
);

/** Reads how an action went. What is dropped says why. */
export const settlingForm: Form<Settling & { readonly version: number }> = settling(
  formOf(
    { state: choice(ACTION_STATES), remark: optionalText(500), confirmed, version: recordVersion },
    {
      check: ({ state, remark, confirmed: looked }) =>
        state === "dropped" && remark === ""
          ? [{ field: "remark", message: "week:action.reasonMissing" }]
          : personsIn({ remark }, looked),
      command: ({ confirmed: _confirmed, ...said }) => said,
    },
  ),
);

/** A new action as its form begins. */
export function emptyAction(week: IsoDate): Fields {
  return fieldsOf({ dueOn: proposedDay(week) });
}

/** An action as its form has it. */
export function fieldsOfAction({ what, organisationId, personId, dueOn, version }: Action): Fields {
  return fieldsOf({ what, organisationId, personId: personId ?? "", dueOn, version: String(version) });
}

/** How an action went as its form has it. */
export function fieldsOfSettling({ state, remark, version }: Action): Fields {
  return fieldsOf({ state, remark, version: String(version) });
}
