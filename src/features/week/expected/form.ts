import { mondayOf } from "#app/features/event/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { formOf, optionalDay, recordVersion, requiredDay } from "#app/routing/form-fields.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import { chosen } from "../form.ts";
import type { Expected, ExpectedText } from "./expected.ts";

const weeks = {
  from: requiredDay.transform(mondayOf),
  to: optionalDay.transform((day) => (day === null ? null : addDays(mondayOf(day), 7))),
};

function turnedAround({ from, to }: { from: string; to: string | null }): readonly FieldProblem[] {
  return to !== null && to <= from ? [{ field: "to", message: "common:form.endsBeforeBegins" }] : [];
}

/** Reads an organisation that is to report. Any day of a week stands for it; the last week is named, not the one after. */
export const newExpectedForm: Form<ExpectedText> = formOf(
  { organisationId: chosen<OrganisationId>(), ...weeks },
  {
    check: turnedAround,
    command: ({ organisationId, from, to }) => ({ organisationId, fromWeek: from, toWeek: to }),
  },
);

/** Reads when it is to report, changed. */
export const expectedForm: Form<Omit<ExpectedText, "organisationId"> & { readonly version: number }> =
  settling(
    formOf(
      { ...weeks, version: recordVersion },
      {
        check: turnedAround,
        command: ({ from, to, version }) => ({ fromWeek: from, toWeek: to, version }),
      },
    ),
  );

/** When an organisation is to report, as its form has it. */
export function fieldsOfExpected({ fromWeek, toWeek, version }: Expected): Fields {
  const to = toWeek === null ? "" : addDays(toWeek, -1);
  return fieldsOf({ from: fromWeek, to, version: String(version) });
}
