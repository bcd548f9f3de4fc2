import { cannot, type Cannot, type Result, type Warning } from "#app/statistics/index.ts";
import { detectCentrePoints, mayBeCentrePoints } from "./centre-points.ts";

/** Places of events in the plane of SWEREF 99 TM, in metres: event i stands at `east[i]`, `north[i]`. */
export interface EventPoints {
  readonly east: ArrayLike<number>;
  readonly north: ArrayLike<number>;
  /** Events whose place is not known; they have no coordinates here, and are counted so that nobody forgets them. Default 0. */
  readonly unknownPlaces?: number;
  /** True when somebody knows that positions which many events share are real addresses (a shopping centre). Default false. */
  readonly addresses?: boolean;
}

/** Coordinates that are complete, finite and places. */
export interface CheckedPoints {
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/**
 * The one gate of every spatial method on points: two finite coordinates for each event, at least `need` events, and not centre points.
 * Unknown places follow as a warning.
 *
 * @example
 * checkPoints({ east: [1, 2], north: [5, 6], unknownPlaces: 3 }, 2).warnings // → [{ code: "unknownPlace", have: 3, of: 5 }]
 * checkPoints({ east: [1, NaN], north: [5, 6] }, 2) // → { cannot: { code: "notANumber", where: "2", value: "NaN" } }
 * checkPoints({ east: Array(8).fill(585_000), north: Array(8).fill(6_582_000) }, 2) // → { cannot: { code: "centrePoints", share: 1 } }
 */
export function checkPoints(points: EventPoints, need: number): Result<CheckedPoints> {
  const { unknownPlaces = 0, addresses = false } = points;
  const n = points.east.length;
  if (n !== points.north.length)
    return cannot({ code: "lengthsDiffer", what: "north", have: points.north.length, need: n });
  if (n === 0) return cannot({ code: "empty" });
  const [east, north] = [new Float64Array(points.east), new Float64Array(points.north)];
  const bad = firstNotFinite(east) ?? firstNotFinite(north);
  if (bad !== undefined) return bad;
  if (n < need) return cannot({ code: "tooFew", have: n, need });
  if (!addresses && mayBeCentrePoints(east, north)) {
    const { centrePoints, share } = detectCentrePoints(east, north);
    if (centrePoints) return cannot({ code: "centrePoints", share });
  }
  const warnings: Warning[] =
    unknownPlaces > 0 ? [{ code: "unknownPlace", have: unknownPlaces, of: n + unknownPlaces }] : [];
  return { east, north, n, warnings };
}

/** Places are counted from 1, as rows are in a file. */
function firstNotFinite(values: Float64Array): Cannot | undefined {
  const place = values.findIndex((value) => !Number.isFinite(value));
  return place < 0
    ? undefined
    : cannot({ code: "notANumber", where: String(place + 1), value: String(values[place]) });
}
