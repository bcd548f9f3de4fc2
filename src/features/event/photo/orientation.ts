const HEADER = Buffer.from("Exif\0\0", "latin1");
const TAG = 0x0112;
/** Room for the value, and no further entries. */
const ZEROS = "0".repeat(16);

/**
 * Which way up a picture is held, 1–8, by the notes of its camera (Exif 2.32, tag 0x0112); 1, as it lies, when they
 * do not say or cannot be read.
 */
export function orientationOf(notes: Uint8Array): number {
  const data = Buffer.from(notes.buffer, notes.byteOffset, notes.byteLength);
  if (!data.subarray(0, 6).equals(HEADER)) return 1;
  const tiff = data.subarray(6);
  const order = tiff.subarray(0, 2).toString("latin1");
  if (tiff.length < 8 || (order !== "II" && order !== "MM")) return 1;
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = order === "II" ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    const value = short(at + 8);
    if (short(at) === TAG) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A segment that says which way up the picture is held and nothing else; empty when it is held as it lies. */
export function orientationSegment(orientation: number): Uint8Array {
  if (orientation === 1) return new Uint8Array();
  // Head, one entry: the tag, a short, one of it.
  const tiff = Buffer.from("4d4d002a0000000800010112000300000001" + ZEROS, "hex");
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([HEADER, tiff]);
  return Buffer.concat([Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body]);
}
