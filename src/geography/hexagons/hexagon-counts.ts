import { latLngToCell } from "h3-js";
import { cannot, isCannot, type Result, type Warning } from "#app/statistics/index.ts";
import { isInSweden, type Position, toSweref99 } from "../coordinates/index.ts";
import { refuseWhole } from "../neighbours/check.ts";
import { checkPoints } from "../points/event-points.ts";
import { type Area, contains } from "../polygons/index.ts";
import { hexagonCover } from "./cover.ts";

/** Hexagons finer than these, some 43 m across, point out a doorstep. */
const FINEST = 11;

/** What is counted, and where. */
export interface HexagonInput {
  /** Where each event was; `null` where nobody knows. */
  readonly positions: readonly (Position | null)[];
  /** The area in degrees (GeoJSON). All its hexagons are counted, those without events too. */
  readonly area: Area;
  /** H3's: hexagons of 7 are about 2.1 km across in Sweden, of 8 about 800 m, of 9 about 300 m. */
  readonly resolution: number;
  /** True when positions that many events share are real addresses. Default false. */
  readonly addresses?: boolean;
}

/** Events per hexagon. */
export interface HexagonCounts {
  /** H3 indexes, sorted. */
  readonly hexagons: readonly string[];
  readonly counts: Float64Array;
  readonly resolution: number;
  /** Events with a known place outside the area, not counted. */
  readonly outside: number;
  /** Events without a known place. */
  readonly unknown: number;
  readonly warnings: readonly Warning[];
}

/**
 * Counts events per H3 hexagon of an area; hexagons without events hold a zero, so that rates and tests see the calm places too. Unknown places
 * are counted on their own and warned about. Refused for centre points and for positions outside Sweden (latitude and longitude swapped).
 *
 * @example
 * const area = { type: "Polygon", coordinates: [[[16.5, 59.36], [16.52, 59.36], [16.52, 59.37], [16.5, 59.37], [16.5, 59.36]]] };
 * const result = hexagonCounts({ positions: [{ latitude: 59.365, longitude: 16.51 }, null], area, resolution: 8 });
 * result.counts.length // → 6
 * result.warnings // → [{ code: "unknownPlace", have: 1, of: 2 }]
 */
export function hexagonCounts(input: HexagonInput): Result<HexagonCounts> {
  const { positions, area, resolution, addresses = false } = input;
  const bad = refuseWhole("resolution", resolution, 0, FINEST);
  if (bad !== undefined) return bad;
  const stray = positions.findIndex((position) => position !== null && !isInSweden(position));
  if (stray >= 0) return cannot({ code: "unknown", where: String(stray + 1) });
  const known = positions.filter((position) => position !== null);
  const plane = known.map(toSweref99);
  const unknown = positions.length - known.length;
  const checked = checkPoints(
    {
      east: plane.map(({ east }) => east),
      north: plane.map(({ north }) => north),
      unknownPlaces: unknown,
      addresses,
    },
    1,
  );
  if (isCannot(checked)) return checked;
  const hexagons = hexagonCover(area, resolution);
  const places = new Map(hexagons.map((hexagon, i) => [hexagon, i]));
  const counts = new Float64Array(hexagons.length);
  let outside = 0;
  for (const { latitude, longitude } of known) {
    const place = places.get(latLngToCell(latitude, longitude, resolution));
    if (place === undefined || !contains(area, longitude, latitude)) outside += 1;
    else counts[place] = (counts[place] ?? 0) + 1;
  }
  return { hexagons, counts, resolution, outside, unknown, warnings: checked.warnings };
}
