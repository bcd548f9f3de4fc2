import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { PdfBlock } from "#app/platform/pdf/index.ts";
import { measuresWithUse, type Report, type ReportMeasure, totalUse, type Use } from "./report.ts";

/** The tables of measures: what was done, and what it took. */
export function measureBlocks(report: Report, t: Translate): PdfBlock[] {
  const { measures, asOf } = report;
  const heading = { kind: "heading", level: 1, text: t("follow-up:measures.title") } as const;
  if (measures.length === 0) {
    return [heading, { kind: "paragraph", text: t("follow-up:measures.none") }];
  }
  const day = formatDay(asOf);
  return [
    heading,
    { kind: "paragraph", text: t("follow-up:measures.lead", { day }) },
    {
      kind: "table",
      caption: t("follow-up:measures.done"),
      columns: [
        { title: t("follow-up:measures.measure"), width: 5 },
        { title: t("follow-up:measures.items"), width: 2 },
        { title: t("follow-up:measures.owner"), width: 4 },
        { title: t("follow-up:measures.doneOf"), width: 4 },
        { title: t("follow-up:measures.planned"), align: "end", width: 2 },
        { title: t("follow-up:measures.cancelled"), align: "end", width: 2 },
      ],
      rows: measures.map((measure) => [
        titleOf(measure, t),
        measure.references,
        measure.owner === "" ? t("follow-up:report.nobody") : measure.owner,
        measure.done === "" ? formatNumber(0) : measure.done,
        formatNumber(measure.planned),
        formatNumber(measure.cancelled),
      ]),
    },
    ...useBlocks(report, t),
  ];
}

/** "Sommarkväll på torget (stoppad 3 mars 2026)". */
export function titleOf({ title, stoppedOn }: ReportMeasure, t: Translate): string {
  return stoppedOn === null ? title : t("follow-up:measures.stopped", { title, day: formatDay(stoppedOn) });
}

/** A quantity that was planned; words when nothing was said. */
export function plannedWords({ planned }: Use, t: Translate): string {
  return planned === null ? t("follow-up:measures.unsaid") : formatNumber(planned);
}

function useBlocks(report: Report, t: Translate): PdfBlock[] {
  const measures = measuresWithUse(report);
  if (measures.length === 0) return [{ kind: "paragraph", text: t("follow-up:measures.noUse") }];
  const row = (name: string, hours: Use, cost: Use): string[] => [
    name,
    plannedWords(hours, t),
    formatNumber(hours.used),
    plannedWords(cost, t),
    formatNumber(cost.used),
  ];
  const hours = totalUse(measures.map((measure) => measure.hours));
  const cost = totalUse(measures.map((measure) => measure.cost));
  return [
    {
      kind: "table",
      caption: t("follow-up:measures.use"),
      columns: [
        { title: t("follow-up:measures.measure"), width: 5 },
        { title: t("follow-up:measures.hoursPlanned"), align: "end", width: 2 },
        { title: t("follow-up:measures.hoursUsed"), align: "end", width: 2 },
        { title: t("follow-up:measures.costPlanned"), align: "end", width: 2 },
        { title: t("follow-up:measures.costUsed"), align: "end", width: 2 },
      ],
      rows: [
        ...measures.map((measure) => row(measure.title, measure.hours, measure.cost)),
        row(t("follow-up:measures.total"), hours, cost),
      ],
    },
  ];
}
