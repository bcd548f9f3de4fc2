import type { VNode } from "preact";
import { Form, FormPart, Hero, Hidden, NumberField, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { priorityAddress } from "../addresses.ts";
import { CRITERION_FIELDS, MOST_CRITERIA, rowField } from "../criteria-form.ts";
import type { Round } from "../round.ts";
import { PriorityTrail } from "./PriorityTrail.tsx";

export interface CriteriaFormPageProps {
  readonly t: Translate;
  readonly round: Round;
  readonly form: TypedForm;
}

/** All criteria of a round in one form; two empty rows at the end make room for more. */
export function CriteriaFormPage({ t, round, form }: CriteriaFormPageProps): VNode {
  const action = priorityAddress.criteria(round.id);
  const back = priorityAddress.round(round.id);
  const { typed } = form;
  const written = Array.from({ length: MOST_CRITERIA }, (_, row) =>
    CRITERION_FIELDS.some((field) => typed.text(rowField(field, row)) !== ""),
  );
  const rows = Math.min(MOST_CRITERIA, written.lastIndexOf(true) + 3);
  return (
    <>
      <PriorityTrail
        t={t}
        links={[
          { href: back, text: round.name },
          { href: action, text: t("priority:criteria.title") },
        ]}
      />
      <Hero kind="desk" title={t("priority:criteria.title")} lede={t("priority:criteria.lede")} />
      <Form action={action} errors={summaryOf(t, form)} hidden={{ version: typed.text("version") }}>
        {Array.from({ length: rows }, (_, row) => (
          <CriterionRow t={t} form={form} row={row} />
        ))}
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}

function CriterionRow({ t, form, row }: { t: Translate; form: TypedForm; row: number }): VNode {
  const field = (name: (typeof CRITERION_FIELDS)[number]) => ({
    name: rowField(name, row),
    label: t(`priority:criteria.${name}`),
    value: form.typed.text(rowField(name, row)),
    error: errorOf(t, form, rowField(name, row)),
  });
  return (
    <FormPart legend={t("priority:criteria.row", { number: row + 1 })}>
      <Hidden name={rowField("id", row)} value={form.typed.text(rowField("id", row))} />
      <TextField {...field("name")} />
      <NumberField {...field("weight")} />
      <TextField {...field("question")} />
      <TextField {...field("lowWord")} />
      <TextField {...field("highWord")} />
    </FormPart>
  );
}
