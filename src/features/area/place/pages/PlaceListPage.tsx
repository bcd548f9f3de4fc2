import type { VNode } from "preact";
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  Hero,
  Pagination,
  Select,
  TextField,
} from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { AREAS, PLACE_FILES, PLACES } from "../../addresses.ts";
import { type NamedPlace, PLACE_KINDS } from "../place.ts";
import { positionText } from "../position.ts";
import type { PlaceFilter } from "../queries.ts";

export interface PlaceListPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly filter: PlaceFilter;
  readonly places: readonly NamedPlace[];
  readonly total: number;
  readonly mayChange: boolean;
}

/** Named places: search, table, pages. */
export function PlaceListPage(props: PlaceListPageProps): VNode {
  const { t, filter, places, mayChange } = props;
  return (
    <>
      <Hero kind="desk" title={t("area:places.list")} lede={t("area:places.listLede")}>
        <Actions>
          {mayChange && <ButtonLink href={`${PLACES}/ny`}>{t("area:places.new")}</ButtonLink>}
          {mayChange && (
            <ButtonLink href={PLACE_FILES} variant="secondary">
              {t("area:places.title")}
            </ButtonLink>
          )}
          <ButtonLink href={AREAS} variant="tertiary">
            {t("area:title")}
          </ButtonLink>
        </Actions>
      </Hero>
      <Filters action={PLACES} label={t("area:places.filter")} submit={t("area:show")}>
        <TextField name="namn" label={t("area:name")} value={filter.words} />
        <Select
          name="slag"
          label={t("area:places.what")}
          prompt={t("area:all")}
          options={PLACE_KINDS.map((value) => ({ value, label: t(`area:places.kind.${value}`) }))}
          value={filter.kind ?? ""}
        />
      </Filters>
      {places.length === 0 ? (
        <EmptyState title={t("area:places.none")}>{t("area:places.noneLead")}</EmptyState>
      ) : (
        <PlaceTable {...props} />
      )}
      <Neighbours {...props} />
    </>
  );
}

function PlaceTable({ t, today, places, total, mayChange }: PlaceListPageProps): VNode {
  return (
    <DataTable
      id="platser"
      caption={t("area:places.count", { count: total })}
      columns={[
        { title: t("area:name") },
        { title: t("area:places.what") },
        { title: t("area:places.position") },
        { title: t("area:source") },
      ]}
      rows={places.map((place) => ({
        cells: [
          <>
            {mayChange ? <a href={`${PLACES}/${place.id}`}>{place.name}</a> : place.name}
            {place.closedOn !== null &&
              ` (${t(place.closedOn <= today ? "area:places.closed" : "area:places.closes", { day: formatDay(place.closedOn) })})`}
          </>,
          t(`area:places.kind.${place.kind}`),
          place.position === null ? t("area:places.noPosition") : positionText(place.position),
          place.source,
        ],
      }))}
    />
  );
}

function Neighbours({ t, filter, places, total }: PlaceListPageProps): VNode | null {
  const link = (first: number, text: string) => {
    const query = new URLSearchParams({ namn: filter.words, slag: filter.kind ?? "", fran: String(first) });
    return { href: `${PLACES}?${query.toString()}`, text };
  };
  const before = Math.max(0, filter.first - filter.most);
  const after = filter.first + places.length;
  if (filter.first === 0 && after >= total) return null;
  return (
    <Pagination
      label={t("area:places.pages")}
      pages={[]}
      previous={filter.first > 0 ? link(before, t("area:places.previous")) : undefined}
      next={after < total ? link(after, t("area:places.next")) : undefined}
    />
  );
}
