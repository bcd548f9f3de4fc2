import type { VNode } from "preact";
import { CheckboxGroup, DateField, Form, Hero, NumberField, TextArea, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import type { ProblemLine } from "../../problem.ts";
import { PriorityTrail } from "./PriorityTrail.tsx";

export interface RoundFormPageProps {
  readonly t: Translate;
  readonly title: string;
  readonly action: string;
  readonly back: string;
  /** Problems that can be weighed. */
  readonly problems: readonly ProblemLine[];
  readonly form: TypedForm;
}

/** A round, new or changed: what it is called, how many can be chosen, who scores what. */
export function RoundFormPage({ t, title, action, back, problems, form }: RoundFormPageProps): VNode {
  const { typed } = form;
  const field = (name: "name" | "day" | "meeting" | "most" | "scorers") => ({
    name,
    label: t(`priority:form.${name}`),
    value: typed.text(name),
    error: errorOf(t, form, name),
  });
  return (
    <>
      <PriorityTrail t={t} links={[{ href: action, text: title }]} />
      <Hero kind="desk" title={title} />
      <Form
        action={action}
        errors={summaryOf(t, form)}
        hidden={{ version: typed.text("version") || undefined }}
      >
        <TextField {...field("name")} hint={t("priority:form.nameHint")} required />
        <DateField {...field("day")} required />
        <TextField {...field("meeting")} />
        <NumberField {...field("most")} hint={t("priority:form.mostHint")} required />
        <CheckboxGroup
          name="problem"
          label={t("priority:form.problem")}
          hint={t("priority:form.problemHint")}
          options={problems.map(({ id, statement }) => ({ value: id, label: statement }))}
          values={typed.all("problem")}
          error={errorOf(t, form, "problem")}
        />
        <TextArea {...field("scorers")} hint={t("priority:form.scorersHint")} rows={4} required />
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}
