import type { VNode } from "preact";
import { DateField, Form, Hero, Notice, RadioGroup, TextArea, TextField } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { ADDRESSES, LIST } from "../../addresses.ts";
import type { Measure } from "../../measure.ts";
import { STATUS_WORDS } from "../../progress/status.ts";
import { EVIDENCE_WORDS } from "../statement.ts";

/** What the owner or the evidence says about a measure: one word, one sentence, one source. */
export function SayPage(props: {
  t: Translate;
  today: IsoDate;
  measure: Measure;
  voice: "owner" | "evidence";
  /** Nothing is logged as done: "kept" would stand alone. */
  nothingLogged: boolean;
  form: TypedForm;
}): VNode {
  const { t, today, measure, voice, nothingLogged, form } = props;
  const here = `${LIST}/${measure.id}`;
  const { typed } = form;
  const options =
    voice === "owner"
      ? STATUS_WORDS.map((word) => ({ value: word, label: t(`common:status.${word}`) }))
      : EVIDENCE_WORDS.map((word) => ({ value: word, label: t(`common:verdict.${word}`) }));
  return (
    <>
      <Hero
        kind="desk"
        title={t(`measure:say.${voice}Title`)}
        above={measure.title}
        lede={t(`measure:say.${voice}Lede`)}
      />
      {voice === "owner" && nothingLogged && <Notice>{t("measure:say.keptWithoutLog")}</Notice>}
      <Form action={`${here}/${ADDRESSES[voice]}`} errors={summaryOf(t, form)}>
        <RadioGroup
          name="word"
          label={t(voice === "owner" ? "measure:say.word" : "measure:say.verdict")}
          options={options}
          value={typed.text("word")}
          error={errorOf(t, form, "word")}
        />
        <TextArea
          name="sentence"
          label={t("measure:say.sentence")}
          hint={t("measure:say.sentenceHint")}
          rows={3}
          value={typed.text("sentence")}
          error={errorOf(t, form, "sentence")}
          required
        />
        <TextField
          name="source"
          label={t("measure:say.source")}
          hint={t("measure:say.sourceHint")}
          value={typed.text("source")}
          error={errorOf(t, form, "source")}
          required
        />
        <DateField
          name="day"
          label={t("measure:say.day")}
          value={typed.text("day")}
          max={today}
          error={errorOf(t, form, "day")}
          required
        />
        <SaveOrCancel t={t} back={here} />
      </Form>
    </>
  );
}
