import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { round, type DayScale } from "../chart/day-scale.ts";
import type { TimeMark, TimeStripData } from "./strip-data.ts";
import type { StripMark } from "./strip-marks.ts";

type Point = { readonly x: number; readonly y: number };

/** A climbing line of what is done so far, with what is left to the target. */
export type StripLine = {
  readonly path: string;
  readonly area: string;
  /** Dashed: from now to the target, or the target's height when it is reached. */
  readonly plan: string | null;
  readonly now: Point;
  readonly total: string;
  /** The open ring at the end; absent when the target is reached or there is none. */
  readonly goal: Point | null;
  readonly missed: readonly StripMark[];
};

const FLOOR = 56;
const CEILING = 16;

/** Adds up the marks day by day and draws them against the target; `end` is the right edge of the period. */
export function cumulate(data: TimeStripData, scale: DayScale, end: number): StripLine {
  const done = sumOf(data.marks, "done");
  const goal = data.target ?? done + sumOf(data.marks, "planned");
  const height = scaleLinear([0, Math.max(goal, done, 1)], [FLOOR, CEILING]);
  const start = scale(data.from);
  const steps = climb(data.marks.filter((mark) => mark.kind === "done"));
  const reached = steps.map(({ day, sum }) => ({ x: scale(day), y: round(height(sum)) }));
  const last = Math.max(start, ...reached.map((point) => point.x), scale(data.today));
  const now = { x: last, y: round(height(done)) };
  const points = [{ x: start, y: FLOOR }, ...reached, now];
  const left = goal > done ? { x: end - 1, y: round(height(goal)) } : null;
  const plan = left ? `M${now.x} ${now.y}L${end} ${left.y}` : `M${start} ${round(height(goal))}H${end}`;
  return {
    path: drawn(line<Point>().x(byX).y(byY).curve(curveStepAfter).digits(1)(points)),
    area: drawn(area<Point>().x(byX).y1(byY).y0(FLOOR).curve(curveStepAfter).digits(1)(points)),
    plan: goal > 0 ? plan : null,
    now,
    total: data.total ?? String(done),
    goal: left,
    missed: missedOn(points, data.marks, scale),
  };
}

const byX = (point: Point): number => point.x;
const byY = (point: Point): number => point.y;

function drawn(path: string | null): string {
  return path ?? "";
}

function sumOf(marks: readonly TimeMark[], kind: TimeMark["kind"]): number {
  return marks.reduce((sum, mark) => (mark.kind === kind ? sum + Math.max(0, mark.quantity) : sum), 0);
}

/** The running sum after each day that has something. */
function climb(marks: readonly TimeMark[]): readonly { day: TimeMark["day"]; sum: number }[] {
  const perDay = new Map<TimeMark["day"], number>();
  for (const { day, quantity } of marks) perDay.set(day, (perDay.get(day) ?? 0) + Math.max(0, quantity));
  let sum = 0;
  return [...perDay.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, quantity]) => ({ day, sum: (sum += quantity) }));
}

/** What was missed stands on the line, at its day. */
function missedOn(
  points: readonly Point[],
  marks: readonly TimeMark[],
  scale: DayScale,
): readonly StripMark[] {
  return marks
    .filter((mark) => mark.kind === "missed" && mark.quantity > 0)
    .map((mark) => scale(mark.day))
    .toSorted((a, b) => a - b)
    .map((x) => {
      const below = points.findLast((point) => point.x <= x);
      return { x, y: below?.y ?? FLOOR, size: 10, kind: "missed", shape: "dot" };
    });
}
