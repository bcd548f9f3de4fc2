import { at } from "../at.ts";

/** Sides of the centre line; whether high is good is the indicator's to say. */
export type Side = "high" | "low";

/**
 * What a rule found, and in which periods (0 is the first; both ends belong to it).
 * - `outside`: one point beyond a limit.
 * - `shift`: a run of points on one side of the centre.
 * - `trend`: a run of points that each rise, or each fall.
 * - `nearLimit`: two of three points on one side lie in the third of the way that is next to the limit.
 */
export interface Finding {
  readonly rule: "outside" | "shift" | "trend" | "nearLimit";
  readonly side: Side;
  readonly first: number;
  readonly last: number;
}

/** How many points make a run. The rules of "Making data count" are the defaults; longer runs give fewer false alarms. */
export interface RunLengths {
  /** Points on one side of the centre that make a shift: 7 by default; 8 is Western Electric's. */
  readonly shift?: number;
  /** Points that make a trend, the first one counted: 7 by default, which is six rises or six falls in a row. */
  readonly trend?: number;
}

/** A chart's points, its centre line, and a third of the way from the centre to the limit, for each period. */
export interface ChartLines {
  readonly values: ArrayLike<number>;
  readonly centre: number;
  readonly sigmas: ArrayLike<number>;
  readonly runs?: RunLengths | undefined;
}

/**
 * The four rules of a control chart as the NHS uses them, in order of time. A point on the centre line ends a run.
 * With all four rules an unchanged series of 60 points gives at least one finding about as often as not: findings
 * are a reason to ask, never a result. What must hold under repeated looking is `watchSeries`.
 * Reference: NHS England, "Making data count" (2019), as in the R package NHSRplotthedots; Western Electric 1956.
 *
 * @example
 * chartFindings({ values: [5, 5, 9, 5], centre: 5, sigmas: [1, 1, 1, 1] }) // → [{ rule: "outside", side: "high", first: 2, last: 2 }]
 */
export function chartFindings({ values, centre, sigmas, runs = {} }: ChartLines): readonly Finding[] {
  const distances = Float64Array.from(values, (value, index) => (value - centre) / at(sigmas, index));
  const steps = Float64Array.from(values, (value, index) =>
    index === 0 ? 0 : value - at(values, index - 1),
  );
  return [
    ...outside(distances),
    ...sameSign(distances, runs.shift ?? 7).map((run) => ({ rule: "shift" as const, ...run })),
    ...sameSign(steps, (runs.trend ?? 7) - 1).map(({ side, first, last }) => ({
      rule: "trend" as const,
      side,
      first: first - 1,
      last,
    })),
    ...nearLimits(distances),
  ].sort((one, other) => one.first - other.first || one.last - other.last);
}

function sideOf(distance: number): Side {
  return distance > 0 ? "high" : "low";
}

function outside(distances: Float64Array): Finding[] {
  return Array.from(distances, (distance, index) => ({ distance, index }))
    .filter(({ distance }) => Math.abs(distance) > 3)
    .map(({ distance, index }) => ({ rule: "outside", side: sideOf(distance), first: index, last: index }));
}

/** Longest stretches of one sign that hold at least so many. */
function sameSign(values: Float64Array, length: number): { side: Side; first: number; last: number }[] {
  const found: { side: Side; first: number; last: number }[] = [];
  let first = 0;
  for (let index = 1; index <= values.length; index += 1) {
    const sign = Math.sign(at(values, first));
    if (index < values.length && Math.sign(at(values, index)) === sign) continue;
    if (sign !== 0 && index - first >= length) found.push({ side: sideOf(sign), first, last: index - 1 });
    first = index;
  }
  return found;
}

/** Every window of three points on one side with two near the limit; windows that share a point near it are one finding. */
function nearLimits(distances: Float64Array): Finding[] {
  const found: Finding[] = [];
  for (let start = 0; start + 3 <= distances.length; start += 1) {
    const three = [start, start + 1, start + 2];
    const sign = Math.sign(at(distances, start));
    if (sign === 0 || three.some((index) => Math.sign(at(distances, index)) !== sign)) continue;
    const near = three.filter((index) => isNear(at(distances, index)));
    const [first, last] = [near.at(0), near.at(-1)];
    if (first === undefined || last === undefined || near.length < 2) continue;
    const before = found.at(-1);
    if (before !== undefined && first <= before.last) found.splice(-1, 1, { ...before, last });
    else found.push({ rule: "nearLimit", side: sideOf(sign), first, last });
  }
  return found;
}

function isNear(distance: number): boolean {
  return Math.abs(distance) > 2 && Math.abs(distance) <= 3;
}
