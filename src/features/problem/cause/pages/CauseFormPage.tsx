import type { VNode } from "preact";
import { Button, Form, Hero, Section, TextArea, TextField } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { Cause, Problem } from "../../problem.ts";

export interface CauseFormPageProps {
  readonly t: Translate;
  readonly title: string;
  readonly action: string;
  readonly problem: Problem;
  /** Null for a new one. */
  readonly cause: Cause | null;
  readonly form: TypedForm;
}

/** A cause, new or changed. */
export function CauseFormPage({ t, title, action, problem, cause, form }: CauseFormPageProps): VNode {
  const { typed } = form;
  const back = addressOf.problem(problem.id);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: back, text: opening(problem.statement, 40) },
          { href: action, text: title },
        ]}
      />
      <Hero kind="desk" title={title} lede={problem.statement} />
      <Form
        action={action}
        errors={summaryOf(t, form)}
        hidden={{ version: typed.text("version") || undefined }}
      >
        <TextArea
          name="text"
          label={t("problem:cause.text")}
          hint={t("problem:cause.textHint")}
          rows={3}
          value={typed.text("text")}
          error={errorOf(t, form, "text")}
          required
        />
        <TextField
          name="source"
          label={t("problem:form.source")}
          hint={t("problem:cause.sourceHint")}
          value={typed.text("source")}
          error={errorOf(t, form, "source")}
        />
        <SaveOrCancel t={t} back={back} />
      </Form>
      {cause !== null && <Removal t={t} action={`${action}/ta-bort`} cause={cause} />}
    </>
  );
}

function Removal({ t, action, cause }: { t: Translate; action: string; cause: Cause }): VNode {
  const answers = cause.items.length + cause.measures.length;
  return (
    <Section id="ta-bort" title={t("problem:cause.removeTitle")} kind="page" size="xs">
      <p>
        {t(answers === 0 ? "problem:cause.removeFree" : "problem:cause.removeAnswered", { count: answers })}
      </p>
      <Form action={action} layout="inline">
        <Button variant="secondary" removes>
          {t("problem:cause.remove")}
        </Button>
      </Form>
    </Section>
  );
}
