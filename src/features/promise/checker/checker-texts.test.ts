import texts from "#locales/sv/checker.json" with { type: "json" };
import { expect, test } from "vitest";
import { JARGON } from "./jargon-words.ts";
import { findJargon } from "./jargon.ts";
import { REMARK_CODES } from "./remark.ts";

test("every remark has its text, and every text its remark", () => {
  expect(Object.keys(texts).sort()).toEqual([...REMARK_CODES].sort());
});

test.each(Object.entries(texts))("%s says what, why and what to do in short sentences", (_, text) => {
  expect(Object.keys(text)).toEqual(["what", "why", "do"]);
  for (const sentence of Object.values(text).flatMap((part) => part.split(/(?<=[.?!]) /u))) {
    expect(sentence.split(" ").length).toBeLessThanOrEqual(20);
    expect(sentence).toMatch(/[.?]$/u);
  }
});

test.each(JARGON)("%s is found in a sentence", (word) => {
  expect(findJargon(`Vi ${word} i Sjöstad.`).map(({ quote }) => quote.toLowerCase())).toContain(
    word.toLowerCase(),
  );
});

test("an explained abbreviation and a longer word are left alone", () => {
  expect(findJargon("Arbetet i SSPF (skola, socialtjänst, polis och fritid)")).toEqual([]);
  expect(findJargon("BRÅDIS på torget")).toEqual([]);
});
