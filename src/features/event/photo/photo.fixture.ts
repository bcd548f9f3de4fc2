import { crc32 } from "node:zlib";

// Sixteen times eight dots, half clay and half green, as a browser writes them from a canvas.
const JPEG =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh" +
  "Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
  "AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB" +
  "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA" +
  "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y" +
  "WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM" +
  "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o" +
  "OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2Nj" +
  "Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF" +
  "/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAL/xAAaEQABBQEAAAAAAAAAAAAAAAAABAVBQoHB/9oA" +
  "DAMBAAIRAxEAPwDKRACWRuFd4f/Z";
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAALklEQVR4AeyQIREAAAjE/rCEoAoN8BQjLjR4g8Cwu9mJSbk1UyOb" +
  "KVjyAeD+wQAAAP//FZn0/gAAAAZJREFUAwDb8R1REDFBbwAAAABJRU5ErkJggg==";
const WEBP =
  "UklGRhgCAABXRUJQVlA4WAoAAAAgAAAADwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh" +
  "Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
  "AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB" +
  "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA" +
  "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y" +
  "WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM" +
  "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggKgAAAHABAJ0BKhAACAACwEwloAJ0AUAAAP7u" +
  "5H7Ci+hUre+Sz/qv0D/UD7gAAA==";

/** Small real pictures for tests. */
export const PICTURES = {
  jpeg: Buffer.from(JPEG, "base64"),
  png: Buffer.from(PNG, "base64"),
  webp: Buffer.from(WEBP, "base64"),
} as const;

/** What the made notes of a camera say; none of it may be left anywhere. */
export const SECRETS = ["EXEMPELKAMERA", "2026:03:14", "59/1 22/1", "<x:xmpmeta", "GPSLatitude"] as const;

/** Notes as a camera makes them: held on its side (6), its name, the time, and a GPS part. */
export function cameraNotes(orientation = 6): Buffer {
  const texts = Buffer.from(`${SECRETS.join("\0")}\0`, "latin1");
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.writeUInt16LE(0x8825, 22);
  tiff.writeUInt16LE(4, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt32LE(tiff.length, 30);
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, texts]);
}

/** The JPEG picture with notes, XMP, a comment, a second picture after its end, and anything else given. */
export function jpegWithNotes(orientation = 6): Buffer {
  const segment = (marker: number, body: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRETS.join(" ")}`, "latin1");
  return Buffer.concat([
    PICTURES.jpeg.subarray(0, 2),
    segment(0xe1, cameraNotes(orientation)),
    segment(0xe1, xmp),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRETS.join(" ")}`, "latin1")),
    segment(0xfe, Buffer.from(SECRETS.join(" "), "latin1")),
    PICTURES.jpeg.subarray(2),
    PICTURES.jpeg.subarray(0, 2),
    segment(0xe1, cameraNotes()),
    Buffer.from(SECRETS.join(" "), "latin1"),
  ]);
}

/** The PNG picture with notes in chunks of every sort, and bytes after its end. */
export function pngWithNotes(): Buffer {
  const said = Buffer.from(SECRETS.join(" "), "latin1");
  return Buffer.concat([
    PICTURES.png.subarray(0, 33),
    pngChunk("eXIf", cameraNotes().subarray(6)),
    pngChunk("tEXt", said),
    pngChunk("iTXt", said),
    pngChunk("tIME", Buffer.from([7, 234, 3, 14, 1, 2, 3])),
    pngChunk("zzZz", said),
    PICTURES.png.subarray(33),
    said,
  ]);
}

/** One chunk of a PNG picture. */
export function pngChunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The WebP picture with Exif, XMP and an unknown part, and bytes after its end. */
export function webpWithNotes(): Buffer {
  const said = Buffer.from(SECRETS.join(" "), "latin1");
  const body = Buffer.concat([
    PICTURES.webp.subarray(8),
    webpPart("EXIF", cameraNotes()),
    webpPart("XMP ", said),
    webpPart("ZZZZ", said),
  ]);
  body.writeUInt8(0x2c, 12);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, said]);
}

/** One part of a WebP picture. */
export function webpPart(name: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name, "latin1"), size, body, Buffer.alloc(body.length % 2)]);
}
