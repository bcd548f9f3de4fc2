import { boundingBox, type MultiPolygon, toSweref99Area } from "#app/geography/index.ts";

/** A boundary as a small picture. */
export interface Outline {
  /** Commands of an SVG path, rings one after another; holes by the even–odd rule. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Size on the ground. */
  readonly kilometresWide: number;
  readonly kilometresHigh: number;
  readonly parts: number;
  readonly holes: number;
}

const LONGEST = 320;
const MARGIN = 4;

/**
 * Draws a boundary north up, its longest side 320 units; corners closer than a unit to the one before are left out,
 * and so are parts too small to be seen. Throws `RangeError` for a boundary without corners.
 */
export function outlineOf(shape: MultiPolygon): Outline {
  const plane = toSweref99Area(shape);
  const box = boundingBox([plane]);
  if ("cannot" in box) throw new RangeError("A boundary without corners");
  const [wide, high] = [box.east - box.west, box.north - box.south];
  const scale = (LONGEST - 2 * MARGIN) / Math.max(wide, high);
  const place = ([east = 0, north = 0]: readonly number[]) =>
    [MARGIN + (east - box.west) * scale, MARGIN + (box.north - north) * scale] as const;
  const path = plane.coordinates
    .flat()
    .map((ring) => ringPath(ring.map(place)))
    .join("");
  return {
    path,
    width: Math.ceil(wide * scale + 2 * MARGIN),
    height: Math.ceil(high * scale + 2 * MARGIN),
    kilometresWide: wide / 1000,
    kilometresHigh: high / 1000,
    parts: shape.coordinates.length,
    holes: shape.coordinates.reduce((sum, rings) => sum + rings.length - 1, 0),
  };
}

function ringPath(corners: readonly (readonly [number, number])[]): string {
  const drawn: (readonly [number, number])[] = [];
  for (const corner of corners) {
    const last = drawn.at(-1);
    if (last === undefined || Math.hypot(corner[0] - last[0], corner[1] - last[1]) >= 1) drawn.push(corner);
  }
  return drawn.length < 3 ? "" : `M${drawn.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}
