import { type CoordinateKind, recogniseCoordinates } from "#app/geography/index.ts";
import { Invalid } from "#app/platform/errors.ts";
import type { FileFeature, FileParts } from "./feature.ts";

/** How the numbers of a file are to be read. */
export interface Reference {
  readonly system: "wgs84" | "sweref99tm";
  /** The northern number stands first, against the rule of both formats. */
  readonly isSwapped: boolean;
  /** EPSG code that the file itself gives; null when it gives none. */
  readonly epsg: number | null;
}

/** WGS84, ETRS89 and SWEREF 99 in degrees: the same within a metre. */
const IN_DEGREES = new Set([4326, 4979, 4258, 4937, 4619, 4977]);
/** SWEREF 99 TM, the same with heights, and zone 33 of ETRS89 and WGS84, which it is. */
const IN_METRES = new Set([3006, 5845, 25_833, 32_633]);

const READ_AS: Readonly<Partial<Record<CoordinateKind, Pick<Reference, "system" | "isSwapped">>>> = {
  wgs84: { system: "wgs84", isSwapped: false },
  wgs84Swapped: { system: "wgs84", isSwapped: true },
  sweref99tm: { system: "sweref99tm", isSwapped: false },
  sweref99tmSwapped: { system: "sweref99tm", isSwapped: true },
};

/**
 * Tells in which system a file is drawn, by what it says and by its numbers, which must agree. Throws `Invalid` with
 * a sentence that helps: another system, numbers that are mixed, or a corner outside Sweden.
 */
export function recogniseReference(features: readonly FileFeature[], epsg: number | null): Reference {
  if (epsg !== null && !IN_DEGREES.has(epsg) && !IN_METRES.has(epsg)) {
    throw new Invalid("area:file.otherSystem", { epsg });
  }
  let found: CoordinateKind | null = null;
  let first = 0;
  for (const { line, geometry } of features) {
    if (geometry.kind !== "area") continue;
    for (const [x = Number.NaN, y = Number.NaN] of cornersOf(geometry.parts)) {
      const kind = recognised(y, x);
      if (READ_AS[kind] === undefined) throw new Invalid("area:file.outside", { line, x, y });
      if (found !== null && kind !== found) throw new Invalid("area:file.mixed", { line, first });
      if (found === null) [found, first] = [kind, line];
    }
  }
  const read = found === null ? undefined : READ_AS[found];
  if (read === undefined) throw new Invalid("area:file.noBoundaries");
  const said = epsg === null ? null : IN_DEGREES.has(epsg) ? "wgs84" : "sweref99tm";
  if (said !== null && said !== read.system) {
    throw new Invalid(`area:file.${said === "wgs84" ? "saysDegrees" : "saysMetres"}`, { epsg: epsg ?? "" });
  }
  return { ...read, epsg };
}

/** The middle of Sweden in each of the four ways to write it. */
const MIDDLES = [
  [62, 17],
  [17, 62],
  [6_890_000, 634_000],
  [634_000, 6_890_000],
] as const;

/** A coarse boundary crosses the border of the country here and there: a hundredth beyond its box is Sweden still. */
function recognised(first: number, second: number): CoordinateKind {
  const kind = recogniseCoordinates(first, second);
  if (kind !== "outside") return kind;
  for (const [a, b] of MIDDLES) {
    const nearer = recogniseCoordinates(a + (first - a) * 0.99, b + (second - b) * 0.99);
    if (READ_AS[nearer] !== undefined) return nearer;
  }
  return kind;
}

function* cornersOf(parts: FileParts) {
  for (const rings of parts) for (const ring of rings) yield* ring;
}
