import type { VNode } from "preact";
import { DateField, Form, Hero, Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import type { OrganisationLine } from "../../queries.ts";
import { type Member, MEMBER_ROLES } from "../member.ts";

export interface MemberFormPageProps {
  readonly t: Translate;
  readonly body: string;
  readonly back: string;
  readonly form: TypedForm;
  readonly organisations: readonly OrganisationLine[];
  /** Those a deputy can stand in for. */
  readonly members: readonly Member[];
}

/** Seats somebody in a council or group. */
export function MemberFormPage(props: MemberFormPageProps): VNode {
  const { t, body, back, form, organisations, members } = props;
  const { typed } = form;
  const error = (name: string) => errorOf(t, form, name);
  return (
    <>
      <Hero kind="desk" title={t("organisation:member.newTitle", { body })} />
      <Form action={`${back}/ledamoter/ny`} errors={summaryOf(t, form)}>
        <TextField
          name="name"
          label={t("organisation:member.name")}
          hint={t("organisation:member.nameHint")}
          value={typed.text("name")}
          error={error("name")}
          required
        />
        <Select
          name="role"
          label={t("organisation:member.role")}
          options={MEMBER_ROLES.map((value) => ({ value, label: t(`organisation:memberRole.${value}`) }))}
          value={typed.text("role") || "member"}
          error={error("role")}
        />
        <Select
          name="organisation"
          label={t("organisation:member.organisation")}
          prompt={t("organisation:member.noOrganisation")}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.text("organisation")}
          error={error("organisation")}
        />
        <Select
          name="deputyFor"
          label={t("organisation:member.deputyFor")}
          hint={t("organisation:member.deputyForHint")}
          prompt={t("organisation:member.nobody")}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.text("deputyFor")}
          error={error("deputyFor")}
        />
        <DateField
          name="from"
          label={t("organisation:from")}
          value={typed.text("from")}
          error={error("from")}
          required
        />
        <DateField
          name="lastDay"
          label={t("organisation:to")}
          hint={t("organisation:toHint")}
          value={typed.text("lastDay")}
          error={error("lastDay")}
        />
        <SaveOrCancel t={t} back={back} />
      </Form>
    </>
  );
}
