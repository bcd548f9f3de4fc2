import type { VNode } from "preact";
import {
  Checkbox,
  Form,
  FormPart,
  Hero,
  Hidden,
  RadioGroup,
  Select,
  Small,
  TextField,
} from "#app/design/index.ts";
import type { OrganisationLine } from "#app/features/organisation/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import { rowsUnder } from "../../form-rows.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { PromiseHead } from "../../working-text.ts";
import { PARTY_KINDS } from "../form.ts";

interface PartiesProps {
  readonly t: Translate;
  readonly head: PromiseHead;
  readonly form: TypedForm;
  readonly organisations: readonly OrganisationLine[];
}

/** Who promises. */
export function PartiesPage(props: PartiesProps): VNode {
  const { t, head, form } = props;
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.promise(head.id), text: head.title },
          { href: addressOf.parties(head.id), text: t("promise:parties.title") },
        ]}
      />
      <Hero kind="desk" title={t("promise:parties.title")} lede={t("promise:parties.lede")} />
      <Form
        action={addressOf.parties(head.id)}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") }}
      >
        {[...rowsUnder(form.typed, "party").keys()].map((number) => (
          <PartyPart {...props} row={`party.${number}`} number={number + 1} />
        ))}
        <Small>
          {t("promise:parties.missingOrganisation")}{" "}
          <a href="/arbeta/organisation">{t("promise:parties.organisationLink")}</a>
        </Small>
        <SaveOrCancel t={t} back={addressOf.promise(head.id)} />
      </Form>
    </>
  );
}

function PartyPart(props: PartiesProps & { readonly row: string; readonly number: number }): VNode {
  const { t, form, organisations, row, number } = props;
  const value = (field: string): string => form.typed.text(`${row}.${field}`);
  const known = value("was") !== "";
  return (
    <FormPart legend={known ? t("promise:parties.party", { number }) : t("promise:parties.newParty")}>
      <Hidden name={`${row}.was`} value={value("was")} />
      <Select
        name={`${row}.organisation`}
        label={t("promise:parties.organisation")}
        prompt={t("promise:parties.organisationNone")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={value("organisation")}
      />
      <TextField
        name={`${row}.name`}
        label={t("promise:parties.name")}
        hint={t("promise:parties.nameHint")}
        error={errorOf(t, form, `${row}.name`)}
        value={value("name")}
        maxlength={200}
      />
      <RadioGroup
        name={`${row}.kind`}
        label={t("promise:parties.kind")}
        error={errorOf(t, form, `${row}.kind`)}
        options={PARTY_KINDS.map((kind) => ({ value: kind, label: t(`promise:partyKind.${kind}`) }))}
        value={value("kind")}
      />
      <TextField
        name={`${row}.title`}
        label={t("promise:parties.signatory")}
        hint={t("promise:parties.signatoryHint")}
        error={errorOf(t, form, `${row}.title`)}
        value={value("title")}
        maxlength={200}
      />
      {known && (
        <Checkbox
          name={`${row}.remove`}
          label={t("promise:parties.remove")}
          checked={value("remove") !== ""}
        />
      )}
    </FormPart>
  );
}
