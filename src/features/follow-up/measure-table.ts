import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { isKnown, measuresWithUse, type Report, type ReportMeasure, totalUse, type Use } from "./report.ts";

/** A table as page and print both show it: the first cell names the row. */
export interface MeasureTable {
  readonly caption: string;
  /** `width` is a share of the paper. */
  readonly columns: readonly { readonly title: string; readonly numeric: boolean; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** What each measure did, planned and called off. */
export function doneTable({ measures }: Report, t: Translate): MeasureTable {
  return {
    caption: t("follow-up:measures.done"),
    columns: [
      { title: t("follow-up:measures.measure"), numeric: false, width: 5 },
      { title: t("follow-up:measures.items"), numeric: false, width: 2 },
      { title: t("follow-up:measures.owner"), numeric: false, width: 5 },
      { title: t("follow-up:measures.doneOf"), numeric: false, width: 4 },
      { title: t("follow-up:measures.planned"), numeric: true, width: 2.4 },
      { title: t("follow-up:measures.cancelled"), numeric: true, width: 2 },
    ],
    rows: measures.map((measure) => [
      titleOf(measure, t),
      measure.references,
      measure.owner === "" ? t("follow-up:report.nobody") : measure.owner,
      measure.done === "" ? formatNumber(0) : measure.done,
      formatNumber(measure.planned),
      formatNumber(measure.cancelled),
    ]),
  };
}

/** Hours and kronor, planned and used, with their sums; null when nobody has said anything about either. */
export function useTable(report: Report, t: Translate): MeasureTable | null {
  const measures = measuresWithUse(report);
  if (measures.length === 0) return null;
  const hours = measures.map((measure) => measure.hours);
  const cost = measures.map((measure) => measure.cost);
  // A resource that nobody has said anything about gets no columns.
  const shown = <Of>(of: { hours: readonly Of[]; cost: readonly Of[] }): readonly Of[] => [
    ...(isKnown(hours) ? of.hours : []),
    ...(isKnown(cost) ? of.cost : []),
  ];
  const titles = shown({
    hours: [t("follow-up:measures.hoursPlanned"), t("follow-up:measures.hoursUsed")],
    cost: [t("follow-up:measures.costPlanned"), t("follow-up:measures.costUsed")],
  });
  const row = (name: string, own: { hours: Use; cost: Use }): readonly string[] => [
    name,
    ...shown({ hours: wordsOf(own.hours, t), cost: wordsOf(own.cost, t) }),
  ];
  return {
    caption: t("follow-up:measures.use"),
    columns: [
      { title: t("follow-up:measures.measure"), numeric: false, width: 5 },
      ...titles.map((title) => ({ title, numeric: true, width: 2 })),
    ],
    rows: [
      ...measures.map((measure) => row(measure.title, measure)),
      row(t("follow-up:measures.total"), { hours: totalUse(hours), cost: totalUse(cost) }),
    ],
  };
}

function titleOf({ title, stoppedOn }: ReportMeasure, t: Translate): string {
  return stoppedOn === null ? title : t("follow-up:measures.stopped", { title, day: formatDay(stoppedOn) });
}

function wordsOf({ planned, used }: Use, t: Translate): readonly string[] {
  return [planned === null ? t("follow-up:measures.unsaid") : formatNumber(planned), formatNumber(used)];
}
