import type { VNode } from "preact";
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  Hero,
  type LinkTo,
  Pagination,
  type Row,
  Select,
  Status,
  TextField,
} from "#app/design/index.ts";
import { formatShortDay, type Translate } from "#app/platform/language/index.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { LIST } from "../../addresses.ts";
import type { MeasureChoices, Named } from "../../choices.ts";
import { optionsOf } from "../../options.ts";
import { figureLine, shapeOf } from "../../presenter.ts";
import { STATUS_WORDS } from "../../progress/status.ts";
import { addressOf, EVERY_MEASURE, type MeasureFilter } from "../filter.ts";
import type { ListedMeasure } from "../listed.ts";
import type { MeasurePage } from "../queries.ts";

/** What the list can be narrowed to. Items are those of the chosen promise: all of them would be most of the page. */
export interface ListChoices extends Pick<MeasureChoices, "organisations" | "programmes" | "items"> {
  readonly promises: readonly Named<PromiseId>[];
}

export interface ListPageProps {
  readonly t: Translate;
  readonly filter: MeasureFilter;
  readonly choices: ListChoices;
  readonly page: MeasurePage;
  readonly mayWrite: boolean;
  readonly mayLog: boolean;
}

/** Measures: filter, table, pages. */
export function ListPage(props: ListPageProps): VNode {
  const { t, filter, page } = props;
  return (
    <>
      <Hero kind="desk" title={t("measure:title")} lede={t("measure:list.lede")}>
        <Actions>
          {props.mayLog && <ButtonLink href="/arbeta/logga">{t("measure:list.log")}</ButtonLink>}
          {props.mayWrite && (
            <ButtonLink href={`${LIST}/ny`} variant="secondary">
              {t("measure:list.new")}
            </ButtonLink>
          )}
          <ButtonLink href={`${LIST}/program`} variant="tertiary">
            {t("measure:list.programmes")}
          </ButtonLink>
          {props.mayWrite && (
            <ButtonLink href={`${LIST}/fil`} variant="tertiary">
              {t("measure:list.file")}
            </ButtonLink>
          )}
        </Actions>
      </Hero>
      <MeasureFilters {...props} />
      {page.rows.length === 0 ? <Nothing {...props} /> : <MeasureTable t={t} rows={page.rows} />}
      <Neighbours t={t} filter={filter} page={page} />
    </>
  );
}

function MeasureFilters({ t, filter, choices }: ListPageProps): VNode {
  return (
    <Filters
      action={LIST}
      label={t("measure:list.filter")}
      submit={t("measure:list.show")}
      links={exportLinks(t, filter)}
    >
      <Select
        name="vilka"
        label={t("measure:list.which")}
        prompt={t("measure:list.all")}
        options={[{ value: "mina", label: t("measure:list.mine") }]}
        value={filter.mine === null ? undefined : "mina"}
      />
      <Select
        name="status"
        label={t("measure:list.status")}
        prompt={t("measure:list.anyStatus")}
        options={STATUS_WORDS.map((word) => ({ value: word, label: t(`common:status.${word}`) }))}
        value={filter.status ?? undefined}
      />
      <Select
        name="organisation"
        label={t("measure:list.organisation")}
        prompt={t("measure:list.anyOrganisation")}
        options={optionsOf(choices.organisations)}
        value={filter.organisation ?? undefined}
      />
      <Select
        name="program"
        label={t("measure:list.programme")}
        prompt={t("measure:list.anyProgramme")}
        options={optionsOf(choices.programmes)}
        value={filter.programme ?? undefined}
      />
      <Select
        name="lofte"
        label={t("measure:list.promise")}
        prompt={t("measure:list.anyPromise")}
        options={optionsOf(choices.promises)}
        value={filter.promise ?? undefined}
      />
      {choices.items.length > 0 && (
        <Select
          name="atagande"
          label={t("measure:list.item")}
          prompt={t("measure:list.anyItem")}
          options={optionsOf(choices.items)}
          value={filter.item ?? undefined}
        />
      )}
      <TextField name="sok" label={t("measure:list.search")} type="search" value={filter.text} />
      <Select
        name="ordning"
        label={t("measure:list.sort")}
        options={[
          { value: "date", label: t("measure:list.sortDate") },
          { value: "title", label: t("measure:list.sortTitle") },
          { value: "owner", label: t("measure:list.sortOwner") },
        ]}
        value={filter.sort}
      />
    </Filters>
  );
}

function exportLinks(t: Translate, filter: MeasureFilter): LinkTo[] {
  return [
    { href: addressOf(`${LIST}/atgarder.csv`, filter), text: t("measure:list.exportCsv") },
    { href: addressOf(`${LIST}/atgarder.xlsx`, filter), text: t("measure:list.exportExcel") },
  ];
}

/** A table of measures under a heading that says which. */
export function MeasureTable({ t, rows }: { t: Translate; rows: readonly ListedMeasure[] }): VNode {
  return (
    <DataTable
      id="atgarder"
      caption={t("measure:list.caption")}
      captionHidden
      columns={[
        { title: t("measure:list.measure") },
        { title: t("measure:list.state") },
        { title: t("measure:list.figure") },
        { title: t("measure:list.due") },
        { title: t("measure:list.owner") },
      ]}
      rows={rows.map((row) => rowOf(t, row))}
    />
  );
}

function rowOf(t: Translate, measure: ListedMeasure): Row {
  const { commitment, standing, accountable, responsible, responsibleTitle } = measure;
  const who = [accountable ?? t("measure:list.noOwner"), responsible ?? responsibleTitle];
  const last = commitment.deadline ?? commitment.ends;
  return {
    id: measure.id,
    cells: [
      <a href={`${LIST}/${measure.id}`}>{measure.title}</a>,
      <Status {...shapeOf(t, standing.status)} size="sm" />,
      figureLine(t, measure, ""),
      commitment.stoppedOn === null
        ? last === null
          ? t("measure:list.noDue")
          : formatShortDay(last)
        : t("measure:list.stopped", { day: formatShortDay(commitment.stoppedOn) }),
      who.filter((name) => name !== "").join(", "),
    ],
  };
}

function Nothing({ t, filter, mayWrite }: ListPageProps): VNode {
  const everything = addressOf(LIST, filter) === addressOf(LIST, { ...EVERY_MEASURE, sort: filter.sort });
  if (!everything) {
    return (
      <EmptyState title={t("measure:list.noMatch")} action={{ href: LIST, text: t("measure:list.showAll") }}>
        {t("measure:list.noMatchLead")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("measure:list.none")}
      {...(mayWrite ? { action: { href: `${LIST}/ny`, text: t("measure:list.new") } } : {})}
    >
      {t("measure:list.noneLead")}
    </EmptyState>
  );
}

function Neighbours({ t, filter, page }: Pick<ListPageProps, "t" | "filter" | "page">): VNode | null {
  const { next, previous } = page;
  if (next === null && previous === null) return null;
  return (
    <Pagination
      label={t("measure:list.pages")}
      pages={[]}
      {...(previous === null
        ? {}
        : {
            previous: {
              href: addressOf(LIST, filter, { before: previous }),
              text: t("measure:list.previous"),
            },
          })}
      {...(next === null
        ? {}
        : { next: { href: addressOf(LIST, filter, { after: next }), text: t("measure:list.next") } })}
    />
  );
}
