import type { VNode } from "preact";
import { DateField, Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { WeekChoices } from "../../choices.ts";
import { ConfirmPersons } from "../../pages/ConfirmPersons.tsx";

/** What is agreed of an action: what, who, when. */
export function ActionFields(props: {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly choices: WeekChoices;
}): VNode {
  const { t, form, choices } = props;
  const field = (name: string) => ({ name, value: form.typed.text(name), error: errorOf(t, form, name) });
  return (
    <>
      <TextField {...field("what")} label={t("week:action.what")} hint={t("week:action.whatHint")} required />
      <Select
        {...field("organisationId")}
        label={t("week:action.organisation")}
        options={choices.organisations}
        prompt={t("week:action.choose")}
        required
      />
      <Select
        {...field("personId")}
        label={t("week:action.person")}
        options={choices.people}
        prompt={t("week:action.personNone")}
      />
      <DateField {...field("dueOn")} label={t("week:action.due")} required />
      <ConfirmPersons t={t} form={form} id="what-confirmed" />
    </>
  );
}
