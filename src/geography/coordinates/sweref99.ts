import proj4 from "proj4";

/** A position as satellites and web maps give it (WGS84), in degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** A position in the plane of SWEREF 99 TM (EPSG:3006), in metres. */
export interface PlanePosition {
  readonly east: number;
  readonly north: number;
}

/** SWEREF 99 TM is UTM zone 33 on GRS 80, used in the whole country. WGS84 is taken as equal: they differ by less than a metre. */
const PROJECTION = proj4("+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs");

/**
 * Places a position in the plane of SWEREF 99 TM, where distances and areas are counted in metres.
 * Exact to less than a millimetre within Sweden; source: Lantmäteriet's Gauss–Krüger projection, by proj4.
 *
 * @example
 * toSweref99({ latitude: 55, longitude: 12.75 }) // → { east: 356083.438, north: 6097106.672 }
 */
export function toSweref99({ latitude, longitude }: Position): PlanePosition {
  const [east, north] = PROJECTION.forward([longitude, latitude]);
  return { east, north };
}

/**
 * The degrees of a position in the plane of SWEREF 99 TM: the way back from {@link toSweref99}.
 *
 * @example
 * fromSweref99({ east: 356083.438, north: 6097106.672 }) // → { latitude: 55.0000000, longitude: 12.7500000 }
 */
export function fromSweref99({ east, north }: PlanePosition): Position {
  const [longitude, latitude] = PROJECTION.inverse([east, north]);
  return { latitude, longitude };
}
