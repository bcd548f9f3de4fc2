import type { VNode } from "preact";
import {
  CheckboxGroup,
  DateField,
  Form,
  FormPart,
  Hero,
  Select,
  TextArea,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import type { MeasureChoices } from "../choices.ts";
import { optionsOf } from "../options.ts";
import { ChainFields } from "./ChainFields.tsx";

export interface MeasureFormPageProps {
  readonly t: Translate;
  readonly title: string;
  /** Where the form comes from, when it is prefilled. */
  readonly lede?: string | undefined;
  readonly action: string;
  readonly back: string;
  readonly choices: MeasureChoices;
  readonly form: TypedForm;
}

/** New measure, or the same measure changed: all on one page. */
export function MeasureFormPage(props: MeasureFormPageProps): VNode {
  const { t, title, lede, action, back, form } = props;
  return (
    <>
      <Hero kind="desk" title={title} lede={lede} />
      <Form action={action} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
        <WhatAndWho {...props} />
        <WhenAndHowMuch {...props} />
        <ChainFields {...props} />
        <Rest {...props} />
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}

function WhatAndWho({ t, action, choices, form }: MeasureFormPageProps): VNode {
  const { typed } = form;
  const error = (name: string) => errorOf(t, form, name);
  return (
    <>
      <FormPart legend={t("measure:form.what")}>
        <TextField
          name="title"
          label={t("measure:form.title")}
          hint={t("measure:form.titleHint")}
          value={typed.text("title")}
          error={error("title")}
          required
        />
        <TextArea
          name="description"
          label={t("measure:form.description")}
          value={typed.text("description")}
          error={error("description")}
          autosave={`${action}-description`}
        />
      </FormPart>
      <FormPart legend={t("measure:form.who")}>
        <Select
          name="accountable"
          label={t("measure:form.accountable")}
          hint={t("measure:form.accountableHint")}
          prompt={t("measure:form.choose")}
          options={optionsOf(choices.organisations)}
          value={typed.text("accountable")}
          error={error("accountable")}
        />
        <CheckboxGroup
          name="partner"
          label={t("measure:form.partners")}
          options={optionsOf(choices.organisations)}
          values={typed.all("partner")}
          error={error("partner")}
        />
        <Select
          name="responsible"
          label={t("measure:form.responsible")}
          hint={t("measure:form.responsibleHint")}
          prompt={t("measure:form.choose")}
          options={optionsOf(choices.people)}
          value={typed.text("responsible")}
          error={error("responsible")}
        />
        <TextField
          name="responsibleTitle"
          label={t("measure:form.responsibleTitle")}
          value={typed.text("responsibleTitle")}
          error={error("responsibleTitle")}
        />
      </FormPart>
    </>
  );
}

function WhenAndHowMuch({ t, form }: MeasureFormPageProps): VNode {
  const { typed } = form;
  const error = (name: string) => errorOf(t, form, name);
  return (
    <>
      <FormPart legend={t("measure:form.when")}>
        <DateField
          name="startsOn"
          label={t("measure:form.startsOn")}
          value={typed.text("startsOn")}
          error={error("startsOn")}
        />
        <DateField
          name="dueOn"
          label={t("measure:form.dueOn")}
          hint={t("measure:form.dueOnHint")}
          value={typed.text("dueOn")}
          error={error("dueOn")}
        />
      </FormPart>
      <FormPart legend={t("measure:form.number")}>
        <Select
          name="direction"
          label={t("measure:form.direction")}
          options={[
            { value: "at_least", label: t("measure:form.at_least") },
            { value: "at_most", label: t("measure:form.at_most") },
          ]}
          value={typed.text("direction")}
          error={error("direction")}
        />
        <TextField
          name="number"
          label={t("measure:form.target")}
          hint={t("measure:form.targetHint")}
          inputmode="decimal"
          short
          value={typed.text("number")}
          error={error("number")}
        />
        <TextField
          name="unit"
          label={t("measure:form.unit")}
          hint={t("measure:form.unitHint")}
          value={typed.text("unit")}
          error={error("unit")}
        />
      </FormPart>
      <FormPart legend={t("measure:form.resources")}>
        <TextField
          name="plannedHours"
          label={t("measure:form.plannedHours")}
          inputmode="decimal"
          short
          value={typed.text("plannedHours")}
          error={error("plannedHours")}
        />
        <TextField
          name="plannedCost"
          label={t("measure:form.plannedCost")}
          inputmode="decimal"
          short
          value={typed.text("plannedCost")}
          error={error("plannedCost")}
        />
      </FormPart>
    </>
  );
}

function Rest({ t, action, choices, form }: MeasureFormPageProps): VNode {
  const { typed } = form;
  const error = (name: string) => errorOf(t, form, name);
  return (
    <FormPart legend={t("measure:form.more")}>
      <Select
        name="programme"
        label={t("measure:form.programme")}
        prompt={t("measure:form.noProgramme")}
        options={optionsOf(choices.programmes)}
        value={typed.text("programme")}
        error={error("programme")}
      />
      <TextArea
        name="evidenceNote"
        label={t("measure:form.evidenceNote")}
        hint={t("measure:form.evidenceNoteHint")}
        value={typed.text("evidenceNote")}
        error={error("evidenceNote")}
        autosave={`${action}-evidence`}
      />
      <TextField
        name="externalId"
        label={t("measure:form.externalId")}
        hint={t("measure:form.externalIdHint")}
        short
        value={typed.text("externalId")}
        error={error("externalId")}
      />
    </FormPart>
  );
}
