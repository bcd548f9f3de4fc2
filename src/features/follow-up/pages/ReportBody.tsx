import type { ComponentChildren, VNode } from "preact";
import { DataTable, Facts, NoWrap, Section, Small, Status } from "#app/design/index.ts";
import { formatDay, formatList, type Translate } from "#app/platform/language/index.ts";
import { anchorOf } from "../addresses.ts";
import { decidedWords, figureOf, paragraphsOf } from "../printed-report.ts";
import { itemsOf, type Report, type ReportItem } from "../report.ts";
import { MeasureTables } from "./MeasureTables.tsx";
import { ReportItemSection } from "./ReportItemSection.tsx";

export interface ReportBodyProps {
  readonly t: Translate;
  readonly report: Report;
  /** What can be done with an item, shown under it. */
  readonly below?: (item: ReportItem) => ComponentChildren;
}

/** A follow-up as it is read, by staff and by anyone: summary, item by item, measures, how it is judged. */
export function ReportBody({ t, report, below }: ReportBodyProps): VNode {
  const example = report.example ? t("common:example") : undefined;
  return (
    <>
      <Section id="sammanfattning" kind="page" size="md" title={t("follow-up:report.summary")}>
        {paragraphsOf(report.summary).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <Facts facts={factsOf(report, t)} />
        <Overview t={t} report={report} />
      </Section>
      {report.areas.map(({ numeral, name, items }) => (
        <Section
          id={`omrade-${numeral}`}
          kind="page"
          size="md"
          title={`${numeral}. ${name}`}
          example={example}
        >
          {items.map((item) => (
            <ReportItemSection t={t} item={item} signed={report.promise.edition !== null}>
              {below?.(item)}
            </ReportItemSection>
          ))}
        </Section>
      ))}
      <MeasureTables t={t} report={report} />
      {report.notes.map(({ title, paragraphs }, index) => (
        <Section id={`not-${index + 1}`} kind="page" title={title}>
          {paragraphs.map((paragraph) => (
            <Small>{paragraph}</Small>
          ))}
        </Section>
      ))}
    </>
  );
}

function factsOf(report: Report, t: Translate): { name: string; value: string }[] {
  const { promise, from, to, asOf, decided } = report;
  const days = (period: { from: Report["from"]; to: Report["to"] }): string =>
    t("follow-up:period", { from: formatDay(period.from), to: formatDay(period.to) });
  return [
    { name: t("follow-up:report.promise"), value: promise.title },
    { name: t("follow-up:report.parties"), value: formatList(promise.parties) },
    ...(promise.period === null ? [] : [{ name: t("follow-up:report.valid"), value: days(promise.period) }]),
    { name: t("follow-up:report.period"), value: days({ from, to }) },
    { name: t("follow-up:report.figuresOf"), value: formatDay(asOf) },
    { name: t("follow-up:report.decided"), value: decidedWords(decided, t) },
  ];
}

function Overview({ t, report }: { readonly t: Translate; readonly report: Report }): VNode {
  return (
    <DataTable
      id="oversikt"
      caption={t("follow-up:report.overview")}
      columns={[
        { title: t("follow-up:report.item") },
        { title: t("follow-up:report.status") },
        { title: t("follow-up:report.figure") },
      ]}
      rows={itemsOf(report).map((item) => ({
        cells: [
          <a href={`#${anchorOf(item.reference)}`}>{`${item.reference} ${item.name}`}</a>,
          <NoWrap>
            <Status kind={item.status.kind} word={item.status.word} size="sm" />
          </NoWrap>,
          figureOf(item, t),
        ],
      }))}
    />
  );
}
