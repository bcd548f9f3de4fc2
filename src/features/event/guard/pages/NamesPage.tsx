import type { VNode } from "preact";
import { Form, Hero, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { CATEGORIES, NAMES } from "../../addresses.ts";
import { Trail } from "../../list/pages/Trail.tsx";

/** The names that are asked about before an event is sent. */
export function NamesPage({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  return (
    <>
      <Trail t={t} links={[{ href: NAMES, text: t("event:names.title") }]} />
      <Hero kind="desk" title={t("event:names.title")} lede={t("event:names.lede")} />
      <Form action={NAMES} errors={summaryOf(t, form)}>
        <TextArea
          name="names"
          label={t("event:names.label")}
          hint={t("event:names.hint")}
          rows={14}
          value={form.typed.text("names")}
          error={errorOf(t, form, "names")}
        />
        <SaveOrCancel t={t} back={CATEGORIES} />
      </Form>
    </>
  );
}
