import { renderToString } from "preact-render-to-string";
import { paintByColour } from "../chart/paint.ts";
import { printPalette, type Palette } from "../chart/palette.ts";
import { FORMS } from "./chart-form.ts";
import { layOutSeries } from "./series-chart.ts";
import type { SeriesData } from "./series-data.ts";
import { SeriesDrawing } from "./SeriesDrawing.tsx";

/** The wide chart as an SVG file of its own, for PDF and download; `title` is the text alternative. */
export function seriesChartSvg(data: SeriesData, title: string, palette: Palette = printPalette): string {
  const { width, height } = FORMS.wide;
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
    >
      <title>{title}</title>
      <SeriesDrawing
        id="serie"
        layout={layOutSeries(data, "wide")}
        unit={data.unit}
        paint={paintByColour(palette)}
      />
    </svg>,
  );
}
