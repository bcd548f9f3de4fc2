import type { IsoDate } from "#app/platform/iso-date.ts";
import { dayScale, type DayScale } from "../chart/day-scale.ts";
import { periodAxis, type PeriodAxis } from "../chart/period-axis.ts";
import { placeLabels, type LabelWish, type PlacedLabel } from "../chart/place-labels.ts";
import type { MarkKind, TimeMark, TimeStripData } from "./strip-data.ts";
import { cumulate, type StripLine } from "./strip-line.ts";
import { stackMarks, type StripMark } from "./strip-marks.ts";

/** Places in units of a picture 360 wide. */
export type TimeStripLayout = {
  readonly width: number;
  readonly height: number;
  readonly axis: PeriodAxis;
  /** Absent when today lies outside the period. */
  readonly today: number | null;
  readonly marks: readonly StripMark[];
  readonly line: StripLine | null;
  readonly labels: readonly PlacedLabel[];
  readonly labelLine: number;
};

/** Every strip is as wide, so that rows share one axis. */
export const STRIP_WIDTH = 360;
const MARGIN = 8;
const LABEL_LINE = 14;
const MERGE = 40;

/** The scale all strips of one period share. */
export function stripScale(from: IsoDate, to: IsoDate): DayScale {
  return dayScale(from, to, MARGIN, STRIP_WIDTH - MARGIN);
}

/** Lays out a strip: stacked marks with labels, or a climbing line when the marks would not fit. */
export function layOutTimeStrip(data: TimeStripData): TimeStripLayout {
  const scale = stripScale(data.from, data.to);
  const frame = {
    width: STRIP_WIDTH,
    axis: periodAxis(data.from, data.to, scale, data.locale),
    today: data.today < data.from || data.today > data.to ? null : scale(data.today),
  };
  const stack = data.form === "line" ? null : stackMarks(data, scale, data.form === "marks");
  if (!stack) {
    const line = cumulate(data, scale, STRIP_WIDTH - MARGIN);
    return { ...frame, height: 64, marks: line.missed, line, labels: [], labelLine: LABEL_LINE };
  }
  const labels = placeLabels(wishes(data, scale), 0, STRIP_WIDTH, { avoid: frame.today });
  const headroom = labels.length > 0 ? LABEL_LINE + 10 : 6;
  const height = Math.max(56, stack.height + headroom);
  const marks = stack.marks.map((mark) => ({ ...mark, y: height - mark.y }));
  const top = Math.min(height - 20, ...marks.map((mark) => mark.y - mark.size / 2));
  return { ...frame, height, marks, line: null, labels, labelLine: Math.max(top - 12, LABEL_LINE) };
}

function wishes(data: TimeStripData, scale: DayScale): readonly LabelWish[] {
  const notes = (data.notes ?? []).map((note) => ({
    text: note.text,
    x: scale(note.day),
    weight: 40,
    ...(note.tone && { tone: note.tone }),
    ...(note.align && { align: note.align }),
  }));
  return [...notes, ...mergedLabels(data.marks, scale)];
}

/** Neighbours with the same word share one label between them. */
function mergedLabels(marks: readonly TimeMark[], scale: DayScale): readonly LabelWish[] {
  const places = marks
    .flatMap(({ day, kind, label }) => (label ? [{ x: scale(day), kind, label }] : []))
    .toSorted((a, b) => a.x - b.x || (a.label < b.label ? -1 : 1));
  const groups: { label: string; kind: MarkKind; from: number; to: number }[] = [];
  for (const { x, kind, label } of places) {
    const near = groups.find((group) => group.label === label && group.kind === kind && x - group.to < MERGE);
    if (near) near.to = x;
    else groups.push({ label, kind, from: x, to: x });
  }
  return groups.map(({ label, kind, from, to }) => ({
    text: label,
    x: (from + to) / 2,
    weight: kind === "missed" ? 30 : kind === "planned" ? 20 : 10,
    tone: kind === "missed" ? "clay" : "plain",
  }));
}
