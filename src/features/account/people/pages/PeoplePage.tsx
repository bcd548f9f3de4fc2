import type { VNode } from "preact";
import { ButtonLink, DataTable, EmptyState, Filters, Hero, Stack, TextField } from "#app/design/index.ts";
import { formatMoment, type Translate } from "#app/platform/language/index.ts";
import type { ListedPerson } from "../people-queries.ts";
import { accountState, assignmentText } from "../../presenter.ts";

/** Everybody with an account here, for administrators. */
export function PeoplePage(props: {
  readonly t: Translate;
  readonly kommun: string;
  readonly search: string;
  readonly people: readonly ListedPerson[];
}): VNode {
  const { t, kommun, search, people } = props;
  return (
    <Stack>
      <Hero
        kind="desk"
        title={t("account:people.title")}
        lede={t("account:people.count", { count: people.length })}
      />
      <p>
        <ButtonLink href="/arbeta/konton/ny">{t("account:people.add")}</ButtonLink>
      </p>
      <Filters
        action="/arbeta/konton"
        label={t("account:people.searchLabel")}
        submit={t("account:people.show")}
        links={[{ href: "/arbeta/utkorg", text: t("account:people.outbox") }]}
      >
        <TextField name="q" type="search" label={t("account:people.search")} value={search} />
      </Filters>
      {people.length === 0 ? (
        <EmptyState title={t("account:people.none")}>{t("account:people.noneLead")}</EmptyState>
      ) : (
        <PeopleTable t={t} kommun={kommun} people={people} />
      )}
    </Stack>
  );
}

function PeopleTable(props: {
  readonly t: Translate;
  readonly kommun: string;
  readonly people: readonly ListedPerson[];
}): VNode {
  const { t, kommun, people } = props;
  return (
    <DataTable
      id="konton"
      caption={t("account:people.caption", { kommun })}
      columns={[
        { title: t("account:people.name") },
        { title: t("account:people.email") },
        { title: t("account:people.roles") },
        { title: t("account:people.state") },
        { title: t("account:people.lastSeen") },
      ]}
      rows={people.map((person) => ({
        cells: [
          <a href={`/arbeta/konton/${person.id}`}>{person.name}</a>,
          person.email,
          person.current.length === 0
            ? t("account:people.noRoles")
            : person.current.map((one) => assignmentText(t, one)).join("; "),
          t(accountState(person)),
          person.lastSeenAt === null ? t("account:people.never") : formatMoment(person.lastSeenAt),
        ],
      }))}
    />
  );
}
