import type { VNode } from "preact";
import type { Paint, Part } from "../chart/paint.ts";
import type { ChartNotes } from "./chart-notes.ts";
import type { ChartDot, SeriesLayout } from "./series-chart.ts";

export type SeriesDrawingProps = {
  /** Begins the ids inside the drawing. */
  readonly id: string;
  readonly layout: SeriesLayout;
  readonly unit: string;
  readonly paint: Paint;
};

const DOTS: Record<ChartDot["kind"], Part> = { plain: "dot", old: "dot-old", preliminary: "dot-pre" };
const LINES = { start: "mark", end: "mark-end", earliest: "mark-wait" } as const;
const BESIDE = { before: "note", now: "note-level", target: "note-target" } as const;

/** The chart without its frame, from the ground up: grid, spans, band, thread, dots, levels, words. */
export function SeriesDrawing({ id, layout, unit, paint }: SeriesDrawingProps): VNode {
  const { frame, form, dots, threads, old, preliminary, band, before, now, target, notes } = layout;
  const height = frame.bottom - frame.top;
  const radius = form === "wide" ? 3 : 2.2;
  return (
    <>
      <Grid layout={layout} paint={paint} />
      {old && <rect x={old.x} y={frame.top} width={old.width} height={height} {...paint("old")} />}
      {preliminary && (
        <>
          <pattern
            id={`${id}-h`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V6" {...paint("hatch")} />
          </pattern>
          <rect
            x={preliminary.x}
            y={frame.top}
            width={preliminary.width}
            height={height}
            fill={`url(#${id}-h)`}
          />
        </>
      )}
      {band && <rect x={band.x} y={band.y} width={band.width} height={band.height} {...paint("band")} />}
      {threads.map(({ path, kind }) => (
        <path d={path} {...paint(kind === "preliminary" ? "thread-pre" : "thread")} />
      ))}
      {dots.map(({ x, y, kind }) => (
        <circle cx={x} cy={y} r={kind === "preliminary" ? radius + 0.6 : radius} {...paint(DOTS[kind])} />
      ))}
      {before && <path d={before.path} {...paint("base")} />}
      {before && <path d={before.on} {...paint("base-on")} />}
      {target && <path d={target} {...paint("target")} />}
      {now && <path d={now} {...paint("level")} />}
      {notes.lines.map(({ x, top, kind }) => (
        <path d={`M${x} ${top}V${frame.bottom}`} {...paint(LINES[kind])} />
      ))}
      {notes.break !== null && <Break x={notes.break} layout={layout} paint={paint} />}
      <text x={0} y={14} {...paint("unit")}>
        {unit}
      </text>
      <Notes notes={notes} layout={layout} paint={paint} />
    </>
  );
}

function Grid({ layout, paint }: { readonly layout: SeriesLayout; readonly paint: Paint }): VNode {
  const { frame, grid, axis } = layout;
  return (
    <>
      {grid.map(({ y, text, zero }) => (
        <>
          <path d={`M${frame.left} ${y}H${frame.right}`} {...paint(zero ? "grid-zero" : "grid")} />
          <text x={frame.left - 6} y={y + 4} text-anchor="end" {...paint("unit")}>
            {text}
          </text>
        </>
      ))}
      <path d={axis.ticks.map((x) => `M${x} ${frame.bottom}v5`).join("")} {...paint("grid-zero")} />
      {axis.labels.map(({ x, text }) => (
        <text x={x} y={frame.bottom + 20} text-anchor="middle" {...paint("unit")}>
          {text}
        </text>
      ))}
    </>
  );
}

/** A break: dotted upright, double slash on the axis. */
function Break({
  x,
  layout,
  paint,
}: {
  readonly x: number;
  readonly layout: SeriesLayout;
  readonly paint: Paint;
}): VNode {
  const { top, bottom } = layout.frame;
  return (
    <>
      <path d={`M${x} ${top}V${bottom + 6}`} {...paint("break")} />
      <path d={`M${x - 5} ${bottom + 5}l5 -10M${x} ${bottom + 5}l5 -10`} {...paint("break-sign")} />
    </>
  );
}

function Notes(props: {
  readonly notes: ChartNotes;
  readonly layout: SeriesLayout;
  readonly paint: Paint;
}): VNode {
  const { notes, layout, paint } = props;
  const { frame } = layout;
  return (
    <>
      {notes.above.map(({ text, x, y, align, tone }) => (
        <text x={x} y={y} text-anchor={align} {...paint(tone === "strong" ? "note-strong" : "note")}>
          {text}
        </text>
      ))}
      {notes.inside.map(({ text, x, align }) => (
        <text x={x} y={notes.insideLine} text-anchor={align} {...paint("note")}>
          {text}
        </text>
      ))}
      {notes.beside.map(({ text, y, kind }) => (
        <text x={frame.right + 8} y={y} {...paint(BESIDE[kind])}>
          {text}
        </text>
      ))}
      {notes.preliminary && (
        <text
          x={notes.preliminary.x}
          y={frame.bottom - 8}
          text-anchor={notes.preliminary.align}
          {...paint("note")}
        >
          {notes.preliminary.text}
        </text>
      )}
    </>
  );
}
