import type { VNode } from "preact";
import {
  Actions,
  ButtonLink,
  DataTable,
  Details,
  EmptyState,
  Hero,
  Section,
  Stack,
} from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { ADDRESS } from "../addresses.ts";
import { isAtWork, type UnitLine, type UnitTable } from "../unit.ts";

export interface OrganisationListPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly organisations: readonly UnitLine[];
  readonly bodies: readonly UnitLine[];
  readonly mayChange: boolean;
}

/** Everybody who takes part, by the names of today; former ones folded away. */
export function OrganisationListPage(props: OrganisationListPageProps): VNode {
  const { t, organisations, bodies, mayChange } = props;
  return (
    <>
      <Hero kind="desk" title={t("organisation:title")} lede={t("organisation:lede")} />
      <Stack wide>
        {mayChange && (
          <Actions>
            <ButtonLink href={`${ADDRESS.organisation}/ny`}>{t("organisation:new.organisation")}</ButtonLink>
            <ButtonLink href={`${ADDRESS.body}/ny`} variant="secondary">
              {t("organisation:new.body")}
            </ButtonLink>
            <ButtonLink href="/arbeta/webbplats" variant="tertiary">
              {t("organisation:siteLink")}
            </ButtonLink>
          </Actions>
        )}
        <Units {...props} table="organisation" lines={organisations} />
        <Units {...props} table="body" lines={bodies} />
      </Stack>
    </>
  );
}

function Units(props: OrganisationListPageProps & { table: UnitTable; lines: readonly UnitLine[] }): VNode {
  const { t, today, table, lines } = props;
  const atWork = lines.filter((line) => isAtWork(line, today));
  const former = lines.filter((line) => !isAtWork(line, today));
  return (
    <Section id={table === "body" ? "grupper" : "organisationer"} title={t(`organisation:list.${table}`)}>
      {atWork.length === 0 ? (
        <EmptyState title={t(`organisation:list.${table}None`)}>
          {t(`organisation:list.${table}NoneLead`)}
        </EmptyState>
      ) : (
        <DataTable
          id={`${table}-nu`}
          caption={t(`organisation:list.${table}`)}
          captionHidden
          columns={[
            { title: t("organisation:name.name") },
            { title: t("organisation:kindLabel") },
            { title: t(`organisation:list.${table}Second`) },
            { title: t(`organisation:list.${table}People`), numeric: true },
          ]}
          rows={atWork.map((line) => ({
            cells: [
              <a href={`${ADDRESS[table]}/${line.id}`}>{line.name}</a>,
              t(`organisation:kind.${line.kind}`),
              (table === "body" ? line.chair : line.shortName) ?? "",
              line.people,
            ],
          }))}
        />
      )}
      {former.length > 0 && (
        <Details summary={t("organisation:list.former", { count: former.length })}>
          <DataTable
            id={`${table}-forr`}
            caption={t(`organisation:list.${table}Former`)}
            columns={[
              { title: t("organisation:name.name") },
              { title: t("organisation:lastDay") },
              { title: t("organisation:list.successor") },
            ]}
            rows={former.map((line) => ({
              cells: [
                <a href={`${ADDRESS[table]}/${line.id}`}>{line.name}</a>,
                line.lastDay === null ? "" : formatDay(line.lastDay),
                line.successor ?? t("organisation:end.nothing"),
              ],
            }))}
          />
        </Details>
      )}
    </Section>
  );
}
