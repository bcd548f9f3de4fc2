import { createHash } from "node:crypto";
import type { MultiPolygon } from "#app/geography/index.ts";

/** Decimals of a degree that are kept: a centimetre. */
const STEPS = 10_000_000;
/** Corners nearer than this, in degrees, are the same: what changing between degrees and metres may do. */
const NEAR = 0.000_002;

type Corner = readonly [number, number];

/**
 * The one way a boundary is written down, whichever program drew it: degrees with seven decimals, outer rings
 * counter-clockwise and holes clockwise (RFC 7946), each ring from its south-westernmost corner, parts in order.
 * A ring keeps at least three corners or becomes empty. Corners come as longitude and latitude.
 */
export function normalForm(parts: readonly (readonly (readonly Corner[])[])[]): MultiPolygon {
  const coordinates = parts.map(([outer = [], ...holes]) => [
    normalRing(outer, true),
    ...holes.map((hole) => normalRing(hole, false)).toSorted(byFirstCorner),
  ]);
  return { type: "MultiPolygon", coordinates: coordinates.toSorted((a, b) => byFirstCorner(a[0], b[0])) };
}

/** SHA-256 of a boundary in its normal form. */
export function boundaryHash(shape: MultiPolygon): string {
  return createHash("sha256").update(JSON.stringify(shape.coordinates)).digest("hex");
}

/** True when two boundaries in their normal form have the same corners within some twenty centimetres. */
export function isSameBoundary(one: MultiPolygon, other: MultiPolygon): boolean {
  const left = other.coordinates.flat();
  const rings = one.coordinates.flat();
  if (rings.length !== left.length) return false;
  return rings.every((ring) => {
    const place = left.findIndex((candidate) => isSameRing(ring, candidate));
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  });
}

function normalRing(ring: readonly Corner[], isOuter: boolean): Corner[] {
  const corners: Corner[] = [];
  for (const [x, y] of ring) {
    const corner: Corner = [rounded(x), rounded(y)];
    const last = corners.at(-1);
    if (last === undefined || last[0] !== corner[0] || last[1] !== corner[1]) corners.push(corner);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) corners.pop();
  if (corners.length < 3) return [];
  if (turnOf(corners) > 0 !== isOuter) corners.reverse();
  const start = corners.reduce((least, corner, place) => {
    const [x, y] = corners[least] ?? corner;
    return corner[0] < x || (corner[0] === x && corner[1] < y) ? place : least;
  }, 0);
  const turned = [...corners.slice(start), ...corners.slice(0, start)];
  return [...turned, ...turned.slice(0, 1)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * STEPS) / STEPS;
}

/** Twice the area, positive when the ring runs counter-clockwise; counted from its first corner. */
function turnOf(corners: readonly Corner[]): number {
  const [originX, originY] = corners[0] ?? [0, 0];
  let [x0, y0] = corners.at(-1) ?? [0, 0];
  let twice = 0;
  for (const [x1, y1] of corners) {
    twice += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
    [x0, y0] = [x1, y1];
  }
  return twice;
}

function byFirstCorner(a: readonly Corner[] = [], b: readonly Corner[] = []): number {
  const [[ax, ay] = [0, 0]] = a;
  const [[bx, by] = [0, 0]] = b;
  return ax - bx || ay - by;
}

/** The corner a ring begins with is found by rounding; it may be another one here and there. */
function isSameRing(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): boolean {
  if (one.length !== other.length) return false;
  const count = one.length - 1;
  const isNear = (a: readonly number[] = [], b: readonly number[] = []): boolean =>
    Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < NEAR && Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < NEAR;
  for (let shift = 0; shift < count; shift += 1) {
    if (!isNear(one[0], other[shift])) continue;
    if (one.every((corner, place) => isNear(corner, other[(place + shift) % count]))) return true;
  }
  return count < 1;
}
