import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  DateField,
  Form,
  FormPart,
  Hero,
  NumberField,
  Select,
  Small,
  TextArea,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import { rowId } from "../form.ts";
import type { OrganisationLine } from "#app/features/organisation/index.ts";

type FormProps = { readonly t: Translate; readonly form: TypedForm };

/** Writes an agreement, new or not yet signed. */
export function AgreementFormPage(
  props: FormProps & {
    readonly title: string;
    readonly action: string;
    readonly back: string;
    readonly organisations: readonly OrganisationLine[];
  },
): VNode {
  const { t, form, title, action, back, organisations } = props;
  const version = form.typed.text("version");
  return (
    <>
      <Hero kind="desk" title={title} />
      <Form
        action={action}
        errors={summaryOf(t, form)}
        hidden={{ version: version === "" ? undefined : version }}
      >
        <TextField
          name="title"
          label={t("agreement:form.title")}
          hint={t("agreement:form.titleHint")}
          value={form.typed.text("title")}
          error={errorOf(t, form, "title")}
          maxlength={200}
          required
        />
        <FormPart legend={t("agreement:form.parties")} hint={t("agreement:form.partiesHint")}>
          {rows(form, "party", 2).map((index) => (
            <PartyRow t={t} form={form} index={index} organisations={organisations} />
          ))}
          <Small>{t("agreement:form.moreRows")}</Small>
        </FormPart>
        <Paragraph t={t} form={form} name="purpose" />
        <Paragraph t={t} form={form} name="areas" />
        <Paragraph t={t} form={form} name="problems" />
        <FormPart legend={t("agreement:form.goals")} hint={t("agreement:form.goalsHint")}>
          {rows(form, "goal", 2).map((index) => (
            <GoalRow t={t} form={form} index={index} />
          ))}
          <Small>{t("agreement:form.moreRows")}</Small>
        </FormPart>
        <Paragraph t={t} form={form} name="documentation" />
        <Paragraph t={t} form={form} name="followUp" />
        <Period t={t} form={form} />
        <TextField
          name="source"
          label={t("agreement:form.source")}
          hint={t("agreement:form.sourceHint")}
          value={form.typed.text("source")}
          error={errorOf(t, form, "source")}
          maxlength={500}
        />
        <Actions>
          <Button>{t("agreement:form.save")}</Button>
          <ButtonLink href={back} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** The rows that are filled, and one more; at least `least`. */
function rows({ typed }: TypedForm, name: string, least: number): readonly number[] {
  const filled = typed.all(name).filter((value) => value !== "").length;
  return Array.from({ length: Math.max(least, filled + 1, typed.all(name).length) }, (_, index) => index);
}

function PartyRow(
  props: FormProps & { readonly index: number; readonly organisations: readonly OrganisationLine[] },
): VNode {
  const { t, form, index, organisations } = props;
  const number = index + 1;
  return (
    <>
      <Select
        name="party"
        id={rowId("party", index)}
        label={t("agreement:form.party", { number })}
        prompt={t("agreement:form.chooseParty")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.typed.all("party")[index]}
        error={errorOf(t, form, rowId("party", index))}
      />
      <TextField
        name="signatoryTitle"
        id={rowId("signatoryTitle", index)}
        label={t("agreement:form.signatoryTitle", { number })}
        hint={index === 0 ? t("agreement:form.signatoryHint") : undefined}
        value={form.typed.all("signatoryTitle")[index]}
        error={errorOf(t, form, rowId("signatoryTitle", index))}
        maxlength={200}
      />
    </>
  );
}

function GoalRow({ t, form, index }: FormProps & { readonly index: number }): VNode {
  const number = index + 1;
  return (
    <>
      <TextField
        name="goal"
        id={rowId("goal", index)}
        label={t("agreement:form.goal", { number })}
        value={form.typed.all("goal")[index]}
        error={errorOf(t, form, rowId("goal", index))}
        maxlength={500}
      />
      <TextField
        name="measuredBy"
        id={rowId("measuredBy", index)}
        label={t("agreement:form.measuredBy", { number })}
        value={form.typed.all("measuredBy")[index]}
        error={errorOf(t, form, rowId("measuredBy", index))}
        maxlength={500}
      />
    </>
  );
}

function Paragraph(
  props: FormProps & { readonly name: "purpose" | "areas" | "problems" | "documentation" | "followUp" },
): VNode {
  const { t, form, name } = props;
  return (
    <TextArea
      name={name}
      label={t(`agreement:form.${name}`)}
      hint={t(`agreement:form.${name}Hint`)}
      value={form.typed.text(name)}
      error={errorOf(t, form, name)}
      rows={4}
    />
  );
}

function Period({ t, form }: FormProps): VNode {
  return (
    <FormPart legend={t("agreement:form.period")}>
      <DateField
        name="from"
        label={t("agreement:form.from")}
        value={form.typed.text("from")}
        error={errorOf(t, form, "from")}
      />
      <DateField
        name="to"
        label={t("agreement:form.to")}
        hint={t("agreement:form.toHint")}
        value={form.typed.text("to")}
        error={errorOf(t, form, "to")}
      />
      <NumberField
        name="renewalWarningMonths"
        label={t("agreement:form.warning")}
        hint={t("agreement:form.warningHint")}
        value={form.typed.text("renewalWarningMonths")}
        error={errorOf(t, form, "renewalWarningMonths")}
      />
    </FormPart>
  );
}
