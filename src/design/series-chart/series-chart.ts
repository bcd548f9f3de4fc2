import { scaleLinear } from "d3-scale";
import { addMonths, type IsoDate } from "#app/platform/iso-date.ts";
import { dayScale, round, type DayScale } from "../chart/day-scale.ts";
import { periodAxis, type PeriodAxis } from "../chart/period-axis.ts";
import { textWidth } from "../chart/text-width.ts";
import { FORMS, type ChartForm, type Frame } from "./chart-form.ts";
import { layOutNotes, type ChartNotes } from "./chart-notes.ts";
import type { ChartWords, SeriesData, SeriesPoint } from "./series-data.ts";

export type ChartDot = {
  readonly x: number;
  readonly y: number;
  readonly kind: "plain" | "old" | "preliminary";
};
type Span = { readonly x: number; readonly width: number };

export type SeriesLayout = {
  readonly form: ChartForm;
  readonly frame: Frame;
  readonly grid: readonly { readonly y: number; readonly text: string; readonly zero: boolean }[];
  readonly axis: PeriodAxis;
  readonly dots: readonly ChartDot[];
  /** Thin lines through dots of the same kind. */
  readonly threads: readonly { readonly path: string; readonly kind: ChartDot["kind"] }[];
  readonly old: Span | null;
  readonly preliminary: Span | null;
  readonly band: (Span & { readonly y: number; readonly height: number }) | null;
  readonly before: { readonly path: string; readonly on: string } | null;
  readonly now: string | null;
  readonly target: string | null;
  readonly notes: ChartNotes;
};

const TOP = 58;

/** Lays out a series chart. */
export function layOutSeries(data: SeriesData, form: ChartForm): SeriesLayout {
  const { width, height, text } = FORMS[form];
  const axisValues = valueAxis(data);
  const labels = axisValues.ticks.map((tick) => new Intl.NumberFormat(data.locale ?? "sv").format(tick));
  const words = (given: ChartWords): string => (form === "narrow" ? (given.short ?? given.text) : given.text);
  const lineWords = [data.before?.words, data.now?.words, data.target?.words].flatMap((w) =>
    w ? [words(w)] : [],
  );
  const margin = Math.max(8, ...lineWords.map((line) => textWidth(line, text) + 12));
  const left = round(Math.max(...labels.map((label) => textWidth(label, 13))) + 8);
  const frame: Frame = {
    left,
    right: Math.max(round(width - margin), left + 120),
    top: TOP,
    bottom: height - 28,
  };
  const x = dayScale(data.from, data.to, frame.left, frame.right);
  const y = (value: number): number =>
    round(scaleLinear(axisValues.domain, [frame.bottom, frame.top]).clamp(true)(value));
  const dots = dotsOf(data, x, y);
  return {
    form,
    frame,
    grid: axisValues.ticks.map((tick, index) => ({
      y: y(tick),
      text: labels[index] ?? "",
      zero: tick === 0,
    })),
    axis: periodAxis(data.from, data.to, x, data.locale),
    dots,
    threads: threadsOf(dots),
    old: data.break ? span(frame.left, x(data.break.day)) : null,
    preliminary: preliminarySpan(data, x),
    ...levelsOf(data, x, y, frame),
    notes: layOutNotes(data, x, y, frame, FORMS[form], words),
  };
}

/** Round values up the side; zero is always there when the thing is a count. */
function valueAxis(data: SeriesData): { domain: [number, number]; ticks: number[] } {
  const values = [
    ...data.points.map((point) => point.value),
    ...[data.before?.value, data.now?.low, data.now?.high, data.target?.value].flatMap((v) =>
      v === undefined ? [] : [v],
    ),
  ];
  const low = data.fromZero === false ? Math.min(...values) : Math.min(0, ...values);
  const high = Math.max(...values, low + 1);
  const scale = scaleLinear([low, high], [0, 1]).nice(5);
  const [bottom = low, top = high] = scale.domain();
  return { domain: [bottom, top], ticks: scale.ticks(5) };
}

function dotsOf(data: SeriesData, x: DayScale, y: (value: number) => number): readonly ChartDot[] {
  return data.points
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((point) => ({
      x: round((x(point.day) + x(afterPoint(point.day, data))) / 2),
      y: y(point.value),
      kind: point.kind ?? "plain",
    }));
}

function afterPoint(day: IsoDate, data: SeriesData): IsoDate {
  return addMonths(day, data.months);
}

/** A thread runs through dots of one kind; the preliminary one begins at the last settled dot. */
function threadsOf(dots: readonly ChartDot[]): SeriesLayout["threads"] {
  const kinds: readonly ChartDot["kind"][] = ["old", "plain", "preliminary"];
  return kinds.flatMap((kind) => {
    const own = dots.filter((dot) => dot.kind === kind);
    const settled = kind === "preliminary" ? dots.filter((dot) => dot.kind === "plain").slice(-1) : [];
    const run = [...settled, ...own];
    if (run.length < 2 || own.length === 0) return [];
    return [{ kind, path: `M${run.map((dot) => `${dot.x} ${dot.y}`).join("L")}` }];
  });
}

function preliminarySpan(data: SeriesData, x: DayScale): Span | null {
  const days = data.points
    .filter((point: SeriesPoint) => point.kind === "preliminary")
    .map((point) => point.day);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  return first && last ? span(x(first), x(afterPoint(last, data))) : null;
}

function span(from: number, to: number): Span {
  return { x: from, width: round(to - from) };
}

function levelsOf(
  data: SeriesData,
  x: DayScale,
  y: (value: number) => number,
  frame: Frame,
): Pick<SeriesLayout, "band" | "before" | "now" | "target"> {
  const { before, now, target, start } = data;
  const since = start ? x(start.day) : frame.left;
  return {
    band: now
      ? { ...span(x(now.from), x(now.to)), y: y(now.high), height: round(y(now.low) - y(now.high)) }
      : null,
    before: before
      ? {
          path: `M${x(before.from)} ${y(before.value)}H${x(before.to)}`,
          on: `M${x(before.to)} ${y(before.value)}H${frame.right}`,
        }
      : null,
    now: now ? `M${x(now.from)} ${y(now.value)}H${x(now.to)}` : null,
    target: target ? `M${since} ${y(target.value)}H${frame.right}` : null,
  };
}
