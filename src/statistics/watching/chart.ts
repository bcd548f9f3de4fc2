import { at } from "../at.ts";
import type { Warning } from "../warning.ts";
import { chartFindings, type Finding, type RunLengths } from "./chart-findings.ts";

/** A point of a control chart with the limits that hold for its period. */
export interface ChartPoint {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A control chart: natural limits of an unchanged process, and what its rules found. */
export interface Chart {
  readonly centre: number;
  readonly points: readonly ChartPoint[];
  readonly findings: readonly Finding[];
  readonly method: string;
  /** Periods that the centre and the limits are learnt from. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** Fewest periods that limits are learnt from, and how many the NHS asks for before they are leaned on. */
export const FEWEST = 8;
const ENOUGH = 12;

/** Parts that a chart is drawn from. */
export interface ChartParts {
  readonly values: ArrayLike<number>;
  readonly centre: number;
  /** A third of the way from centre to limit, for each period. */
  readonly sigmas: ArrayLike<number>;
  /** What the value can never be below or above: limits stop there. */
  readonly possible: { readonly low: number; readonly high: number };
  readonly runs: RunLengths | undefined;
  readonly method: string;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** Puts limits and findings to a centre line. */
export function drawnChart({
  values,
  centre,
  sigmas,
  possible,
  runs,
  method,
  n,
  warnings,
}: ChartParts): Chart {
  const points = Array.from(values, (value, index) => ({
    value,
    low: Math.max(possible.low, centre - 3 * at(sigmas, index)),
    high: Math.min(possible.high, centre + 3 * at(sigmas, index)),
  }));
  const short: Warning[] = n < ENOUGH ? [{ code: "shortSeries", have: n, need: ENOUGH }] : [];
  const findings = chartFindings({ values, centre, sigmas, runs });
  return { centre, points, findings, method, n, warnings: [...short, ...warnings] };
}
