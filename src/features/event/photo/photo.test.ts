import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orientationOf } from "./orientation.ts";
import { type Photo, type PhotoFault, MOST_BYTES, readPhoto } from "./photo.ts";
import {
  cameraNotes,
  jpegWithNotes,
  PICTURES,
  pngChunk,
  pngWithNotes,
  SECRETS,
  webpPart,
  webpWithNotes,
} from "./photo.fixture.ts";

function contentOf(photo: Photo | PhotoFault): Buffer {
  if (typeof photo === "string") throw new Error(`refused: ${photo}`);
  return Buffer.from(photo.content);
}

describe("a photo loses the camera's notes", () => {
  test.each([
    ["JPEG", "image/jpeg", jpegWithNotes(), PICTURES.jpeg],
    ["PNG", "image/png", pngWithNotes(), PICTURES.png],
    ["WebP", "image/webp", webpWithNotes(), PICTURES.webp],
  ])("%s", (_, mediaType, withNotes, plain) => {
    for (const secret of SECRETS) expect(withNotes.includes(secret)).toBe(true);
    const photo = readPhoto(withNotes);
    expect(photo).toMatchObject({ mediaType });
    const content = contentOf(photo);
    for (const secret of [...SECRETS, "GPS", "ICC_PROFILE", "Google"])
      expect(content.includes(secret)).toBe(false);
    // What is left is a picture that is read the same once more, and is no longer than the one without notes.
    expect(content.equals(contentOf(readPhoto(content)))).toBe(true);
    expect(content.length).toBeLessThanOrEqual(plain.length + 40);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("but stays the way up it was held: %i", (orientation) => {
    const content = contentOf(readPhoto(jpegWithNotes(orientation)));
    const notes = content.indexOf("Exif");
    expect(notes === -1).toBe(orientation === 1);
    expect(notes === -1 ? 1 : orientationOf(content.subarray(notes))).toBe(orientation);
    // The pointer to the GPS part (tag 0x8825) went with the rest.
    expect(content.includes(Buffer.from([0x88, 0x25]))).toBe(false);
  });

  test("and is otherwise left as it is, dot by dot", () => {
    const scan = (bytes: Buffer): Buffer => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])));
    expect(scan(contentOf(readPhoto(PICTURES.jpeg)))).toEqual(scan(PICTURES.jpeg));
    expect(contentOf(readPhoto(PICTURES.png))).toEqual(PICTURES.png);
    const drawn = PICTURES.webp.subarray(PICTURES.webp.indexOf("VP8 "));
    expect(contentOf(readPhoto(PICTURES.webp)).includes(drawn)).toBe(true);
  });
});

describe("what is no picture is refused by its bytes", () => {
  const gif = Buffer.from("GIF89a\u0001\0\u0001\0", "latin1");
  const moving = Buffer.concat([
    PICTURES.png.subarray(0, 33),
    pngChunk("acTL", Buffer.alloc(8)),
    PICTURES.png.subarray(33),
  ]);
  const movingWebp = Buffer.concat([PICTURES.webp, webpPart("ANMF", Buffer.alloc(16))]);
  movingWebp.writeUInt32LE(movingWebp.length - 8, 4);
  const broken = Buffer.from(PICTURES.png);
  broken.writeUInt8(broken.readUInt8(45) ^ 1, 45);

  test.each<[string, Uint8Array, PhotoFault]>([
    ["nothing", new Uint8Array(), "kind"],
    ["HTML called .jpg", Buffer.from("<!doctype html><script>alert(1)</script>"), "kind"],
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "kind"],
    ["GIF", gif, "kind"],
    ["PDF", Buffer.from("%PDF-1.7\n"), "kind"],
    ["only the beginning of a JPEG", Buffer.from([0xff, 0xd8, 0xff]), "damaged"],
    [
      "a JPEG of notes alone",
      Buffer.concat([jpegWithNotes().subarray(0, 400), Buffer.from([0xff, 0xd9])]),
      "damaged",
    ],
    ["a JPEG cut off", PICTURES.jpeg.subarray(0, PICTURES.jpeg.length - 2), "damaged"],
    ["a PNG with a wrong checksum", broken, "damaged"],
    ["a PNG cut off", PICTURES.png.subarray(0, 60), "damaged"],
    ["a WebP cut off", PICTURES.webp.subarray(0, 300), "damaged"],
    ["a PNG that moves", moving, "moving"],
    ["a WebP that moves", movingWebp, "moving"],
    ["more than ten megabytes", Buffer.concat([PICTURES.jpeg, Buffer.alloc(MOST_BYTES)]), "size"],
  ])("%s", (_, bytes, fault) => {
    expect(readPhoto(bytes)).toBe(fault);
  });

  test("notes under the mark of something a picture is drawn from", () => {
    for (const marker of [0xc0, 0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd]) {
      const disguised = Buffer.from(jpegWithNotes());
      disguised.writeUInt8(marker, 3);
      const photo = readPhoto(disguised);
      expect([marker, typeof photo === "string" || !Buffer.from(photo.content).includes("GPS")]).toEqual([
        marker,
        true,
      ]);
    }
  });

  test("any damage is either refused or leaves no note behind, and never throws", () => {
    const sources = [jpegWithNotes(), pngWithNotes(), webpWithNotes()];
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.nat(3000),
        fc.nat(255),
        fc.nat(3000),
        (source, at, byte, cut) => {
          const bytes = Buffer.from(source.subarray(0, Math.max(1, source.length - (cut % 900))));
          bytes.writeUInt8(byte, at % bytes.length);
          const photo = readPhoto(bytes);
          const left = typeof photo === "string" ? "" : Buffer.from(photo.content).toString("latin1");
          expect(left).not.toContain("EXEMPELKAMERA");
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["nothing", new Uint8Array(), 1],
  ["no Exif", Buffer.from("Exit\0\0II*\0", "latin1"), 1],
  ["an order of bytes that is none", Buffer.from("Exif\0\0XX*\0\b\0\0\0\0\0", "latin1"), 1],
  ["entries beyond the end", Buffer.from("Exif\0\0II*\0\xff\xff\xff\x7f\xff\xff", "latin1"), 1],
  ["a value beyond eight", cameraNotes(9), 1],
  ["little end first", cameraNotes(3), 3],
])("which way up by notes with %s: %i", (_, notes, orientation) => {
  expect(orientationOf(notes)).toBe(orientation);
});
