import { hasItsShape, isFrame } from "./jpeg-segment.ts";
import { orientationOf, orientationSegment } from "./orientation.ts";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 0xe1;

/** True when the bytes begin as a JPEG picture does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === START && bytes[2] === 0xff;
}

/**
 * A JPEG picture (ITU T.81) without notes: the segments it is drawn from, which way up it is held, and nothing
 * after its end, where phones hang films and second pictures.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | "damaged" {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let frames = 0;
  let scans = 0;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return "damaged";
    if (marker === END) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return "damaged";
    const body = bytes.subarray(at + 4, end);
    const shape = hasItsShape(marker, body);
    if (shape === false) return "damaged";
    if (shape) kept.push(bytes.subarray(at, end));
    if (marker === EXIF && orientation === 1) orientation = orientationOf(body);
    if (isFrame(marker)) frames += 1;
    at = end;
    if (marker !== SCAN) continue;
    const scanned = endOfScan(bytes, at);
    if (scanned === null) return "damaged";
    kept.push(bytes.subarray(at, scanned));
    scans += 1;
    at = scanned;
  }
  if (frames !== 1 || scans === 0) return "damaged";
  const start = Uint8Array.of(0xff, START);
  return Buffer.concat([start, orientationSegment(orientation), ...kept, Uint8Array.of(0xff, END)]);
}

/** The coded picture ends where a mark stands that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}
