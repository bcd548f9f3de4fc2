import type { VNode } from "preact";
import { Actions, ButtonLink, DataTable, EmptyState, Hero } from "#app/design/index.ts";
import { formatShortDay, type Translate } from "#app/platform/language/index.ts";
import { addressOf, FILES, LIST } from "../addresses.ts";
import type { ListedIndicator } from "../queries.ts";

export interface IndicatorListPageProps {
  readonly t: Translate;
  readonly indicators: readonly ListedIndicator[];
  readonly mayChange: boolean;
}

/** The register: every indicator with its source and how far its values reach. */
export function IndicatorListPage({ t, indicators, mayChange }: IndicatorListPageProps): VNode {
  const add = { href: `${LIST}/ny`, text: t("indicator:list.new") };
  return (
    <>
      <Hero kind="desk" title={t("indicator:title")} lede={t("indicator:list.lede")}>
        {mayChange && indicators.length > 0 && (
          <Actions>
            <ButtonLink href={FILES}>{t("indicator:list.files")}</ButtonLink>
            <ButtonLink href={add.href} variant="secondary">
              {add.text}
            </ButtonLink>
          </Actions>
        )}
      </Hero>
      {indicators.length === 0 ? (
        <EmptyState title={t("indicator:list.none")} {...(mayChange ? { action: add } : {})}>
          {t("indicator:list.noneLead")}
        </EmptyState>
      ) : (
        <DataTable
          id="indikatorer"
          caption={t("indicator:title")}
          captionHidden
          columns={[
            { title: t("indicator:list.indicator") },
            { title: t("indicator:list.unit") },
            { title: t("indicator:list.direction") },
            { title: t("indicator:list.reach") },
            { title: t("indicator:list.source") },
            { title: t("indicator:list.retrieved") },
          ]}
          rows={indicators.map((indicator) => ({
            cells: [
              <a href={addressOf(indicator.id)}>{indicator.name}</a>,
              indicator.unit,
              t(`indicator:direction.${indicator.direction}`),
              indicator.firstPeriod === null
                ? t("indicator:list.noValues")
                : `${indicator.firstPeriod} – ${indicator.lastPeriod ?? ""}`,
              indicator.source,
              indicator.retrievedOn === null ? "" : formatShortDay(indicator.retrievedOn),
            ],
          }))}
        />
      )}
    </>
  );
}
