import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const TEXT = "Åtgärda belysning – ”nu”";

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with mark", Buffer.from(`\uFEFF${TEXT}`)],
  ["UTF-16 LE with mark", utf16(`\uFEFF${TEXT}`, false)],
  ["UTF-16 BE with mark", utf16(`\uFEFF${TEXT}`, true)],
  ["UTF-16 LE without mark", utf16(TEXT.replace(/[–”]/gu, "-"), false)],
  ["UTF-16 BE without mark", utf16(TEXT.replace(/[–”]/gu, "-"), true)],
  [
    "Windows-1252",
    Buffer.from(
      TEXT.split("").map((letter) => ({ "–": 0x96, "”": 0x94 })[letter] ?? letter.codePointAt(0) ?? 0),
    ),
  ],
])("%s is read as it was written", (encoding, bytes) => {
  const expected = encoding.includes("without") ? TEXT.replace(/[–”]/gu, "-") : TEXT;
  expect(decodeText(bytes, "lofte.txt")).toBe(expected);
});

test("Latin-1 is read as Windows-1252, which holds it", () => {
  expect(decodeText(Buffer.from("Två åtaganden för Öja", "latin1"), "lofte.txt")).toBe(
    "Två åtaganden för Öja",
  );
});

test("bytes that are no text are refused by name", () => {
  expect(() => decodeText(Buffer.from([1, 2, 3, 4, 5]), "ljud.mp3")).toThrowError("documents:unknown_kind");
});

test("any Swedish text comes back from UTF-8", () => {
  const letters = fc.constantFrom(..."abcdeåäöÅÄÖ é–”\n\t0123456789".split(""));
  fc.assert(
    fc.property(fc.array(letters), (all) => {
      expect(decodeText(Buffer.from(all.join("")), "lofte.txt")).toBe(all.join(""));
    }),
  );
});
