import type { VNode } from "preact";
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  Hero,
  Section,
  Select,
  Stack,
} from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { AREAS, BOUNDARY_FILES, INHABITANT_FILES, PLACES } from "../addresses.ts";
import { AREA_KINDS, type AreaKind, type AreaLine } from "../area.ts";
import { sizeWords } from "../presenter.ts";

export interface AreaListPageProps {
  readonly t: Translate;
  readonly kind: AreaKind | null;
  readonly areas: readonly AreaLine[];
  readonly mayChange: boolean;
}

/** Areas by kind, each with its size, inhabitants and how many boundaries it has had. */
export function AreaListPage(props: AreaListPageProps): VNode {
  const { t, kind, areas, mayChange } = props;
  return (
    <Stack wide>
      <Hero kind="desk" title={t("area:title")} lede={t("area:lede")}>
        <Actions>
          {mayChange && <ButtonLink href={BOUNDARY_FILES}>{t("area:import.title")}</ButtonLink>}
          {mayChange && (
            <ButtonLink href={INHABITANT_FILES} variant="secondary">
              {t("area:inhabitants.title")}
            </ButtonLink>
          )}
          <ButtonLink href={PLACES} variant="tertiary">
            {t("area:places.list")}
          </ButtonLink>
        </Actions>
      </Hero>
      <Filters action={AREAS} label={t("area:filter")} submit={t("area:show")}>
        <Select
          name="slag"
          label={t("area:kindLabel")}
          prompt={t("area:all")}
          options={AREA_KINDS.map((value) => ({ value, label: t(`area:kind.${value}`) }))}
          value={kind ?? ""}
        />
      </Filters>
      {areas.length === 0 && (
        <EmptyState
          title={t("area:none")}
          {...(mayChange ? { action: { href: BOUNDARY_FILES, text: t("area:import.title") } } : {})}
        >
          {t("area:noneLead")}
        </EmptyState>
      )}
      {AREA_KINDS.map((one) => (
        <OfKind t={t} kind={one} areas={areas.filter((area) => area.kind === one)} />
      ))}
    </Stack>
  );
}

function OfKind({
  t,
  kind,
  areas,
}: Pick<AreaListPageProps, "t" | "areas"> & { kind: AreaKind }): VNode | null {
  if (areas.length === 0) return null;
  const title = t(`area:kinds.${kind}`);
  return (
    <Section id={`slag-${kind}`} title={title} count={areas.length} kind="desk">
      <DataTable
        id={`tabell-${kind}`}
        caption={title}
        captionHidden
        columns={[
          { title: t("area:name") },
          { title: t("area:code") },
          { title: t("area:size"), numeric: true },
          { title: t("area:inhabitantsLatest"), numeric: true },
          { title: t("area:versions"), numeric: true },
        ]}
        rows={areas.map((area) => ({
          cells: [
            <a href={`${AREAS}/${area.id}`}>{area.name}</a>,
            area.code ?? "",
            sizeWords(area.squareMetres),
            area.inhabitants === null ? t("area:unknown") : formatNumber(area.inhabitants),
            area.versions,
          ],
        }))}
      />
    </Section>
  );
}
