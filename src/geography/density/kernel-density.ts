import { at, cannot, type Cannot, isCannot, type Result, type Warning } from "#app/statistics/index.ts";
import { checkPoints, type EventPoints } from "../points/event-points.ts";
import { refuseWhole } from "../neighbours/check.ts";
import type { BoundingBox } from "../polygons/index.ts";
import { scottBandwidth } from "./bandwidth.ts";
import { smooth } from "./smooth.ts";

/** Beyond this many bandwidths an event adds less than 4 millionths of its peak, and is not counted. */
const REACH = 5;
/** Fewest cells in a bandwidth: below it the grid, not the data, gives the picture. */
const CELLS_IN_BANDWIDTH = 2;
/** Cells along a side: a picture, not a data store. */
const MOST_CELLS = 4096;

/** What a density is counted from. */
export interface DensityInput {
  readonly points: EventPoints;
  /** The picture's box in metres; events outside it count where their kernel reaches in. */
  readonly box: BoundingBox;
  readonly columns: number;
  readonly rows: number;
  /** Standard deviation of the Gaussian kernel, in metres. Default: Scott's rule. */
  readonly bandwidth?: number;
  /** How much each event counts (aoristic weights, casualties). Default 1. */
  readonly weights?: ArrayLike<number>;
}

/** Events per square kilometre over a grid. */
export interface Density {
  /** Row by row from the north, each from the west: the value at the middle of every cell, events per km². */
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
  readonly box: BoundingBox;
  /** Metres. */
  readonly bandwidth: number;
  readonly method: string;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * Kernel density of events: how many per km² around each cell, with a Gaussian kernel. It shows where events lie close; it is no test, and
 * says nothing of how many people live there. No correction at the edge: give events from outside the box too.
 *
 * Events are shared between the four nearest cell middles (linear binning), then smoothed along rows and columns with a kernel narrowed by
 * the variance that the sharing adds (a sixth of a cell squared). Error beside the exact sum, for an event alone: at most 1/(6c²) of its
 * peak with c cells in a bandwidth (4 % with two, 0.7 % with five); errors of many events cancel. Source: Silverman 1986 §4.2; Wand 1994.
 *
 * @example
 * const points = { east: [500], north: [500] };
 * const density = kernelDensity({ points, box: { west: 0, south: 0, east: 1000, north: 1000 }, columns: 101, rows: 101, bandwidth: 100 });
 * density.values[50 * 101 + 50] // → 15.9
 */
export function kernelDensity(input: DensityInput): Result<Density> {
  const { box, columns, rows } = input;
  const checked = checkPoints(input.points, 1);
  if (isCannot(checked)) return checked;
  const badGrid = refuseGrid(input);
  if (badGrid !== undefined) return badGrid;
  const rule = input.bandwidth === undefined ? scottBandwidth(input.points) : { metres: input.bandwidth };
  if (isCannot(rule)) return rule;
  const bandwidth = rule.metres;
  const width = (box.east - box.west) / columns;
  const height = (box.north - box.south) / rows;
  const least = CELLS_IN_BANDWIDTH * Math.max(width, height);
  if (!(bandwidth >= least))
    return cannot({ code: "outOfRange", where: "bandwidth", value: bandwidth, low: least, high: Infinity });
  const weights = input.weights ?? new Float64Array(checked.n).fill(1);
  if (weights.length !== checked.n)
    return cannot({ code: "lengthsDiffer", what: "weights", have: weights.length, need: checked.n });
  const bad = Array.prototype.findIndex.call(
    weights,
    (weight: number) => !(weight >= 0 && weight < Infinity),
  );
  if (bad >= 0) return cannot({ code: "badWeight", where: String(bad + 1), value: at(weights, bad) });

  const values = smooth({
    east: checked.east,
    north: checked.north,
    weights,
    west: box.west,
    top: box.north,
    width,
    height,
    columns,
    rows,
    bandwidth,
    reach: REACH,
  });
  for (let i = 0; i < values.length; i += 1) values[i] = at(values, i) * 1e6;
  const method = "Gaussian kernel density";
  return { values, columns, rows, box, bandwidth, method, n: checked.n, warnings: checked.warnings };
}

function refuseGrid({ box, columns, rows }: DensityInput): Cannot | undefined {
  const narrow = Math.min(box.east - box.west, box.north - box.south);
  if (!(narrow > 0 && narrow < Infinity))
    return cannot({ code: "outOfRange", where: "box", value: narrow, low: 0, high: Infinity });
  return refuseWhole("columns", columns, 1, MOST_CELLS) ?? refuseWhole("rows", rows, 1, MOST_CELLS);
}
