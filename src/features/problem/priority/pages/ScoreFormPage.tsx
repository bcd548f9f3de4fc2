import type { VNode } from "preact";
import { Form, FormPart, Hero, NumberField, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { priorityAddress } from "../addresses.ts";
import type { Round, Scorer } from "../round.ts";
import { scoreField } from "../score-form.ts";
import { CriteriaTable } from "./CriteriaTable.tsx";
import { PriorityTrail } from "./PriorityTrail.tsx";

export interface ScoreFormPageProps {
  readonly t: Translate;
  readonly title: string;
  readonly round: Round;
  readonly scorer: Scorer;
  readonly form: TypedForm;
}

/** Everything that one scorer sets: problem by problem, a number for each criterion. */
export function ScoreFormPage({ t, title, round, scorer, form }: ScoreFormPageProps): VNode {
  const action = priorityAddress.scores(round.id, scorer.id);
  const back = priorityAddress.round(round.id);
  return (
    <>
      <PriorityTrail
        t={t}
        links={[
          { href: back, text: round.name },
          { href: action, text: scorer.name },
        ]}
      />
      <Hero kind="desk" title={title} lede={t("priority:scores.lede")} />
      <Stack wide>
        <CriteriaTable t={t} criteria={round.criteria} />
        <Form action={action} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
          {round.candidates.map((candidate) => (
            <FormPart legend={candidate.statement} row>
              {round.criteria.map((criterion) => {
                const name = scoreField(candidate.id, criterion.id);
                return (
                  <NumberField
                    name={name}
                    label={criterion.name}
                    value={form.typed.text(name)}
                    error={errorOf(t, form, name)}
                  />
                );
              })}
            </FormPart>
          ))}
          <SaveOrCancel t={t} back={back} />
        </Form>
      </Stack>
    </>
  );
}
