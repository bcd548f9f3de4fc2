import type { VNode } from "preact";
import { DateField, Form, Hero, Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { ADDRESS } from "../addresses.ts";
import { kindsOf } from "../form.ts";
import type { UnitTable } from "../unit.ts";
import { Trail } from "./Trail.tsx";

export interface NewUnitPageProps {
  readonly t: Translate;
  readonly table: UnitTable;
  readonly form: TypedForm;
}

/** Adds an organisation, or a council or group. */
export function NewUnitPage({ t, table, form }: NewUnitPageProps): VNode {
  const { typed } = form;
  const error = (name: string) => errorOf(t, form, name);
  const title = t(`organisation:new.${table}`);
  return (
    <>
      <Trail t={t} links={[{ href: `${ADDRESS[table]}/ny`, text: title }]} />
      <Hero kind="desk" title={title} lede={t(`organisation:new.${table}Lede`)} />
      <Form action={`${ADDRESS[table]}/ny`} errors={summaryOf(t, form)}>
        <TextField
          name="name"
          label={t("organisation:name.name")}
          value={typed.text("name")}
          error={error("name")}
          required
        />
        {table === "organisation" && <ShortName t={t} form={form} />}
        <KindSelect t={t} table={table} form={form} />
        <DateField
          name="from"
          label={t("organisation:firstDay")}
          hint={t("organisation:firstDayHint")}
          value={typed.text("from")}
          error={error("from")}
        />
        <SaveOrCancel t={t} back={ADDRESS.organisation} />
      </Form>
    </>
  );
}

/** What an organisation is called in narrow places. */
export function ShortName({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  return (
    <TextField
      name="shortName"
      label={t("organisation:name.shortName")}
      hint={t("organisation:name.shortNameHint")}
      value={form.typed.text("shortName")}
      error={errorOf(t, form, "shortName")}
      short
    />
  );
}

/** What an organisation or body is. */
export function KindSelect({ t, table, form }: NewUnitPageProps): VNode {
  return (
    <Select
      name="kind"
      label={t("organisation:kindLabel")}
      prompt={t("organisation:choose")}
      options={kindsOf(table).map((value) => ({ value, label: t(`organisation:kind.${value}`) }))}
      value={form.typed.text("kind")}
      error={errorOf(t, form, "kind")}
      required
    />
  );
}
