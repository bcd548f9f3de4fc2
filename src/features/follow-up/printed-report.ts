import { statusMarkSvg, timeStripSvg } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatList, type Translate } from "#app/platform/language/index.ts";
import type { PdfBlock, PdfDocument, PdfOptions, PdfPiece } from "#app/platform/pdf/index.ts";
import { isTold, itemsOf, type Report, type ReportItem } from "./report.ts";
import { doneTable, type MeasureTable, useTable } from "./measure-table.ts";

/** A report as the PDF renderer takes it: its blocks, and the pictures they name. */
export interface PrintedReport {
  readonly document: PdfDocument;
  readonly files: NonNullable<PdfOptions["files"]>;
}

/** Sets a report for print; a draft says on every page that it is one. `today` is the day of a draft. */
export function printReport(report: Report, today: IsoDate, t: Translate): PrintedReport {
  const { title, kommun, example, decided, from, to, promise } = report;
  const header = [
    kommun,
    ...(example ? [t("common:example")] : []),
    ...(decided === null ? [t("follow-up:print.draft")] : []),
  ];
  const period = t("follow-up:period", { from: formatDay(from), to: formatDay(to) });
  const files: Record<string, string> = {};
  for (const item of itemsOf(report)) {
    files[markOf(item)] = statusMarkSvg(item.status.kind);
    if (item.strip !== null) files[pictureOf(item)] = timeStripSvg(item.strip.data, item.strip.title);
  }
  return {
    files,
    document: {
      lang: "sv",
      region: "SE",
      title,
      subtitle: `${promise.title}. ${period}.`,
      authors: promise.parties,
      date: decided?.on ?? today,
      description: report.sentence,
      keywords: [t("follow-up:print.keyword"), promise.title],
      header: header.join(" · "),
      pageNumber: t("follow-up:print.page", { page: "{page}", pages: "{pages}" }),
      blocks: [
        ...summaryBlocks(report, period, t),
        ...report.areas.flatMap(({ numeral, name, items }, index) => [
          ...(index === 0 ? [{ kind: "new-page" } as const] : []),
          heading(1, `${numeral}. ${name}`),
          ...items.flatMap((item) => itemBlocks(item, report, t)),
        ]),
        ...measureBlocks(report, t),
        ...report.notes.flatMap(({ title: name, paragraphs }) => [
          heading(1, name),
          ...paragraphs.map((text): PdfBlock => ({ kind: "paragraph", text })),
        ]),
      ],
    },
  };
}

function summaryBlocks(report: Report, period: string, t: Translate): PdfBlock[] {
  const { promise, decided, sentence, summary, asOf } = report;
  const reach = promise.period;
  return [
    heading(1, t("follow-up:report.summary")),
    { kind: "lead", text: sentence },
    ...paragraphsOf(summary).map((text): PdfBlock => ({ kind: "paragraph", text })),
    {
      kind: "facts",
      items: [
        { term: t("follow-up:report.promise"), text: promise.title },
        { term: t("follow-up:report.parties"), text: formatList(promise.parties) },
        ...(reach === null
          ? []
          : [
              {
                term: t("follow-up:report.valid"),
                text: t("follow-up:period", { from: formatDay(reach.from), to: formatDay(reach.to) }),
              },
            ]),
        { term: t("follow-up:report.period"), text: period },
        { term: t("follow-up:report.figuresOf"), text: formatDay(asOf) },
        { term: t("follow-up:report.decided"), text: decidedWords(decided, t) },
      ],
    },
    {
      kind: "table",
      caption: t("follow-up:report.overview"),
      columns: [
        { title: t("follow-up:report.number"), width: 1 },
        { title: t("follow-up:report.item"), width: 5 },
        { title: t("follow-up:report.status"), width: 3 },
        { title: t("follow-up:report.figure"), width: 4 },
      ],
      rows: itemsOf(report).map((item) => [
        item.reference,
        item.name,
        { mark: markOf(item), word: item.status.word },
        figureOf(item, t),
      ]),
    },
  ];
}

function itemBlocks(item: ReportItem, report: Report, t: Translate): PdfBlock[] {
  const { words, status, number, strip, log, done, voices, comment, responsible } = item;
  const state: PdfPiece[] = [
    { mark: markOf(item), word: status.word },
    ...(number === null ? [] : ["   ", { strong: number.value }, ` ${number.unit}`]),
  ];
  const lines = isTold(item)
    ? log.map(({ when, lead, sentence }) => [{ strong: `${when}. ${lead}` }, ` ${sentence}`])
    : done.map(({ measure, sentence }) => [{ strong: `${measure}.` }, ` ${sentence}`]);
  return [
    heading(2, `${item.reference} ${item.name}`),
    report.promise.edition === null
      ? { kind: "paragraph", text: words.join(" ") }
      : { kind: "signed", text: words, signatures: [] },
    { kind: "lead", text: state },
    ...(strip === null
      ? []
      : [{ kind: "figure", file: pictureOf(item), alt: strip.title, width: 78 } as const]),
    heading(3, t("follow-up:report.log")),
    lines.length === 0
      ? { kind: "paragraph", text: t("follow-up:report.logNone") }
      : { kind: "list", items: lines },
    heading(3, t("follow-up:report.voices")),
    {
      kind: "facts",
      items: voices.map(({ who, word, sentence, source }) => ({
        term: who,
        text: [{ strong: word }, ` ${sentence} (${source})`],
      })),
    },
    ...(comment === "" ? [] : [heading(3, t("follow-up:report.comment"))]),
    ...paragraphsOf(comment).map((text): PdfBlock => ({ kind: "paragraph", text })),
    {
      kind: "facts",
      items: [
        {
          term: t("follow-up:report.responsible"),
          text: responsible === "" ? t("follow-up:report.nobody") : responsible,
        },
      ],
    },
  ];
}

function measureBlocks(report: Report, t: Translate): PdfBlock[] {
  const paragraph = (text: string): PdfBlock => ({ kind: "paragraph", text });
  const title = heading(1, t("follow-up:measures.title"));
  if (report.measures.length === 0) return [title, paragraph(t("follow-up:measures.none"))];
  const used = useTable(report, t);
  return [
    title,
    paragraph(t("follow-up:measures.lead", { day: formatDay(report.asOf) })),
    tableBlock(doneTable(report, t)),
    used === null ? paragraph(t("follow-up:measures.noUse")) : tableBlock(used),
  ];
}

function tableBlock({ caption, columns, rows }: MeasureTable): PdfBlock {
  return {
    kind: "table",
    caption,
    columns: columns.map(({ title, numeric, width }) => ({ title, width, align: numeric ? "end" : "start" })),
    rows,
  };
}

/** "Beslutad 8 maj 2026 av Samordnaren", or that it is not. */
export function decidedWords(decided: Report["decided"], t: Translate): string {
  if (decided === null) return t("follow-up:report.notDecided");
  return t("follow-up:report.decidedBy", { day: formatDay(decided.on), by: decided.by });
}

/** Text of several paragraphs, an empty line between them, one by one. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** The figure against its target in a few words. */
export function figureOf({ number }: ReportItem, t: Translate): string {
  return number === null ? t("follow-up:report.noFigure") : `${number.value} ${number.unit}`;
}

function heading(level: 1 | 2 | 3, text: string): PdfBlock {
  return { kind: "heading", level, text };
}

function markOf({ status }: ReportItem): string {
  return `status-${status.kind}.svg`;
}

function pictureOf({ reference }: ReportItem): string {
  return `tidslinje-${reference.replace(".", "-")}.svg`;
}
