import type { VNode } from "preact";
import { Form, Hero, Select, TextArea, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import type { BodyId } from "#app/schema/tables.ts";
import type { Named } from "../../choices.ts";
import { optionsOf } from "../../options.ts";

/** New programme, or the same one changed. */
export function ProgrammeFormPage(props: {
  t: Translate;
  title: string;
  action: string;
  back: string;
  bodies: readonly Named<BodyId>[];
  form: TypedForm;
}): VNode {
  const { t, title, action, back, bodies, form } = props;
  const { typed } = form;
  return (
    <>
      <Hero kind="desk" title={title} />
      <Form action={action} errors={summaryOf(t, form)} hidden={{ version: typed.text("version") }}>
        <TextField
          name="name"
          label={t("measure:programme.name")}
          value={typed.text("name")}
          error={errorOf(t, form, "name")}
          required
        />
        <TextArea
          name="purpose"
          label={t("measure:programme.purpose")}
          hint={t("measure:programme.purposeHint")}
          value={typed.text("purpose")}
          error={errorOf(t, form, "purpose")}
        />
        <Select
          name="body"
          label={t("measure:programme.body")}
          prompt={t("measure:programme.noBody")}
          options={optionsOf(bodies)}
          value={typed.text("body")}
          error={errorOf(t, form, "body")}
        />
        <TextField
          name="coordinator"
          label={t("measure:programme.coordinator")}
          hint={t("measure:programme.coordinatorHint")}
          value={typed.text("coordinator")}
          error={errorOf(t, form, "coordinator")}
        />
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}
