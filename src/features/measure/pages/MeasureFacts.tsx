import type { VNode } from "preact";
import { DataTable, EmptyState, type Fact, Facts, LinkList, Section } from "#app/design/index.ts";
import { targetWords } from "#app/features/promise/published.ts";
import {
  formatDay,
  formatList,
  formatNumber,
  opening,
  type Translate,
} from "#app/platform/language/index.ts";
import { LIST } from "../addresses.ts";
import { targetOf } from "../measure.ts";
import type { Surroundings } from "../queries.ts";
import type { MeasurePageProps } from "./MeasurePage.tsx";

/** Back in the chain: the promise items and causes the measure answers to, gaps as gaps. */
export function ChainLinks({ t, around }: { t: Translate; around: Surroundings }): VNode {
  const { items, causes } = around;
  return (
    <Section id="kedja" title={t("measure:page.serves")}>
      {items.length === 0 ? (
        <EmptyState title={t("measure:page.noItem")} />
      ) : (
        <LinkList
          links={items.map((item) => ({
            href: `/arbeta/loften/${item.promiseId}`,
            text: `${t("measure:page.servesItem", { reference: item.reference })} ${item.heading ?? opening(item.text)}`,
            more: `${item.promiseTitle}, ${t(item.counts ? "measure:page.counts" : "measure:page.countsNot")}`,
          }))}
        />
      )}
      {causes.length === 0 ? (
        <EmptyState title={t("measure:page.noCause")} />
      ) : (
        <LinkList
          links={causes.map((cause) => ({
            href: `/arbeta/problem/${cause.problemId}`,
            text: `${t("measure:page.cause")}: ${opening(cause.text)}`,
            more: t("measure:page.problem", { problem: opening(cause.problem) }),
          }))}
        />
      )}
    </Section>
  );
}

/** Who, when, how much. */
export function About({ t, measure, around }: MeasurePageProps): VNode {
  const target = targetOf(measure);
  const missing = t("measure:page.missing");
  const responsible = [around.responsible, measure.responsibleTitle].filter((text) => text);
  const facts: (Fact | null)[] = [
    { name: t("measure:page.accountable"), value: around.accountable ?? missing },
    around.partners.length === 0
      ? null
      : { name: t("measure:page.partners"), value: formatList(around.partners) },
    { name: t("measure:page.responsible"), value: responsible.join(", ") || missing },
    measure.startsOn === null ? null : { name: t("measure:page.begins"), value: formatDay(measure.startsOn) },
    {
      name: t("measure:page.due"),
      value: measure.dueOn === null ? t("measure:list.noDue") : formatDay(measure.dueOn),
    },
    {
      name: t("measure:page.target"),
      value: target === null ? t("measure:page.noTarget") : targetWords(t, target),
    },
    around.programme === null
      ? null
      : {
          name: t("measure:page.programme"),
          value: <a href={`${LIST}/program/${around.programme.id}`}>{around.programme.name}</a>,
        },
    measure.externalId === null ? null : { name: t("measure:page.externalId"), value: measure.externalId },
  ];
  return (
    <Section id="om" title={t("measure:page.about")}>
      {measure.description !== "" && <p>{measure.description}</p>}
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </Section>
  );
}

/** Hours and kronor, planned beside used. */
export function Resources(props: Pick<MeasurePageProps, "t" | "measure" | "used">): VNode {
  const { t, measure, used } = props;
  return (
    <Section id="resurser" title={t("measure:page.resources")}>
      <DataTable
        id="resurser-tabell"
        caption={t("measure:page.resourcesCaption")}
        columns={[
          { title: t("measure:page.kind") },
          { title: t("measure:page.planned"), numeric: true },
          { title: t("measure:page.used"), numeric: true },
        ]}
        rows={[
          { cells: [t("measure:page.hours"), numberOrDash(measure.plannedHours), formatNumber(used.hours)] },
          { cells: [t("measure:page.cost"), numberOrDash(measure.plannedCost), formatNumber(used.cost)] },
        ]}
      />
    </Section>
  );
}

function numberOrDash(value: number | null): string {
  return value === null ? "–" : formatNumber(value);
}
