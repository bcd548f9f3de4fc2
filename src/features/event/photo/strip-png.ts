import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a picture is drawn from: head, palette, transparency, how light the values are, the picture itself. */
const DRAWN_FROM = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "cHRM", "IDAT", "IEND"]);
const MOVES = "acTL";

/** True when the bytes begin as a PNG picture does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, 8));
}

/** A PNG picture (ISO/IEC 15948) without notes: texts, times, Exif, profiles and what lies after its end. */
export function stripPng(bytes: Uint8Array): Uint8Array | "damaged" | "moving" {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [SIGNATURE];
  const seen = new Set<string>();
  let at = 8;
  while (!seen.has("IEND")) {
    if (at + 12 > data.length) return "damaged";
    const end = at + 12 + data.readUInt32BE(at);
    if (end > data.length) return "damaged";
    const name = data.subarray(at + 4, at + 8).toString("latin1");
    if (name === MOVES) return "moving";
    if (crc32(data.subarray(at + 4, end - 4)) !== data.readUInt32BE(end - 4)) return "damaged";
    if (kept.length === 1 && name !== "IHDR") return "damaged";
    if (DRAWN_FROM.has(name)) kept.push(data.subarray(at, end));
    seen.add(name);
    at = end;
  }
  return seen.has("IDAT") ? Buffer.concat(kept) : "damaged";
}
