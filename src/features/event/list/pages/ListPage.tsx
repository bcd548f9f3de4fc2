import type { VNode } from "preact";
import {
  Actions,
  ButtonLink,
  DataTable,
  DateField,
  EmptyState,
  Filters,
  Hero,
  Pagination,
  type Row,
  Select,
  Stack,
  TextField,
} from "#app/design/index.ts";
import type { AreaChoice } from "#app/features/area/index.ts";
import type { OrganisationLine } from "#app/features/organisation/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import type { EventId } from "#app/schema/tables.ts";
import { addressOf, CATEGORIES, LIST, REPORT } from "../../addresses.ts";
import { type Category, pathWords } from "../../category/category.ts";
import type { ListedEvent } from "../../record/event-record.ts";
import { placeWords, seriousnessChoices, shortTimeWords } from "../../report/presenter.ts";
import { EVERY_EVENT, type EventFilter, filteredAddress, SORTS } from "../filter.ts";

export interface ListPageProps {
  readonly t: Translate;
  readonly filter: EventFilter;
  readonly choices: {
    readonly categories: readonly Category[];
    readonly organisations: readonly OrganisationLine[];
    readonly areas: readonly AreaChoice[];
  };
  readonly events: readonly ListedEvent[];
  readonly next: EventId | null;
  readonly previous: EventId | null;
  readonly may: { readonly report: boolean; readonly configure: boolean };
}

/** What stands around events: how they gather, where they happen, and what the police have told. */
const AROUND = [
  { href: "/arbeta/monster", key: "event:list.patterns" },
  { href: "/arbeta/trygghet", key: "event:list.feltSafety" },
  { href: "/arbeta/omraden", key: "event:list.areas" },
  { href: "/arbeta/platser", key: "event:list.places" },
  { href: "/arbeta/polisens-handelser", key: "event:list.policeNotices" },
] as const;

/** Events: filter, table, pages. */
export function ListPage(props: ListPageProps): VNode {
  const { t, events, may } = props;
  return (
    <>
      <Hero kind="desk" title={t("event:title")} lede={t("event:list.lede")}>
        <Actions>
          {may.report && <ButtonLink href={REPORT}>{t("event:report.title")}</ButtonLink>}
          {may.configure && (
            <ButtonLink href={CATEGORIES} variant="tertiary">
              {t("event:category.title")}
            </ButtonLink>
          )}
          {AROUND.map(({ href, key }) => (
            <ButtonLink href={href} variant="tertiary">
              {t(key)}
            </ButtonLink>
          ))}
        </Actions>
      </Hero>
      <Stack>
        <EventFilters {...props} />
        {events.length === 0 ? <Nothing {...props} /> : <EventTable {...props} />}
        <Neighbours {...props} />
      </Stack>
    </>
  );
}

function EventFilters({ t, filter, choices }: ListPageProps): VNode {
  return (
    <Filters
      action={LIST}
      label={t("event:list.filter")}
      submit={t("event:list.show")}
      links={[
        { href: filteredAddress(`${LIST}/handelser.csv`, filter), text: t("event:list.exportCsv") },
        { href: filteredAddress(`${LIST}/handelser.xlsx`, filter), text: t("event:list.exportExcel") },
      ]}
    >
      <Select
        name="kategori"
        label={t("event:list.category")}
        prompt={t("event:list.anyCategory")}
        options={choices.categories.map(({ id, path }) => ({ value: id, label: pathWords(path) }))}
        value={filter.category ?? undefined}
      />
      <Select
        name="organisation"
        label={t("event:report.organisation")}
        prompt={t("event:list.anyOrganisation")}
        options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.organisation ?? undefined}
      />
      <Select
        name="omrade"
        label={t("event:list.area")}
        prompt={t("event:list.anyArea")}
        options={choices.areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.area ?? undefined}
      />
      <DateField name="fran" label={t("event:list.from")} value={filter.from ?? ""} />
      <DateField name="till" label={t("event:list.to")} value={filter.to ?? ""} />
      <Select
        name="allvar"
        label={t("event:list.seriousness")}
        prompt={t("event:list.anySeriousness")}
        options={seriousnessChoices(t)}
        value={filter.seriousness === null ? undefined : String(filter.seriousness)}
      />
      <Select
        name="hanterad"
        label={t("event:list.handled")}
        prompt={t("event:list.handledOrNot")}
        options={[
          { value: "nej", label: t("event:list.notHandled") },
          { value: "ja", label: t("event:list.isHandled") },
        ]}
        value={filter.handled === null ? undefined : filter.handled ? "ja" : "nej"}
      />
      <TextField name="sok" label={t("event:list.search")} type="search" value={filter.words} />
      <Select
        name="ordning"
        label={t("event:list.sort")}
        options={SORTS.map((sort) => ({ value: sort, label: t(`event:list.by.${sort}`) }))}
        value={filter.sort}
      />
    </Filters>
  );
}

function EventTable({ t, events, choices }: ListPageProps): VNode {
  const paths = new Map(choices.categories.map(({ id, path }) => [id, pathWords(path)]));
  return (
    <DataTable
      id="handelser"
      caption={t("event:list.caption")}
      captionHidden
      columns={[
        { title: t("event:list.category") },
        { title: t("event:list.when") },
        { title: t("event:list.place") },
        { title: t("event:list.seriousness") },
        { title: t("event:list.text") },
        { title: t("event:report.organisation") },
        { title: t("event:list.outcome") },
      ]}
      rows={events.map((event): Row => ({
        id: event.id,
        cells: [
          <a href={addressOf.event(event.id)}>{paths.get(event.categoryId) ?? ""}</a>,
          shortTimeWords(event),
          placeWords(t, event),
          t(`event:seriousness.${event.seriousness}`),
          event.text === null ? t("event:list.notForYou") : opening(event.text, 80),
          event.organisation,
          outcomeWords(t, event),
        ],
      }))}
    />
  );
}

function outcomeWords(t: Translate, { outcome, outcomeAt, sameAsId }: ListedEvent): string {
  if (sameAsId !== null) return t("event:list.sameAs");
  if (outcome !== "") return opening(outcome, 80);
  return t(outcomeAt === null ? "event:list.notHandled" : "event:list.isHandled");
}

function Nothing({ t, filter, may }: ListPageProps): VNode {
  if (filteredAddress(LIST, filter) !== filteredAddress(LIST, { ...EVERY_EVENT, sort: filter.sort })) {
    return (
      <EmptyState title={t("event:list.noMatch")} action={{ href: LIST, text: t("event:list.showAll") }}>
        {t("event:list.noMatchLead")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("event:list.none")}
      {...(may.report ? { action: { href: REPORT, text: t("event:report.title") } } : {})}
    >
      {t("event:list.noneLead")}
    </EmptyState>
  );
}

function Neighbours({ t, filter, next, previous }: ListPageProps): VNode | null {
  if (next === null && previous === null) return null;
  const link = (change: Partial<EventFilter>, text: string) => ({
    href: filteredAddress(LIST, filter, change),
    text,
  });
  return (
    <Pagination
      label={t("event:list.pages")}
      pages={[]}
      {...(previous === null ? {} : { previous: link({ before: previous }, t("event:list.previous")) })}
      {...(next === null ? {} : { next: link({ after: next }, t("event:list.next")) })}
    />
  );
}
