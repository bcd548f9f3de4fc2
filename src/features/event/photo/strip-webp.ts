const EXTENDED = "VP8X";
const ANIMATION = 0x02;
const TRANSPARENT = 0x10;
const PICTURES = new Set(["VP8 ", "VP8L"]);

/** True when the bytes begin as a WebP picture does. */
export function isWebp(bytes: Uint8Array): boolean {
  return tag(bytes, 0) === "RIFF" && tag(bytes, 8) === "WEBP";
}

/** A WebP picture (RFC 9649) without notes: Exif, XMP, profiles, unknown parts, and what lies after its end. */
export function stripWebp(bytes: Uint8Array): Uint8Array | "damaged" | "moving" {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = 8 + (data.length < 12 ? 0 : data.readUInt32LE(4));
  if (last > data.length || last < 20) return "damaged";
  const kept: Uint8Array[] = [];
  let pictures = 0;
  for (let at = 12; at + 8 <= last;) {
    const name = tag(data, at);
    const size = data.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > last) return "damaged";
    const part = Buffer.from(data.subarray(at, Math.min(end, last)));
    if (name === "ANIM" || name === "ANMF") return "moving";
    if (name === EXTENDED) {
      if (size < 10) return "damaged";
      const flags = part.readUInt8(8);
      if ((flags & ANIMATION) !== 0) return "moving";
      // Of what the head promises only transparency is still there.
      part.writeUInt8(flags & TRANSPARENT, 8);
      kept.push(part);
    }
    if (PICTURES.has(name)) pictures += 1;
    if (PICTURES.has(name) || name === "ALPH") kept.push(part);
    at = end;
  }
  if (pictures !== 1) return "damaged";
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...kept]);
  const head = Buffer.alloc(8);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function tag(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
}
