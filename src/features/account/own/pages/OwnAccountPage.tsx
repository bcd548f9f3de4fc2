import type { VNode } from "preact";
import {
  ButtonLink,
  Button,
  DataTable,
  Facts,
  Form,
  Hero,
  LinkList,
  Section,
  Stack,
} from "#app/design/index.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import type { Assignment } from "../../people/assignment.ts";
import type { OwnAccount } from "../own-account-queries.ts";
import { lastDay, type SessionRow } from "../../presenter.ts";

/** One's own account: who one is here, and what keeps others out. */
export function OwnAccountPage(props: {
  readonly t: Translate;
  readonly person: { readonly name: string; readonly title: string };
  readonly account: OwnAccount;
  readonly assignments: readonly Assignment[];
  readonly sessions: readonly SessionRow[];
}): VNode {
  const { t, person, account, assignments, sessions } = props;
  const facts = [
    { name: t("account:own.name"), value: person.name },
    ...(person.title === "" ? [] : [{ name: t("account:own.personTitle"), value: person.title }]),
    { name: t("account:own.email"), value: account.email },
  ];
  return (
    <Stack wide>
      <Hero kind="desk" title={t("account:own.title")} />
      <Facts facts={facts} />
      <Section id="uppdrag" title={t("account:own.roles")} kind="desk">
        <DataTable
          id="uppdrag-tabell"
          caption={t("account:own.rolesCaption")}
          captionHidden
          columns={[
            { title: t("account:own.role") },
            { title: t("account:own.organisation") },
            { title: t("account:own.from") },
            { title: t("account:own.to") },
          ]}
          rows={assignments.map(({ role, organisation, validFrom, validTo }) => ({
            cells: [t(`account:role.${role}`), organisation, formatDay(validFrom), lastDay(t, validTo)],
          }))}
        />
      </Section>
      <Section id="skydd" title={t("account:own.second")} kind="desk">
        {account.enrolledAt !== null && (
          <p>{t("account:own.since", { day: formatDay(swedishDay(account.enrolledAt)) })}</p>
        )}
        <p>{t("account:code.recoveryLeft", { count: account.codesLeft })}</p>
        <LinkList
          links={[
            { href: "/arbeta/jag/losenord", text: t("account:own.password") },
            { href: "/arbeta/jag/app", text: t("account:own.renew") },
            { href: "/arbeta/jag/reservkoder", text: t("account:own.codes") },
          ]}
        />
      </Section>
      <Section id="enheter" title={t("account:own.sessions")} kind="desk" count={sessions.length}>
        <Sessions t={t} sessions={sessions} />
        <p>
          <ButtonLink variant="secondary" href="/logga-ut">
            {t("common:signOut")}
          </ButtonLink>
        </p>
      </Section>
    </Stack>
  );
}

function Sessions({
  t,
  sessions,
}: {
  readonly t: Translate;
  readonly sessions: readonly SessionRow[];
}): VNode {
  return (
    <DataTable
      id="enheter-tabell"
      caption={t("account:own.sessionsCaption")}
      captionHidden
      columns={[
        { title: t("account:own.device") },
        { title: t("account:own.kommun") },
        { title: t("account:own.began") },
        { title: t("account:own.lastSeen") },
        { title: t("account:own.end") },
      ]}
      rows={sessions.map(({ id, device, kommun, began, lastSeen, isThisOne }) => ({
        cells: [
          device,
          kommun,
          began,
          lastSeen,
          isThisOne ? (
            t("account:own.thisOne")
          ) : (
            <Form action={`/arbeta/jag/sessioner/${id}/avsluta`} layout="inline">
              <Button variant="tertiary" removes label={t("account:own.endLabel", { device })}>
                {t("account:own.end")}
              </Button>
            </Form>
          ),
        ],
      }))}
    />
  );
}
