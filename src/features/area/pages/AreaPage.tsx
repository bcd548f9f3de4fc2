import type { VNode } from "preact";
import {
  Actions,
  Breadcrumbs,
  Button,
  Columns,
  DataTable,
  EmptyState,
  Facts,
  Form,
  Hero,
  Section,
} from "#app/design/index.ts";
import { formatMoment, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { AREAS, INHABITANT_FILES } from "../addresses.ts";
import type { Area, AreaVersion } from "../area.ts";
import type { Outline } from "../outline.ts";
import { dayOfCount, sizeWords, termOf } from "../presenter.ts";
import { BoundaryFigure } from "./BoundaryFigure.tsx";

export interface AreaPageProps {
  readonly t: Translate;
  readonly area: Area;
  /** The boundary that is drawn, and its picture. */
  readonly drawn: AreaVersion;
  readonly outline: Outline;
  readonly mayChange: boolean;
}

/** One area: its boundary, size, inhabitants over time, and the boundaries it has had. */
export function AreaPage(props: AreaPageProps): VNode {
  const { t, area, drawn, outline } = props;
  return (
    <>
      <Breadcrumbs
        label={t("common:crumbs")}
        links={[
          { href: AREAS, text: t("area:title") },
          { href: `${AREAS}/${area.id}`, text: area.name },
        ]}
      />
      <Hero kind="desk" title={area.name} lede={t(`area:kind.${area.kind}`)} />
      <Columns
        kind="desk"
        main={
          <>
            <AreaFacts t={t} area={area} drawn={drawn} />
            <Inhabitants {...props} />
            <Versions {...props} />
          </>
        }
        side={<BoundaryFigure t={t} name={area.name} outline={outline} />}
      />
    </>
  );
}

function AreaFacts({ t, area, drawn }: Pick<AreaPageProps, "t" | "area" | "drawn">): VNode {
  const { code, parent } = area;
  return (
    <Facts
      facts={[
        ...(code === null ? [] : [{ name: t("area:code"), value: code }]),
        ...(parent === null
          ? []
          : [{ name: t("area:parent"), value: <a href={`${AREAS}/${parent.id}`}>{parent.name}</a> }]),
        { name: t("area:size"), value: sizeWords(drawn.squareMetres) },
        { name: t("area:boundaryHolds"), value: termOf(t, drawn) },
        { name: t("area:source"), value: drawn.source },
      ]}
    />
  );
}

function Inhabitants({ t, area, mayChange }: AreaPageProps): VNode {
  return (
    <Section id="invanare" title={t("area:inhabitants.heading")} kind="desk">
      {area.inhabitants.length === 0 ? (
        <EmptyState
          title={t("area:inhabitants.none")}
          {...(mayChange ? { action: { href: INHABITANT_FILES, text: t("area:inhabitants.title") } } : {})}
        >
          {t("area:inhabitants.noneLead")}
        </EmptyState>
      ) : (
        <DataTable
          id="invanare-tabell"
          caption={t("area:inhabitants.heading")}
          captionHidden
          columns={[
            { title: t("area:inhabitants.day") },
            { title: t("area:inhabitants.number"), numeric: true },
            { title: t("area:source") },
          ]}
          rows={area.inhabitants.map(({ day, inhabitants, source }) => ({
            cells: [dayOfCount(day), formatNumber(inhabitants), source],
          }))}
        />
      )}
    </Section>
  );
}

function Versions({ t, area, drawn, mayChange }: AreaPageProps): VNode {
  const [newest] = area.versions;
  return (
    <Section id="granser" title={t("area:version.heading")} count={area.versions.length} kind="desk">
      <DataTable
        id="granser-tabell"
        caption={t("area:version.heading")}
        captionHidden
        columns={[
          { title: t("area:version.holds") },
          { title: t("area:size"), numeric: true },
          { title: t("area:source") },
          { title: t("area:version.imported") },
        ]}
        rows={area.versions.map((version) => ({
          cells: [
            version.id === drawn.id ? (
              termOf(t, version)
            ) : (
              <a href={`${AREAS}/${area.id}?grans=${version.id}`}>{termOf(t, version)}</a>
            ),
            sizeWords(version.squareMetres),
            version.source,
            formatMoment(version.importedAt),
          ],
        }))}
      />
      {mayChange && newest !== undefined && (
        <Form action={`${AREAS}/${area.id}/granser/${newest.id}/ta-bort`}>
          <p>{t(area.versions.length > 1 ? "area:version.removeLead" : "area:version.removeLastLead")}</p>
          <Actions>
            <Button removes variant="secondary">
              {t(area.versions.length > 1 ? "area:version.remove" : "area:version.removeLast")}
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}
