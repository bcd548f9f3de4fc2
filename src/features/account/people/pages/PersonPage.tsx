import type { VNode } from "preact";
import {
  Actions,
  Breadcrumbs,
  Button,
  DataTable,
  Facts,
  Form,
  Hero,
  Notice,
  Section,
  Small,
  Stack,
} from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatMoment, type Translate } from "#app/platform/language/index.ts";
import { summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { type Assignment, assignmentState } from "../assignment.ts";
import type { KnownPerson } from "../people-queries.ts";
import { accountState, assignmentText, lastDay } from "../../presenter.ts";
import { AssignmentFields, type OrganisationChoices } from "./AssignmentFields.tsx";

/** One person's account and assignments, for administrators. */
export function PersonPage(props: {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly person: KnownPerson;
  readonly assignments: readonly Assignment[];
  readonly organisations: OrganisationChoices;
  readonly form: TypedForm;
  readonly sendsMail: boolean;
}): VNode {
  const { t, person, organisations, form, sendsMail } = props;
  const address = `/arbeta/konton/${person.id}`;
  return (
    <>
      <Breadcrumbs
        label={t("common:crumbs")}
        links={[
          { href: "/arbeta/konton", text: t("account:people.title") },
          { href: address, text: person.name },
        ]}
      />
      <Stack wide>
        <Hero kind="desk" title={person.name} lede={person.title} />
        <Facts
          facts={[
            { name: t("account:people.email"), value: person.email },
            { name: t("account:people.state"), value: t(accountState(person)) },
            {
              name: t("account:people.lastSeen"),
              value: person.lastSeenAt === null ? t("account:people.never") : formatMoment(person.lastSeenAt),
            },
          ]}
        />
        <Section id="uppdrag" title={t("account:people.assignments")} kind="desk">
          <Assignments {...props} address={address} />
          <Small>{t("account:people.endLead")}</Small>
        </Section>
        <Section id="nytt-uppdrag" title={t("account:people.addAssignment")} kind="form">
          <Form action={`${address}/uppdrag`} errors={summaryOf(t, form)}>
            <AssignmentFields t={t} form={form} organisations={organisations} />
            <Actions>
              <Button>{t("account:people.addAssignmentSubmit")}</Button>
            </Actions>
          </Form>
        </Section>
        <Section id="lank" title={t("account:people.link")} kind="desk">
          <p>{t("account:people.linkLead")}</p>
          {!sendsMail && (
            <Notice>
              <p>
                {t("account:people.noServer")} <a href="/arbeta/utkorg">{t("account:people.outbox")}</a>
              </p>
            </Notice>
          )}
          <Form action={`${address}/lank`}>
            <Actions>
              <Button variant="secondary">{t("account:people.linkSubmit")}</Button>
            </Actions>
          </Form>
        </Section>
      </Stack>
    </>
  );
}

function Assignments(props: {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly person: KnownPerson;
  readonly assignments: readonly Assignment[];
  readonly address: string;
}): VNode {
  const { t, today, person, assignments, address } = props;
  return (
    <DataTable
      id="uppdrag-tabell"
      caption={t("account:people.assignmentCaption", { name: person.name })}
      captionHidden
      columns={[
        { title: t("account:people.role") },
        { title: t("account:people.from") },
        { title: t("account:people.to") },
        { title: t("account:people.assignmentColumn") },
        { title: t("account:people.end") },
      ]}
      rows={assignments.map((one) => {
        const state = assignmentState(one, today);
        const text = assignmentText(t, one);
        return {
          cells: [
            text,
            formatDay(one.validFrom),
            lastDay(t, one.validTo),
            t(`account:people.assignmentState.${state}`),
            state !== "past" && (
              <Form action={`${address}/uppdrag/${one.id}/avsluta`} layout="inline">
                <Button variant="tertiary" removes label={t("account:people.endLabel", { role: text })}>
                  {t("account:people.end")}
                </Button>
              </Form>
            ),
          ],
        };
      })}
    />
  );
}
