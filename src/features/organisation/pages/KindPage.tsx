import type { VNode } from "preact";
import { DateField, Form, Hero } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { ADDRESS } from "../addresses.ts";
import { nameOn } from "../names.ts";
import type { Unit, UnitTable } from "../unit.ts";
import { KindSelect } from "./NewUnitPage.tsx";
import { Trail } from "./Trail.tsx";

export interface KindPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly table: UnitTable;
  readonly unit: Unit;
  readonly form: TypedForm;
}

/** What the unit is, and its first day. */
export function KindPage({ t, today, table, unit, form }: KindPageProps): VNode {
  const here = `${ADDRESS[table]}/${unit.id}`;
  const { name } = nameOn(unit.names, today);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: here, text: name },
          { href: `${here}/andra`, text: t("organisation:change.link") },
        ]}
      />
      <Hero kind="desk" title={t("organisation:change.title", { name })} />
      <Form
        action={`${here}/andra`}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") }}
      >
        <KindSelect t={t} table={table} form={form} />
        <DateField
          name="from"
          label={t("organisation:firstDay")}
          hint={t("organisation:firstDayHint")}
          value={form.typed.text("from")}
          error={errorOf(t, form, "from")}
        />
        <SaveOrCancel t={t} back={here} />
      </Form>
    </>
  );
}
