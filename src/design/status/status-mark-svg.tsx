import { renderToString } from "preact-render-to-string";
import { printPalette, type Palette } from "../chart/palette.ts";
import type { StatusKind } from "./status-kind.ts";
import { StatusDrawing } from "./StatusDrawing.tsx";

/** The shape of a status as an SVG file of its own, for PDF; the word must stand beside it. */
export function statusMarkSvg(kind: StatusKind, palette: Palette = printPalette): string {
  const { accent, clay, ink2, paper } = palette;
  const colour = {
    kept: accent,
    underway: accent,
    late: clay,
    broken: clay,
    unmeasured: ink2,
    notstarted: ink2,
  };
  const knock = {
    fill: "none",
    stroke: paper,
    "stroke-width": 2.6,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  return renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width={24} height={24}>
      <StatusDrawing kind={kind} colour={colour[kind]} knock={knock} />
    </svg>,
  );
}
