import { round, type DayScale } from "../chart/day-scale.ts";
import { monthsBetween } from "../chart/period-axis.ts";
import type { MarkKind, TimeMark, TimeStripData } from "./strip-data.ts";

/** One drawn mark: its centre, its size across, its kind and shape. */
export type StripMark = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly kind: MarkKind;
  readonly shape: "dot" | "square";
};

type Stack = { readonly marks: readonly StripMark[]; readonly height: number };

const ORDER: Record<MarkKind, number> = { done: 0, missed: 1, planned: 2 };
const HIGHEST = { dot: 3, square: 5 };
const DOT = { size: 12, pitch: 13, apart: 12.4 };
const FLOOR = 20;

/**
 * One mark per unit, stacked where they would touch; `y` counts upwards from the foot of the picture. Returns
 * `null` when a stack would be too high to be counted by eye, unless `always`.
 */
export function stackMarks(data: TimeStripData, scale: DayScale, always: boolean): Stack | null {
  const shape = data.shape ?? "dot";
  const most = always ? 40 : HIGHEST[shape];
  if (data.marks.some((mark) => mark.quantity > most)) return null;
  const single = data.marks.flatMap((mark) => Array.from({ length: Math.ceil(mark.quantity) }, () => mark));
  const placed = shape === "dot" ? stackDots(single, scale) : stackSquares(single, data, scale);
  const levels = Math.max(1, ...placed.map((mark) => mark.level + 1));
  if (levels > most) return null;
  const { size, pitch } =
    shape === "dot" ? DOT : levels > 2 ? { size: 8, pitch: 10 } : { size: 10, pitch: 13 };
  const foot = shape === "dot" ? FLOOR : 8 + size / 2;
  const marks = placed.map(({ x, level, kind }) => ({ x, y: foot + level * pitch, size, kind, shape }));
  return { marks, height: foot + (levels - 1) * pitch + size / 2 };
}

type Placed = { readonly x: number; readonly level: number; readonly kind: MarkKind };

/** Dots stand at their day, on the lowest level where they have room. */
function stackDots(marks: readonly TimeMark[], scale: DayScale): readonly Placed[] {
  const lastOnLevel: number[] = [];
  return marks
    .map((mark) => ({ x: scale(mark.day), kind: mark.kind }))
    .toSorted((a, b) => a.x - b.x || ORDER[a.kind] - ORDER[b.kind])
    .map(({ x, kind }) => {
      const free = lastOnLevel.findIndex((last) => x - last >= DOT.apart);
      const level = free === -1 ? lastOnLevel.length : free;
      lastOnLevel[level] = x;
      return { x, level, kind };
    });
}

/** Squares stand in columns, a month each or longer when the period is long. */
function stackSquares(
  marks: readonly TimeMark[],
  { from, to }: TimeStripData,
  scale: DayScale,
): readonly Placed[] {
  const months = monthsBetween(from, to);
  const column = [1, 2, 3, 6, 12].find((wide) => (344 * wide) / months >= 10) ?? 24;
  const start = new Date(`${from}T00:00:00Z`);
  const heights = new Map<number, number>();
  return marks
    .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.day < b.day ? -1 : 1))
    .map(({ day, kind }) => {
      const clamped = day < from ? from : day > to ? to : day;
      const index = Math.floor((monthsBetween(from, clamped) - 1) / column);
      const level = heights.get(index) ?? 0;
      heights.set(index, level + 1);
      const edge = (step: number): number =>
        scale.at(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + (index + step) * column, 1));
      return { x: round((edge(0) + edge(1)) / 2), level, kind };
    });
}
