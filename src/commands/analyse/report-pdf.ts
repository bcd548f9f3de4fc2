import type { Language, Translate } from "#app/platform/language/index.ts";
import { type PdfBlock, type PdfDocument, startPdf } from "#app/platform/pdf/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Series } from "#app/statistics/series/index.ts";
import { periodWords, type Verdict, warningSentence } from "#app/statistics/verdict/index.ts";
import type { Picture } from "./picture.tsx";
import { shownValue, shownVerdict } from "./shown.ts";

const PICTURE = "series.svg";

/** What a picture is told with. */
export interface PictureReport {
  readonly picture: Picture;
  readonly series: Series;
  readonly verdict: Verdict;
  readonly today: IsoDate;
}

/** The picture with its sentence, warnings and the same figures in a table, as an accessible PDF (PDF/UA-1). */
export async function picturePdf(
  t: Translate,
  language: Language,
  { picture, series, verdict, today }: PictureReport,
): Promise<Uint8Array> {
  const warnings = verdict.warnings.map((warning) => warningSentence(t, warning));
  const report: PdfDocument = {
    lang: language,
    title: picture.title,
    authors: [t("common:brand")],
    date: today,
    header: t("common:brand"),
    pageNumber: t("statistics:chart.page"),
    blocks: [
      { kind: "lead", text: picture.description },
      { kind: "figure", file: PICTURE, alt: `${picture.title} ${picture.description}` },
      ...(warnings.length === 0
        ? []
        : ([
            { kind: "heading", level: 1, text: t("statistics:report.warnings") },
            { kind: "list", items: warnings },
          ] as const)),
      pictureTable(t, picture.title, series, shownVerdict(series, verdict)),
    ],
  };
  const pdf = startPdf();
  try {
    return await pdf.renderPdf("document", report, {
      files: { [PICTURE]: picture.svg },
      standard: "ua-1",
    });
  } finally {
    await pdf.stop();
  }
}

function pictureTable(t: Translate, caption: string, series: Series, { basis }: Verdict): PdfBlock {
  const levels = new Map(basis.fitted.map((one) => [one.period, one]));
  const cell = (value: number | undefined): string =>
    value === undefined ? "–" : t("statistics:chart.value", { value });
  return {
    kind: "table",
    caption,
    columns: [
      { title: t("statistics:chart.period") },
      { title: t("statistics:chart.measured"), align: "end" },
      { title: t("statistics:chart.without"), align: "end" },
      { title: t("statistics:chart.with"), align: "end" },
    ],
    rows: series.periods.map((period, index) => [
      periodWords(t, period),
      cell(shownValue(series, index)),
      cell(levels.get(period)?.expected),
      cell(levels.get(period)?.fitted),
    ]),
  };
}
