import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Words } from "./passage.ts";
import type { ReadPromise } from "./proposal.ts";
import { readPromise } from "./read-promise.ts";

const fragment = fc.constantFrom(
  ..."Polisen lovar att:|Kommunen lovar|Syfte|Syfte: tryggare|Bakgrund|Medborgarlöfte Sjöstad 2022–2023|• |- |1. |# |\n|\n\n|\r\n| ".split(
    "|",
  ),
  ..."genomföra minst fyra kontroller|inom ett dygn|senast den 31 december 2022|utanför skolor|i Norrängen|våren".split(
    "|",
  ),
  ..."Vi ska|laga|trygghets-|\u00AD|\u00A0|\uFEFF|e\u0301|😀|.|:|Sida 1 av 2|tillsammans med polisen|Uppföljning|ett par".split(
    "|",
  ),
);
const documents = fc.oneof(
  fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

/** All words a reading refers to, whatever field they stand in. */
function allWords(value: unknown): readonly Words[] {
  if (typeof value !== "object" || value === null) return [];
  if (isWords(value)) return [value];
  return Object.values(value).flatMap(allWords);
}

function isWords(value: object): value is Words {
  return "quote" in value && "start" in value && "end" in value;
}

function itemTexts(source: string): readonly string[] {
  return readPromise(source).focusAreas.flatMap(({ items }) => items.map((item) => item.text.value));
}

function uncovered(text: string, read: ReadPromise): string {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of allWords(read)) covered.fill(1, start, end);
  return text
    .split("")
    .filter(
      (character, index) =>
        covered[index] === 0 && !/[\s\u00AD\u200B-\u200D\u2060\uFEFF\u0085]/u.test(character),
    )
    .join("");
}

test("reading never throws, and every quote is the text at its place", () => {
  fc.assert(
    fc.property(documents, (text) => {
      for (const { start, end, quote } of allWords(readPromise(text)))
        expect(text.slice(start, end)).toBe(quote);
    }),
  );
});

test("every visible character is in a field, in a heading or left over", () => {
  fc.assert(
    fc.property(documents, (text) => {
      expect(uncovered(text, readPromise(text))).toBe("");
    }),
    { numRuns: 500 },
  );
});

test("items keep the order of the document", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const starts = readPromise(text).focusAreas.flatMap(({ items }) =>
        items.map(({ words }) => words.start),
      );
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }),
  );
});

test("actors are always parties that exist, and no value is empty", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const read = readPromise(text);
      for (const item of read.focusAreas.flatMap(({ items }) => items)) {
        for (const { value } of item.actors) expect(read.parties[value]).toBeDefined();
        expect([item.place?.value, item.season?.value]).not.toContain("");
      }
    }),
  );
});

test("composed and decomposed text are read the same", () => {
  fc.assert(
    fc.property(documents, (text) => {
      expect(itemTexts(text.normalize("NFD"))).toEqual(itemTexts(text.normalize("NFC")));
    }),
  );
});

test.each([
  ["prose", "Det har varit lugnt i Sjöstad under året, men många är rädda för att gå ut. "],
  ["lines", "Polisen såg mycket i centrum under 2022.\n"],
  ["short lines", "kort rad\n"],
  ["blank lines", "\n"],
  ["spaces", "          "],
  ["one word", "a"],
  ["digits", "12"],
  ["bullets", "• Genomföra minst fyra kontroller i Norrängen senast den 31 december\n"],
  ["limits", "minst "],
  ["commitments", "Polisen lovar att "],
  ["full stops", ". "],
  ["decomposed letters", "a\u030A"],
])("ten megabytes of %s are read in bounded time", (_, piece) => {
  const text = piece.repeat(Math.ceil(10_000_000 / piece.length));
  const started = performance.now();
  const read = readPromise(text);
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(read.leftOver.length).toBeLessThanOrEqual(2001);
});
