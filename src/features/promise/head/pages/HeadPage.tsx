import type { VNode } from "preact";
import { DateField, Form, Hero, RadioGroup, Select, TextArea, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import type { AgreementId } from "#app/schema/tables.ts";
import { addressOf } from "../../addresses.ts";
import type { NamedChoice } from "../../choices.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { PromiseHead } from "../../working-text.ts";
import { SCOPES } from "../form.ts";

/** What is said of the promise as a whole. */
export function HeadPage(props: {
  readonly t: Translate;
  readonly head: PromiseHead;
  readonly form: TypedForm;
  readonly agreements: readonly NamedChoice<AgreementId>[];
}): VNode {
  const { t, head, form, agreements } = props;
  const { typed } = form;
  const error = (field: string): string | undefined => errorOf(t, form, field);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.promise(head.id), text: head.title },
          { href: addressOf.head(head.id), text: t("promise:head.title") },
        ]}
      />
      <Hero kind="desk" title={t("promise:head.title")} />
      <Form
        action={addressOf.head(head.id)}
        errors={summaryOf(t, form)}
        hidden={{ version: typed.text("version") }}
      >
        <TextField
          name="title"
          label={t("promise:creation.name")}
          hint={t("promise:creation.nameHint")}
          error={error("title")}
          value={typed.text("title")}
          maxlength={200}
          required
        />
        <DateField
          name="from"
          label={t("promise:creation.from")}
          error={error("from")}
          value={typed.text("from")}
        />
        <DateField
          name="to"
          label={t("promise:creation.to")}
          hint={t("promise:head.toHint")}
          error={error("to")}
          value={typed.text("to")}
        />
        <RadioGroup
          name="scopeKind"
          label={t("promise:head.scopeKind")}
          error={error("scopeKind")}
          options={SCOPES.map((value) => ({ value, label: t(`promise:scope.${value}`) }))}
          value={typed.text("scopeKind")}
        />
        <TextField
          name="scopeName"
          label={t("promise:head.scopeName")}
          hint={t("promise:head.scopeNameHint")}
          error={error("scopeName")}
          value={typed.text("scopeName")}
          maxlength={200}
        />
        <TextField
          name="policeDistrict"
          label={t("promise:head.policeDistrict")}
          error={error("policeDistrict")}
          value={typed.text("policeDistrict")}
          maxlength={200}
        />
        <Select
          name="agreement"
          label={t("promise:head.agreement")}
          hint={agreementHint(t, head)}
          prompt={t("promise:head.agreementNone")}
          options={agreements.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.text("agreement")}
        />
        <TextArea
          name="purpose"
          label={t("promise:head.purpose")}
          hint={t("promise:head.purposeHint")}
          error={error("purpose")}
          value={typed.text("purpose")}
          maxlength={4000}
          autosave={`promise-${head.id}-purpose`}
        />
        <TextArea
          name="followUp"
          label={t("promise:head.followUp")}
          hint={t("promise:head.followUpHint")}
          error={error("followUp")}
          value={typed.text("followUp")}
          maxlength={4000}
          rows={3}
          autosave={`promise-${head.id}-follow-up`}
        />
        <SaveOrCancel t={t} back={addressOf.promise(head.id)} />
      </Form>
    </>
  );
}

function agreementHint(t: Translate, head: PromiseHead): string {
  const hint = t("promise:head.agreementHint");
  if (head.agreement === null || head.agreementId !== null) return hint;
  return `${hint} ${t("promise:head.agreementNamed", { name: head.agreement })}`;
}
