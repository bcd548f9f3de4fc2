import type { ComponentChildren, VNode } from "preact";
import {
  Actions,
  Breadcrumbs,
  Button,
  ButtonLink,
  Columns,
  type Fact,
  Facts,
  Form,
  Hero,
  LinkList,
  Notice,
  Section,
  Stack,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { WorkingAgreement } from "../agreement.ts";
import { addressOf, LIST_ADDRESS } from "../addresses.ts";
import type { AgreementView } from "../presenter.ts";
import { Attachments } from "./Attachments.tsx";

export type AgreementPageProps = {
  readonly t: Translate;
  readonly agreement: WorkingAgreement;
  readonly view: AgreementView;
  /** The form for an attachment, with what was wrong with the file last sent. */
  readonly attachmentForm: TypedForm;
  /** Somebody tried to send it although something is missing. */
  readonly refused: boolean;
};

/** One agreement: its text, what is missing, attachments, editions, and the next step. */
export function AgreementPage({ t, agreement, view, attachmentForm, refused }: AgreementPageProps): VNode {
  const { id, title } = agreement;
  const crumbs = [
    { href: LIST_ADDRESS, text: t("agreement:title") },
    { href: addressOf.agreement(id), text: title },
  ];
  return (
    <>
      <Hero
        kind="desk"
        above={<Breadcrumbs label={t("common:crumbs")} links={crumbs} />}
        title={title}
        lede={view.sentence}
      />
      {refused && (
        <Notice kind="warning" title={t("agreement:remarks.cannotSend")}>
          <p>{t("agreement:remarks.hinders")}</p>
          <List items={view.hindrances} />
        </Notice>
      )}
      {view.renewal && (
        <Notice kind="warning" title={view.renewal.title}>
          <p>{view.renewal.text}</p>
        </Notice>
      )}
      <Columns
        kind="desk"
        main={
          <Stack wide>
            <Section id="innehall" title={t("agreement:view.text")} kind="desk">
              <Facts facts={textFacts(t, agreement, view)} />
              {view.mayEdit && (
                <p>
                  <ButtonLink href={addressOf.edit(id)} variant="secondary">
                    {t("agreement:view.change")}
                  </ButtonLink>
                </p>
              )}
            </Section>
            <Attachments t={t} agreement={id} view={view} form={attachmentForm} />
          </Stack>
        }
        side={
          <Stack wide>
            <Remarks t={t} view={view} refused={refused} />
            <NextSteps t={t} id={id} view={view} />
            <Section id="utgavor" title={t("agreement:view.editions")} kind="desk">
              {view.editions.length === 0 ? (
                <p>{t("agreement:view.noEditions")}</p>
              ) : (
                <LinkList links={view.editions} />
              )}
            </Section>
          </Stack>
        }
      />
    </>
  );
}

function textFacts(t: Translate, agreement: WorkingAgreement, view: AgreementView): readonly Fact[] {
  const missing = t("agreement:view.missing");
  const text = (words: string): ComponentChildren => (words === "" ? missing : <Lines text={words} />);
  const list = (items: readonly string[]): ComponentChildren =>
    items.length === 0 ? missing : <List items={items} />;
  const parties = agreement.parties.map(({ name, signatoryTitle }) => {
    const who =
      signatoryTitle === ""
        ? t("agreement:view.partyNoTitle")
        : t("agreement:view.party", { title: signatoryTitle });
    return `${name}, ${who}`;
  });
  const goals = agreement.goals.map((goal) =>
    goal.measuredBy === ""
      ? goal.text
      : `${goal.text}. ${t("agreement:view.measuredBy", { measure: goal.measuredBy })}`,
  );
  return [
    { name: t("agreement:view.parties"), value: list(parties) },
    { name: t("agreement:view.period"), value: view.period },
    { name: t("agreement:view.purpose"), value: text(agreement.purpose) },
    { name: t("agreement:view.areas"), value: list(agreement.areas) },
    { name: t("agreement:view.problems"), value: list(agreement.problems) },
    { name: t("agreement:view.goals"), value: list(goals) },
    { name: t("agreement:view.documentation"), value: text(agreement.documentation) },
    { name: t("agreement:view.followUp"), value: text(agreement.followUp) },
    ...(agreement.source === null ? [] : [{ name: t("agreement:view.source"), value: agreement.source }]),
  ];
}

function Remarks(props: {
  readonly t: Translate;
  readonly view: AgreementView;
  readonly refused: boolean;
}): VNode | null {
  const { t, view, refused } = props;
  const hindrances = refused ? [] : view.hindrances;
  if (hindrances.length === 0 && view.advice.length === 0) return null;
  return (
    <Section id="saknas" title={t("agreement:remarks.title")} kind="desk">
      {hindrances.length > 0 && (
        <>
          <p>{t("agreement:remarks.hinders")}</p>
          <List items={hindrances} />
        </>
      )}
      {view.advice.length > 0 && (
        <>
          <p>{t("agreement:remarks.advises")}</p>
          <List items={view.advice} />
        </>
      )}
    </Section>
  );
}

function NextSteps(props: {
  readonly t: Translate;
  readonly id: WorkingAgreement["id"];
  readonly view: AgreementView;
}): VNode | null {
  const { t, id, view } = props;
  if (!view.maySend && view.steps.length === 0) return null;
  return (
    <Section id="nasta-steg" title={t("agreement:view.next")} kind="desk">
      {view.maySend && (
        <Form action={addressOf.send(id)}>
          <p>{t("agreement:step.sendText")}</p>
          <Actions>
            <Button>{t("agreement:step.send")}</Button>
          </Actions>
        </Form>
      )}
      <LinkList links={view.steps} />
    </Section>
  );
}

function List({ items }: { readonly items: readonly string[] }): VNode {
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

function Lines({ text }: { readonly text: string }): VNode {
  return (
    <>
      {text.split("\n").map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}
