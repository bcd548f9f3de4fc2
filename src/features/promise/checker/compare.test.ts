import { isoDate } from "#app/platform/iso-date.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemContent, PromiseContent } from "../promise.ts";
import { compareWithPredecessor } from "./compare.ts";
import { similarity, wordBag } from "./similarity.ts";
import { wordDifference } from "./word-difference.ts";

function item(text: string, number: number | null = null): ItemContent {
  return {
    heading: null,
    text,
    actors: [],
    kind: "action",
    target: number === null ? null : { direction: "at_least", number, unit: "gånger" },
    deadline: null,
    season: null,
    place: null,
    indicator: null,
    baseline: null,
    continuationReason: null,
    results: [],
  };
}

function promise(...areas: readonly (readonly ItemContent[])[]): PromiseContent {
  return {
    title: "Löfte",
    kommun: { code: "0001", name: "Sjöstad" },
    policeDistrict: null,
    parties: [],
    scope: { kind: "kommun", name: "Sjöstad" },
    period: { from: isoDate("2026-01-01"), to: isoDate("2026-12-31") },
    agreement: null,
    purpose: null,
    evidence: [],
    followUp: null,
    focusAreas: areas.map((items) => ({ name: "Område", items })),
    source: null,
    remark: null,
  };
}

test("items are found again wherever they have moved, and told apart as same, changed, new and dropped", () => {
  const before = promise(
    [item("Laga trasig belysning i parken"), item("Besöka alla skolor två gånger")],
    [item("Mäta hastighet")],
  );
  const now = promise(
    [item("Besöka alla skolor tre gånger")],
    [item("Laga trasig belysning i parken"), item("Öppna ny gård")],
  );
  expect(
    compareWithPredecessor(now, before).map(({ status, item, before }) => [status, item, before]),
  ).toEqual([
    ["changed", { focusArea: 0, item: 0 }, { focusArea: 0, item: 1 }],
    ["same", { focusArea: 1, item: 0 }, { focusArea: 0, item: 0 }],
    ["new", { focusArea: 1, item: 1 }, null],
    ["dropped", null, { focusArea: 1, item: 0 }],
  ]);
});

test("the same words with another number are changed", () => {
  const [difference] = compareWithPredecessor(
    promise([item("Besöka skolor", 5)]),
    promise([item("Besöka skolor", 4)]),
  );
  expect(difference).toMatchObject({
    status: "changed",
    similarity: 1,
    pieces: [{ kind: "same", text: "Besöka skolor" }],
  });
});

test("endings do not make a new word, and empty words do not make two texts alike", () => {
  expect(similarity(wordBag("en kontroll av skolan"), wordBag("kontroller vid skolorna"))).toBeGreaterThan(
    0.4,
  );
  expect(similarity(wordBag("och i på av"), wordBag("och i på av"))).toBe(0);
});

test("the pieces give back both texts", () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom("laga", "två", "Öppna", "gårdar", ",", ".")).map((words) => words.join(" ")),
    fc.string(),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      const join = (left: string) =>
        pieces
          .filter(({ kind }) => kind !== left)
          .map((piece) => piece.text)
          .join("")
          .replaceAll(/\s/gu, "");
      expect(join("removed")).toBe(after.replaceAll(/\s/gu, ""));
      expect(join("added")).toBe(before.replaceAll(/\s/gu, ""));
    }),
  );
});

test("two long texts without a word in common are shown as two texts, at once", () => {
  const [before, after] = ["gammal ".repeat(20_000), "ny ".repeat(20_000)];
  expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
