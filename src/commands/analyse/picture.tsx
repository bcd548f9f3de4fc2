import { renderToString } from "preact-render-to-string";
import { paintByColour } from "#app/design/chart/paint.ts";
import { printPalette } from "#app/design/chart/palette.ts";
import { FORMS } from "#app/design/series-chart/chart-form.ts";
import { layOutSeries } from "#app/design/series-chart/series-chart.ts";
import { SeriesDrawing } from "#app/design/series-chart/SeriesDrawing.tsx";
import type { Language, Translate } from "#app/platform/language/index.ts";
import type { Series } from "#app/statistics/series/index.ts";
import { periodWords, type Verdict, verdictSentence, verdictWord } from "#app/statistics/verdict/index.ts";
import { chartData, unitWords } from "./chart-data.ts";
import { modelCurves } from "./model-curves.ts";
import { shownVerdict } from "./shown.ts";

/** A picture and the words that take its place for those who cannot see it. */
export interface Picture {
  readonly svg: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The series as a picture in the look of the pages: every measured period, the model before the start, what it
 * points to after it (dashed), the model with the change and the band of its uncertainty, breaks, preliminary tail.
 */
export function seriesPicture(t: Translate, language: Language, series: Series, verdict: Verdict): Picture {
  const title = t("statistics:chart.title", {
    unit: unitWords(t, series),
    first: periodWords(t, series.periods[0] ?? ""),
    last: periodWords(t, series.periods.at(-1) ?? ""),
    word: t(`common:verdict.${verdictWord(verdict)}`),
  });
  const description = verdictSentence(t, verdict);
  const shown = shownVerdict(series, verdict);
  const data = chartData(t, language, series, shown);
  const flat = layOutSeries(data, "wide");
  const curves = modelCurves(flat, data, series, shown);
  const layout = {
    ...flat,
    ...(curves === null ? {} : { before: curves.before, now: curves.now, band: null }),
    ...(verdict.basis.first === series.periods[0] ? { old: null } : {}),
  };
  const paint = paintByColour(printPalette);
  const { width, height } = FORMS.wide;
  const svg = renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="serie-t"
      aria-describedby="serie-d"
    >
      <title id="serie-t">{title}</title>
      <desc id="serie-d">{description}</desc>
      {curves && <path d={curves.band} {...paint("band")} />}
      <SeriesDrawing id="serie" layout={layout} unit={data.unit} paint={paint} />
    </svg>,
  );
  return { svg, title, description };
}
