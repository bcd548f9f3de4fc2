import { cannot, type Result, type Warning } from "#app/statistics/index.ts";
import { refuseNames } from "../neighbours/check.ts";

/** Counts for every area, those without events too. */
export interface AreaCounts {
  readonly ids: readonly string[];
  readonly counts: Float64Array;
  /** Events whose area is not known: part of the total, of no area. */
  readonly unknown: number;
  readonly warnings: readonly Warning[];
}

/**
 * Counts events by area. Areas without events get a zero, since lists of events leave them out; events without a known area (`null`) are
 * counted on their own; an area that is not in the list is refused, since silently dropping it would look like calm.
 *
 * @example
 * countByArea(["A", "B", "C"], ["A", "C", "A", null]).counts // → [2, 0, 1]
 * countByArea(["A", "B", "C"], ["A", "C", "A", null]).warnings // → [{ code: "unknownPlace", have: 1, of: 4 }]
 * countByArea(["A", "B"], ["A", "X"]) // → { cannot: { code: "unknown", where: "X" } }
 */
export function countByArea(ids: readonly string[], events: readonly (string | null)[]): Result<AreaCounts> {
  const tallies = new Map<string | null, number>();
  for (const event of events) tallies.set(event, (tallies.get(event) ?? 0) + 1);
  return fillWithZeros(ids, [...tallies]);
}

/**
 * The same for events that are counted already, as tables of areas come: rows of area (or `null`) and count; several rows of one area add up.
 *
 * @example
 * fillWithZeros(["A", "B", "C"], [["C", 4], [null, 2]]).counts // → [0, 0, 4]
 * fillWithZeros(["A"], [["A", -1]]) // → { cannot: { code: "notACount", where: "A", value: -1 } }
 */
export function fillWithZeros(
  ids: readonly string[],
  rows: readonly (readonly [area: string | null, count: number])[],
): Result<AreaCounts> {
  const bad = refuseNames(ids);
  if (bad !== undefined) return bad;
  const tallies = new Map<string | null, number>(ids.map((id) => [id, 0]));
  tallies.set(null, 0);
  let total = 0;
  for (const [area, count] of rows) {
    const before = tallies.get(area);
    if (before === undefined) return cannot({ code: "unknown", where: String(area) });
    if (!Number.isInteger(count) || count < 0)
      return cannot({ code: "notACount", where: String(area), value: count });
    tallies.set(area, before + count);
    total += count;
  }
  const unknown = tallies.get(null) ?? 0;
  return {
    ids,
    counts: Float64Array.from(ids, (id) => tallies.get(id) ?? 0),
    unknown,
    warnings: unknown > 0 ? [{ code: "unknownPlace", have: unknown, of: total }] : [],
  };
}
