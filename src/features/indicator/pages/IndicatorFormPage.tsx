import type { VNode } from "preact";
import { Form, Hero, NumberField, RadioGroup, Select, TextArea, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { DIRECTIONS, KINDS, PERIOD_KINDS } from "../indicator.ts";
import { Trail } from "./Trail.tsx";

export interface IndicatorFormPageProps {
  readonly t: Translate;
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly form: TypedForm;
}

/** An indicator, new or changed. */
export function IndicatorFormPage({ t, title, action, back, form }: IndicatorFormPageProps): VNode {
  const { typed } = form;
  const field = (name: string) => ({ name, value: typed.text(name), error: errorOf(t, form, name) });
  return (
    <>
      <Trail t={t} links={[{ href: action, text: title }]} />
      <Hero kind="desk" title={title} />
      <Form
        action={action}
        errors={summaryOf(t, form)}
        hidden={{ version: typed.text("version") || undefined }}
      >
        <TextField
          {...field("name")}
          label={t("indicator:form.name")}
          hint={t("indicator:form.nameHint")}
          required
        />
        <TextArea
          {...field("definition")}
          label={t("indicator:form.definition")}
          hint={t("indicator:form.definitionHint")}
          rows={3}
        />
        <RadioGroup
          {...field("kind")}
          label={t("indicator:form.kind")}
          options={KINDS.map((kind) => ({ value: kind, label: t(`indicator:kind.${kind}`) }))}
          required
        />
        <TextField
          {...field("unit")}
          label={t("indicator:form.unit")}
          hint={t("indicator:form.unitHint")}
          required
        />
        <RadioGroup
          {...field("direction")}
          label={t("indicator:form.direction")}
          options={DIRECTIONS.map((way) => ({ value: way, label: t(`indicator:direction.${way}`) }))}
          required
        />
        <TextField
          {...field("scaleLow")}
          label={t("indicator:form.scaleLow")}
          hint={t("indicator:form.scaleHint")}
          inputmode="decimal"
          short
        />
        <TextField
          {...field("scaleHigh")}
          label={t("indicator:form.scaleHigh")}
          hint={t("indicator:form.scaleHint")}
          inputmode="decimal"
          short
        />
        <Select
          {...field("periodKind")}
          label={t("indicator:form.periodKind")}
          options={PERIOD_KINDS.map((kind) => ({ value: kind, label: t(`indicator:periodKind.${kind}`) }))}
          required
        />
        <NumberField
          {...field("completeAfterMonths")}
          label={t("indicator:form.completeAfterMonths")}
          hint={t("indicator:form.completeHint")}
        />
        <TextField
          {...field("source")}
          label={t("indicator:form.source")}
          hint={t("indicator:form.sourceHint")}
          required
        />
        <TextField {...field("sourceAddress")} label={t("indicator:form.sourceAddress")} type="url" />
        <TextArea
          {...field("method")}
          label={t("indicator:form.method")}
          hint={t("indicator:form.methodHint")}
          rows={3}
        />
        <TextField
          {...field("population")}
          label={t("indicator:form.population")}
          hint={t("indicator:form.populationHint")}
        />
        <TextField
          {...field("geography")}
          label={t("indicator:form.geography")}
          hint={t("indicator:form.geographyHint")}
        />
        <TextArea
          {...field("breaks")}
          label={t("indicator:form.breaks")}
          hint={t("indicator:form.breaksHint")}
          rows={3}
        />
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}
