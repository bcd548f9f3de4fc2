import { renderToString } from "preact-render-to-string";
import { paintByColour } from "../chart/paint.ts";
import { printPalette, type Palette } from "../chart/palette.ts";
import type { TimeStripData } from "./strip-data.ts";
import { layOutTimeStrip, STRIP_WIDTH } from "./time-strip.ts";
import { AxisLabels, TimeStripDrawing } from "./TimeStrip.tsx";

const AXIS_HEIGHT = 20;

/** The strip as an SVG file of its own, for PDF and download; `title` is the text alternative. */
export function timeStripSvg(data: TimeStripData, title: string, palette: Palette = printPalette): string {
  const layout = layOutTimeStrip(data);
  const paint = paintByColour(palette);
  const height = layout.height + AXIS_HEIGHT;
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${STRIP_WIDTH} ${height}`}
      width={STRIP_WIDTH}
      height={height}
      role="img"
    >
      <title>{title}</title>
      <TimeStripDrawing layout={layout} paint={paint} />
      <g transform={`translate(0 ${layout.height})`}>
        <AxisLabels labels={layout.axis.labels} paint={paint} />
      </g>
    </svg>,
  );
}
