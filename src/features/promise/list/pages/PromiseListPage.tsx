import type { VNode } from "preact";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  Hero,
  Pagination,
  Stack,
  Select,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOfPage, type PromiseRow, statusChoices } from "../presenter.ts";
import type { PromiseFilter } from "../queries.ts";

/** All promises of the kommun. */
export function PromiseListPage(props: {
  readonly t: Translate;
  readonly rows: readonly PromiseRow[];
  readonly filter: PromiseFilter;
  readonly hasNext: boolean;
  readonly mayWrite: boolean;
}): VNode {
  const { t, rows, filter, mayWrite } = props;
  const filtered = filter.status !== null || filter.words !== "";
  return (
    <>
      <Hero kind="desk" title={t("promise:list.title")} lede={t("promise:list.lede")}>
        {mayWrite && rows.length > 0 && (
          <ButtonLink href="/arbeta/loften/nytt">{t("promise:list.new")}</ButtonLink>
        )}
      </Hero>
      <Stack>
        {(filtered || rows.length > 0) && (
          <Filters action="/arbeta/loften" label={t("promise:list.filter")} submit={t("promise:list.show")}>
            <Select
              name="lage"
              label={t("promise:list.status")}
              prompt={t("promise:list.anyStatus")}
              options={statusChoices(t)}
              value={filter.status ?? ""}
            />
            <TextField name="ord" type="search" label={t("promise:list.words")} value={filter.words} />
          </Filters>
        )}
        {rows.length > 0 && <Rows t={t} rows={rows} />}
        <Neighbours {...props} />
        {rows.length === 0 && <Nothing t={t} filtered={filtered} mayWrite={mayWrite} />}
      </Stack>
    </>
  );
}

function Rows({ t, rows }: { readonly t: Translate; readonly rows: readonly PromiseRow[] }): VNode {
  return (
    <DataTable
      id="loften"
      caption={t("promise:list.caption")}
      captionHidden
      columns={[
        { title: t("promise:list.promise") },
        { title: t("promise:list.status") },
        { title: t("promise:list.period") },
        { title: t("promise:list.parties") },
        { title: t("promise:list.items"), numeric: true },
      ]}
      rows={rows.map((row) => ({
        cells: [<a href={row.href}>{row.title}</a>, row.status, row.period, row.parties, row.items],
      }))}
    />
  );
}

function Neighbours(
  props: Pick<Parameters<typeof PromiseListPage>[0], "t" | "filter" | "hasNext">,
): VNode | null {
  const { t, filter, hasNext } = props;
  if (filter.page === 1 && !hasNext) return null;
  const to = (page: number, text: string) => ({ href: addressOfPage(filter, page), text });
  return (
    <Pagination
      label={t("promise:list.pages")}
      pages={[]}
      previous={filter.page > 1 ? to(filter.page - 1, t("promise:list.previous")) : undefined}
      next={hasNext ? to(filter.page + 1, t("promise:list.next")) : undefined}
    />
  );
}

function Nothing(props: {
  readonly t: Translate;
  readonly filtered: boolean;
  readonly mayWrite: boolean;
}): VNode {
  const { t, filtered, mayWrite } = props;
  if (filtered) {
    return (
      <EmptyState
        title={t("promise:list.noHitTitle")}
        action={{ href: "/arbeta/loften", text: t("promise:list.showAll") }}
      >
        {t("promise:list.noHit")}
      </EmptyState>
    );
  }
  if (!mayWrite) return <EmptyState title={t("promise:list.emptyTitle")} />;
  return (
    <EmptyState
      title={t("promise:list.emptyTitle")}
      action={{ href: "/arbeta/loften/nytt", text: t("promise:list.new") }}
    >
      {t("promise:list.empty")}
    </EmptyState>
  );
}
