import type { VNode } from "preact";
import { paintByClass, type Paint } from "../chart/paint.ts";
import type { TimeStripData } from "./strip-data.ts";
import type { StripMark } from "./strip-marks.ts";
import { layOutTimeStrip, STRIP_WIDTH, type TimeStripLayout } from "./time-strip.ts";

export type TimeStripProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly data: TimeStripData;
  /** The result in words, for those who do not see the picture: "Tidslinje. Tre av fyra kontroller gjorda …" */
  readonly title: string;
};

/** What was promised and what came of it, on the time axis of the promise. */
export function TimeStrip({ id, data, title }: TimeStripProps): VNode {
  const layout = layOutTimeStrip(data);
  const { height, axis } = layout;
  return (
    <>
      <svg
        class="hs-pic"
        viewBox={`0 0 ${STRIP_WIDTH} ${height}`}
        width={STRIP_WIDTH}
        height={height}
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{title}</title>
        <TimeStripDrawing layout={layout} paint={paintByClass} />
      </svg>
      <svg
        class="hs-pic hs-axis"
        viewBox={`0 0 ${STRIP_WIDTH} 18`}
        width={STRIP_WIDTH}
        height={18}
        aria-hidden
      >
        <AxisLabels labels={axis.labels} paint={paintByClass} />
      </svg>
    </>
  );
}

/** The words under the axis. */
export function AxisLabels(props: {
  readonly labels: TimeStripLayout["axis"]["labels"];
  readonly paint: Paint;
}): VNode {
  return (
    <>
      {props.labels.map(({ x, text }) => (
        <text x={x} y={14} text-anchor="middle" {...props.paint("label")}>
          {text}
        </text>
      ))}
    </>
  );
}

/** The strip without its frame, so that pages and documents draw the same. */
export function TimeStripDrawing({ layout, paint }: { layout: TimeStripLayout; paint: Paint }): VNode {
  const { axis, height, line, marks, labels, labelLine, today } = layout;
  const foot = height - 0.5;
  const ticks = axis.ticks.map((x) => `M${x} ${foot - 6.5}v7`).join("");
  return (
    <>
      <path
        d={`M${axis.ticks[0] ?? 0} ${foot}H${axis.ticks.at(-1) ?? STRIP_WIDTH}${ticks}`}
        {...paint("axis")}
      />
      {today !== null && <path d={`M${today} 0V${height}`} {...paint("today")} />}
      {line && (
        <>
          <path d={line.area} {...paint("area")} />
          <path d={line.path} {...paint("line")} />
          {line.plan && <path d={line.plan} {...paint("plan")} />}
          {line.goal && <circle cx={line.goal.x} cy={line.goal.y} r={5} {...paint("todo")} />}
          <circle cx={line.now.x} cy={line.now.y} r={4.5} {...paint("done")} />
        </>
      )}
      {marks.map((mark) => (
        <Mark mark={mark} paint={paint} />
      ))}
      {line && (
        <text {...totalPlace(line.now)} {...paint("label-strong")}>
          {line.total}
        </text>
      )}
      {labels.map(({ text, x, align, tone }) => (
        <text x={x} y={labelLine} text-anchor={align} {...paint(LABEL_PARTS[tone])}>
          {text}
        </text>
      ))}
    </>
  );
}

const LABEL_PARTS = { plain: "label", clay: "label-clay", strong: "label-strong" } as const;

function totalPlace({ x, y }: { x: number; y: number }): Record<string, string | number> {
  const anchor = x > STRIP_WIDTH / 3 ? "end" : "start";
  return { x: anchor === "end" ? x - 8 : x + 8, y: Math.max(y - 7, 12), "text-anchor": anchor };
}

/** Done = filled, promised = open, missed = open with a slash; squares for evenings and meetings. */
function Mark({ mark, paint }: { mark: StripMark; paint: Paint }): VNode {
  const { x, y, size, kind, shape } = mark;
  const half = kind === "done" ? size / 2 : size / 2 - 1;
  const ink = paint(kind === "planned" ? "todo" : kind);
  const slash = half + 2.5;
  return (
    <>
      {shape === "dot" ? (
        <circle cx={x} cy={y} r={half} {...ink} />
      ) : (
        <rect x={x - half} y={y - half} width={2 * half} height={2 * half} {...ink} />
      )}
      {kind === "missed" && (
        <path d={`M${x - slash} ${y + slash}l${2 * slash} ${-2 * slash}`} {...paint("slash")} />
      )}
    </>
  );
}
