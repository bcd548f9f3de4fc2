import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  Details,
  EmptyState,
  Form,
  FormPart,
  Heading,
  Hero,
  Hidden,
  Notice,
  RadioGroup,
  Select,
  Small,
  TextArea,
  TextField,
} from "#app/design/index.ts";
import type { OrganisationLine } from "#app/features/organisation/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { PARTY_KINDS } from "../../head/form.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { ProposalView } from "../presenter.ts";
import { ProposedItemPart } from "./ProposedItemPart.tsx";
import { Tick } from "./Tick.tsx";

export interface ProposalPageProps {
  readonly t: Translate;
  readonly action: string;
  /** "texten", or the name of the file. */
  readonly source: string;
  readonly view: ProposalView;
  readonly form: TypedForm;
  readonly organisations: readonly OrganisationLine[];
}

/** What a document seems to say, to be confirmed one by one. */
export function ProposalPage(props: ProposalPageProps): VNode {
  const { t, action, source, view, form } = props;
  return (
    <>
      <Trail t={t} links={[{ href: action, text: t("promise:proposal.title") }]} />
      <Hero kind="desk" title={t("promise:proposal.title")} lede={t("promise:proposal.lede", { source })} />
      <Form action={action} errors={summaryOf(t, form)}>
        {view.cutShort && <Notice kind="warning">{t("promise:proposal.cutShort")}</Notice>}
        <About {...props} />
        {view.parties.length > 0 && (
          <Heading level={2} size="xs">
            {t("promise:proposal.partiesTitle")}
          </Heading>
        )}
        {view.parties.map((party) => (
          <PartyPart {...props} {...party} />
        ))}
        <Heading level={2} size="xs">
          {t("promise:proposal.areasTitle")}
        </Heading>
        {view.areas.length === 0 && <EmptyState title={t("promise:proposal.noItems")} />}
        {view.areas.flatMap((area) => [
          <FormPart legend={t("promise:proposal.area")}>
            <Hidden name={`area.${area.number}.number`} value={area.number} />
            <TextField
              name={`area.${area.number}.name`}
              label={t("promise:overview.areaName")}
              hint={area.source ?? undefined}
              error={errorOf(t, form, `area.${area.number}.name`)}
              value={form.typed.text(`area.${area.number}.name`)}
              maxlength={200}
            />
          </FormPart>,
          ...area.items.map((item) => <ProposedItemPart t={t} item={item} form={form} />),
        ])}
        <LeftOver t={t} view={view} />
        <Actions>
          <Button>{t("promise:proposal.create")}</Button>
          <ButtonLink href="/arbeta/loften/dokument" variant="tertiary">
            {t("promise:proposal.again")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function About({ t, view, form }: ProposalPageProps): VNode {
  const { typed } = form;
  return (
    <FormPart legend={t("promise:proposal.about")}>
      <TextField
        name="title"
        label={t("promise:creation.name")}
        hint={view.titleSource ?? t("promise:creation.nameHint")}
        error={errorOf(t, form, "title")}
        value={typed.text("title")}
        maxlength={200}
        required
      />
      {view.period !== null && <Tick {...view.period} name="period" chosen={typed.all("period")} />}
      {view.purposeSource !== null && (
        <>
          <Checkbox
            name="takePurpose"
            label={t("promise:proposal.purpose")}
            checked={typed.text("takePurpose") !== ""}
          />
          <TextArea
            name="purpose"
            label={t("promise:head.purpose")}
            hint={view.purposeSource}
            error={errorOf(t, form, "purpose")}
            value={typed.text("purpose")}
            rows={3}
          />
        </>
      )}
      {view.followUpSource !== null && (
        <>
          <Checkbox
            name="takeFollowUp"
            label={t("promise:proposal.followUp")}
            checked={typed.text("takeFollowUp") !== ""}
          />
          <TextArea
            name="followUp"
            label={t("promise:head.followUp")}
            hint={view.followUpSource}
            error={errorOf(t, form, "followUp")}
            value={typed.text("followUp")}
            rows={3}
          />
        </>
      )}
    </FormPart>
  );
}

function PartyPart(props: ProposalPageProps & { readonly number: number; readonly source: string }): VNode {
  const { t, form, organisations, number, source } = props;
  const row = `party.${number}`;
  const value = (field: string): string => form.typed.text(`${row}.${field}`);
  return (
    <FormPart legend={value("name")} hint={source}>
      <Checkbox name={`${row}.take`} label={t("promise:proposal.partyTake")} checked={value("take") !== ""} />
      <TextField
        name={`${row}.name`}
        label={t("promise:parties.name")}
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
      <Select
        name={`${row}.organisation`}
        label={t("promise:parties.organisation")}
        prompt={t("promise:parties.organisationNone")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={value("organisation")}
      />
    </FormPart>
  );
}

function LeftOver({ t, view }: { readonly t: Translate; readonly view: ProposalView }): VNode {
  const lists = [
    { title: t("promise:proposal.headings"), lines: view.headings },
    { title: t("promise:proposal.pageText"), lines: view.furniture },
  ];
  return (
    <>
      {view.left.length > 0 && (
        <Details summary={t("promise:proposal.leftTitle")} open>
          <Small>{t("promise:proposal.left")}</Small>
          {view.left.map((line) => (
            <p>{line}</p>
          ))}
        </Details>
      )}
      {lists.map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <Details summary={title}>
              {lines.map((line) => (
                <p>{line}</p>
              ))}
            </Details>
          ),
      )}
    </>
  );
}
