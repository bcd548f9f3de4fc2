import type { VNode } from "preact";
import { DateField, Form, Hero, TextArea, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { Trail } from "./Trail.tsx";

export interface ProblemFormPageProps {
  readonly t: Translate;
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly form: TypedForm;
}

/** A problem, new or changed. */
export function ProblemFormPage({ t, title, action, back, form }: ProblemFormPageProps): VNode {
  const { typed } = form;
  const error = (name: string) => errorOf(t, form, name);
  return (
    <>
      <Trail t={t} links={[{ href: action, text: title }]} />
      <Hero kind="desk" title={title} />
      <Form
        action={action}
        errors={summaryOf(t, form)}
        hidden={{ version: typed.text("version") || undefined }}
      >
        <TextArea
          name="statement"
          label={t("problem:form.statement")}
          hint={t("problem:form.statementHint")}
          rows={2}
          value={typed.text("statement")}
          error={error("statement")}
          required
        />
        <TextField
          name="place"
          label={t("problem:form.place")}
          hint={t("problem:form.placeHint")}
          value={typed.text("place")}
          error={error("place")}
        />
        <TextField
          name="source"
          label={t("problem:form.source")}
          hint={t("problem:form.sourceHint")}
          value={typed.text("source")}
          error={error("source")}
        />
        <DateField
          name="sourceDay"
          label={t("problem:form.sourceDay")}
          value={typed.text("sourceDay")}
          error={error("sourceDay")}
        />
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}
