import type { VNode } from "preact";
import { DateField, Form, Hero, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { ADDRESS } from "../addresses.ts";
import type { Name } from "../names.ts";
import type { Unit, UnitTable } from "../unit.ts";
import { ShortName } from "./NewUnitPage.tsx";
import { Trail } from "./Trail.tsx";

export interface NamePageProps {
  readonly t: Translate;
  readonly table: UnitTable;
  readonly unit: Unit;
  /** The name it has today. */
  readonly held: Name;
  readonly form: TypedForm;
}

/** A new name from a day; the old one stays in the history. */
export function NamePage({ t, table, unit, held, form }: NamePageProps): VNode {
  const here = `${ADDRESS[table]}/${unit.id}`;
  const title = t("organisation:name.title", { name: held.name });
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: here, text: held.name },
          { href: `${here}/namn`, text: t("organisation:name.link") },
        ]}
      />
      <Hero kind="desk" title={title} lede={t("organisation:name.lede")} />
      <Form
        action={`${here}/namn`}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version"), ...(table === "body" ? { shortName: "" } : {}) }}
      >
        <TextField
          name="name"
          label={t("organisation:name.name")}
          value={form.typed.text("name")}
          error={errorOf(t, form, "name")}
          required
        />
        {table === "organisation" && <ShortName t={t} form={form} />}
        <DateField
          name="from"
          label={t("organisation:name.from")}
          hint={t("organisation:name.fromHint")}
          value={form.typed.text("from")}
          error={errorOf(t, form, "from")}
        />
        <SaveOrCancel t={t} back={here} />
      </Form>
    </>
  );
}
