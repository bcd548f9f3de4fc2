import type { VNode } from "preact";
import { Button, Form, Hero, Section, TextArea } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import type { PersonalData } from "#app/platform/personal-data/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import { EvidenceFields } from "../../pages/EvidenceFields.tsx";
import { PersonsQuestion } from "../../pages/PersonsQuestion.tsx";
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
  /** What may point at a single person in what was typed. */
  readonly persons: readonly PersonalData[];
}

/** A cause, new or changed. */
export function CauseFormPage(props: CauseFormPageProps): VNode {
  const { t, title, action, problem, cause, form, persons } = props;
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
        <PersonsQuestion t={t} persons={persons} />
        <TextArea
          name="text"
          label={t("problem:cause.text")}
          hint={t("problem:cause.textHint")}
          rows={3}
          value={typed.text("text")}
          error={errorOf(t, form, "text")}
          required
        />
        <EvidenceFields t={t} form={form} />
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
        {cause.drawings.length > 0 && ` ${t("cause:remove.drawingsKeep")}`}
      </p>
      <Form action={action} layout="inline">
        <Button variant="secondary" removes>
          {t("problem:cause.remove")}
        </Button>
      </Form>
    </Section>
  );
}
