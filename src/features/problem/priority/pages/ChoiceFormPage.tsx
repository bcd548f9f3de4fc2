import type { VNode } from "preact";
import { Checkbox, Form, FormPart, Hero, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { priorityAddress } from "../addresses.ts";
import { choiceField } from "../choice-form.ts";
import { placeWords, sumWords } from "../presenter.ts";
import type { Ranked } from "../ranking.ts";
import type { Round } from "../round.ts";
import { PriorityTrail } from "./PriorityTrail.tsx";

export interface ChoiceFormPageProps {
  readonly t: Translate;
  readonly round: Round;
  readonly ranked: readonly Ranked[];
  readonly form: TypedForm;
}

/** The forced short list: in the order of the sums, each problem with its choice and its reason. */
export function ChoiceFormPage({ t, round, ranked, form }: ChoiceFormPageProps): VNode {
  const action = priorityAddress.choice(round.id);
  const back = priorityAddress.round(round.id);
  return (
    <>
      <PriorityTrail
        t={t}
        links={[
          { href: back, text: round.name },
          { href: action, text: t("priority:choice.title") },
        ]}
      />
      <Hero
        kind="desk"
        title={t("priority:choice.title")}
        lede={t("priority:choice.lede", { count: round.most })}
      />
      <Form action={action} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
        {ranked.map((one) => (
          <OneProblem t={t} one={one} form={form} />
        ))}
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}

function OneProblem({ t, one, form }: { t: Translate; one: Ranked; form: TypedForm }): VNode {
  const { candidate, sum } = one;
  const [chosen, reason] = [choiceField.chosen(candidate.id), choiceField.reason(candidate.id)];
  const hint =
    sum === null
      ? t("priority:ranking.noPlace")
      : t("priority:choice.standing", {
          place: placeWords(t, one).toLocaleLowerCase("sv"),
          sum: sumWords(sum),
        });
  return (
    <FormPart legend={candidate.statement} hint={hint}>
      <Checkbox
        name={chosen}
        label={t("priority:choice.choose")}
        checked={form.typed.text(chosen) === "ja"}
        error={errorOf(t, form, chosen)}
      />
      <TextArea
        name={reason}
        label={t("priority:choice.reason")}
        rows={2}
        value={form.typed.text(reason)}
        error={errorOf(t, form, reason)}
      />
    </FormPart>
  );
}
