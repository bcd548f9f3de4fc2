import type { VNode } from "preact";
import {
  Actions,
  ButtonLink,
  EmptyState,
  type Fact,
  Facts,
  Hero,
  LinkRow,
  Section,
  Stack,
} from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { addressOf, FILES } from "../addresses.ts";
import type { Indicator, IndicatorValue, SeriesKey } from "../indicator.ts";
import { unitWords } from "../presenter.ts";
import type { Revision } from "../queries.ts";
import { Revisions } from "./Revisions.tsx";
import { SeriesChoice, SeriesView } from "./SeriesView.tsx";
import { Trail } from "./Trail.tsx";

export interface IndicatorPageProps {
  readonly t: Translate;
  readonly indicator: Indicator;
  readonly keys: readonly SeriesKey[];
  /** The series shown; null when there are no values. */
  readonly chosen: SeriesKey | null;
  readonly values: readonly IndicatorValue[];
  readonly revisions: readonly Revision[];
  readonly mayChange: boolean;
}

/** One indicator: its series as picture and table, what it means and where it comes from, and what was changed. */
export function IndicatorPage(props: IndicatorPageProps): VNode {
  const { t, indicator, chosen, mayChange } = props;
  const here = addressOf(indicator.id);
  return (
    <>
      <Trail t={t} links={[{ href: here, text: indicator.name }]} />
      <Hero
        kind="desk"
        title={indicator.name}
        lede={`${unitWords(t, indicator)}. ${t(`indicator:direction.${indicator.direction}`)}.`}
      >
        {mayChange && (
          <Actions>
            <ButtonLink href={`${here}/andra`} variant="secondary">
              {t("common:change")}
            </ButtonLink>
            <ButtonLink href={FILES} variant="tertiary">
              {t("indicator:list.files")}
            </ButtonLink>
          </Actions>
        )}
      </Hero>
      <Stack wide>
        <Section id="varden" title={t("indicator:page.values")}>
          {chosen === null ? (
            <EmptyState
              title={t("indicator:page.noValues")}
              {...(mayChange ? { action: { href: FILES, text: t("indicator:list.files") } } : {})}
            >
              {t("indicator:page.noValuesLead")}
            </EmptyState>
          ) : (
            <>
              <SeriesChoice {...props} chosen={chosen} />
              <SeriesView {...props} chosen={chosen} />
              <LinkRow links={[{ href: `${here}/varden.csv`, text: t("indicator:page.download") }]} />
            </>
          )}
        </Section>
        <Section id="om" title={t("indicator:page.about")}>
          <Facts facts={factsOf(t, indicator)} />
        </Section>
        {chosen !== null && <Revisions t={t} revisions={props.revisions} />}
      </Stack>
    </>
  );
}

function factsOf(t: Translate, indicator: Indicator): Fact[] {
  const { scaleLow, scaleHigh, breaks, completeAfterMonths, source, sourceAddress } = indicator;
  const written = (text: string): string => text || t("indicator:page.notWritten");
  return [
    { name: t("indicator:page.definition"), value: written(indicator.definition) },
    {
      name: t("indicator:page.source"),
      value: sourceAddress === "" ? source : <a href={sourceAddress}>{source}</a>,
    },
    { name: t("indicator:page.kind"), value: t(`indicator:kind.${indicator.kind}`) },
    { name: t("indicator:page.unit"), value: indicator.unit },
    { name: t("indicator:page.direction"), value: t(`indicator:direction.${indicator.direction}`) },
    ...(scaleLow === null || scaleHigh === null
      ? []
      : [
          {
            name: t("indicator:page.scale"),
            value: t("indicator:page.scaleSpan", {
              low: formatNumber(scaleLow),
              high: formatNumber(scaleHigh),
            }),
          },
        ]),
    { name: t("indicator:page.periodKind"), value: t(`indicator:periodKind.${indicator.periodKind}`) },
    { name: t("indicator:page.method"), value: written(indicator.method) },
    { name: t("indicator:page.population"), value: written(indicator.population) },
    { name: t("indicator:page.geography"), value: written(indicator.geography) },
    {
      name: t("indicator:page.complete"),
      value:
        completeAfterMonths === null
          ? t("indicator:page.completeAtOnce")
          : t("indicator:page.completeAfter", { count: completeAfterMonths }),
    },
    ...breaks.map(({ period, reason }) => ({
      name: t("indicator:page.breaks"),
      value: t("indicator:page.breakFrom", { period, reason }),
    })),
    { name: t("indicator:page.slug"), value: indicator.slug },
  ];
}
