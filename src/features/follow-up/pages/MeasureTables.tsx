import type { VNode } from "preact";
import { DataTable, Section, Small } from "#app/design/index.ts";
import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { plannedWords, titleOf } from "../printed-measures.ts";
import { measuresWithUse, type Report, totalUse, type Use } from "../report.ts";

/** The measures behind the items: what was done, and what it took. */
export function MeasureTables({ t, report }: { readonly t: Translate; readonly report: Report }): VNode {
  const { measures, asOf } = report;
  const used = measuresWithUse(report);
  return (
    <Section id="atgarder" kind="page" size="md" title={t("follow-up:measures.title")}>
      {measures.length === 0 && <p>{t("follow-up:measures.none")}</p>}
      {measures.length > 0 && (
        <>
          <Small>{t("follow-up:measures.lead", { day: formatDay(asOf) })}</Small>
          <DoneTable t={t} report={report} />
          {used.length === 0 ? <p>{t("follow-up:measures.noUse")}</p> : <UseTable t={t} report={report} />}
        </>
      )}
    </Section>
  );
}

function DoneTable({ t, report }: { readonly t: Translate; readonly report: Report }): VNode {
  return (
    <DataTable
      id="gjort"
      caption={t("follow-up:measures.done")}
      columns={[
        { title: t("follow-up:measures.measure") },
        { title: t("follow-up:measures.items") },
        { title: t("follow-up:measures.owner") },
        { title: t("follow-up:measures.doneOf") },
        { title: t("follow-up:measures.planned"), numeric: true },
        { title: t("follow-up:measures.cancelled"), numeric: true },
      ]}
      rows={report.measures.map((measure) => ({
        cells: [
          titleOf(measure, t),
          measure.references,
          measure.owner === "" ? t("follow-up:report.nobody") : measure.owner,
          measure.done === "" ? formatNumber(0) : measure.done,
          formatNumber(measure.planned),
          formatNumber(measure.cancelled),
        ],
      }))}
    />
  );
}

function UseTable({ t, report }: { readonly t: Translate; readonly report: Report }): VNode {
  const measures = measuresWithUse(report);
  const cells = (hours: Use, cost: Use): string[] => [
    plannedWords(hours, t),
    formatNumber(hours.used),
    plannedWords(cost, t),
    formatNumber(cost.used),
  ];
  const total = cells(
    totalUse(measures.map(({ hours }) => hours)),
    totalUse(measures.map(({ cost }) => cost)),
  );
  return (
    <DataTable
      id="atgang"
      caption={t("follow-up:measures.use")}
      columns={[
        { title: t("follow-up:measures.measure") },
        { title: t("follow-up:measures.hoursPlanned"), numeric: true },
        { title: t("follow-up:measures.hoursUsed"), numeric: true },
        { title: t("follow-up:measures.costPlanned"), numeric: true },
        { title: t("follow-up:measures.costUsed"), numeric: true },
      ]}
      rows={[
        ...measures.map(({ title, hours, cost }) => ({ cells: [title, ...cells(hours, cost)] })),
        { cells: [t("follow-up:measures.total"), ...total] },
      ]}
    />
  );
}
