import type { VNode } from "preact";
import { ROLES } from "#app/access/roles.ts";
import { DateField, Select } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";

/** Organisations to choose from. */
export type OrganisationChoices = readonly { readonly id: string; readonly name: string }[];

/** Role, organisation and days of an assignment. */
export function AssignmentFields(props: {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly organisations: OrganisationChoices;
}): VNode {
  const { t, form, organisations } = props;
  return (
    <>
      <Select
        name="organisation"
        label={t("account:people.organisation")}
        prompt={t("account:people.choose")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.typed.text("organisation")}
        error={errorOf(t, form, "organisation")}
        required
      />
      <Select
        name="role"
        label={t("account:people.role")}
        prompt={t("account:people.choose")}
        options={ROLES.map((role) => ({ value: role, label: t(`account:role.${role}`) }))}
        value={form.typed.text("role")}
        error={errorOf(t, form, "role")}
        required
      />
      <DateField
        name="from"
        label={t("account:people.from")}
        value={form.typed.text("from")}
        error={errorOf(t, form, "from")}
        required
      />
      <DateField
        name="to"
        label={t("account:people.to")}
        hint={t("account:people.toHint")}
        value={form.typed.text("to")}
        error={errorOf(t, form, "to")}
      />
    </>
  );
}
