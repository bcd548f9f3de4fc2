import type { VNode } from "preact";
import { Checkbox, DateField, Form, FormPart, Hero, Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import { rowsUnder } from "../../form-rows.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { PromiseHead } from "../../working-text.ts";
import { EVIDENCE_KINDS } from "../form.ts";

interface EvidenceProps {
  readonly t: Translate;
  readonly head: PromiseHead;
  readonly form: TypedForm;
  /** How many sources there are; rows after them are new. */
  readonly known: number;
}

/** What the promise builds on. */
export function EvidencePage(props: EvidenceProps): VNode {
  const { t, head, form } = props;
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.promise(head.id), text: head.title },
          { href: addressOf.evidence(head.id), text: t("promise:evidence.title") },
        ]}
      />
      <Hero kind="desk" title={t("promise:evidence.title")} lede={t("promise:evidence.lede")} />
      <Form
        action={addressOf.evidence(head.id)}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") }}
      >
        {[...rowsUnder(form.typed, "evidence").keys()].map((number) => (
          <SourcePart {...props} row={`evidence.${number}`} number={number} />
        ))}
        <SaveOrCancel t={t} back={addressOf.promise(head.id)} />
      </Form>
    </>
  );
}

function SourcePart(props: EvidenceProps & { readonly row: string; readonly number: number }): VNode {
  const { t, form, known, row, number } = props;
  const value = (field: string): string => form.typed.text(`${row}.${field}`);
  const isKnown = number < known;
  return (
    <FormPart
      legend={
        isKnown ? t("promise:evidence.source", { number: number + 1 }) : t("promise:evidence.newSource")
      }
    >
      <Select
        name={`${row}.kind`}
        label={t("promise:evidence.kind")}
        error={errorOf(t, form, `${row}.kind`)}
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`promise:evidenceKind.${kind}`) }))}
        value={value("kind")}
      />
      <TextField
        name={`${row}.text`}
        label={t("promise:evidence.text")}
        hint={t("promise:evidence.textHint")}
        error={errorOf(t, form, `${row}.text`)}
        value={value("text")}
        maxlength={500}
      />
      <DateField
        name={`${row}.date`}
        label={t("promise:evidence.date")}
        error={errorOf(t, form, `${row}.date`)}
        value={value("date")}
      />
      {isKnown && (
        <Checkbox
          name={`${row}.remove`}
          label={t("promise:evidence.remove")}
          checked={value("remove") !== ""}
        />
      )}
    </FormPart>
  );
}
