import { expect, test } from "vitest";
import { numberOfWord, ordinalOfWord } from "./number-words.ts";
import { readNumberAt } from "./number.ts";
import { tokenise } from "./tokens.ts";

test.each([
  ["noll", 0],
  ["ett", 1],
  ["Två", 2],
  ["tolv", 12],
  ["arton", 18],
  ["tjugofem", 25],
  ["nittionio", 99],
  ["hundra", 100],
  ["etthundra", 100],
  ["tvåhundrafemtio", 250],
  ["tusen", 1000],
  ["tolvtusenfemhundra", 12_500],
  ["dussin", 12],
])("the word %s is the number %d", (word, number) => {
  expect(numberOfWord(word)).toBe(number);
});

test.each(["nolltolerans", "skola", "femma", "tvåan", "tretti", "sexa", ""])(
  "the word %s is no number",
  (word) => {
    expect(numberOfWord(word)).toBeNull();
  },
);

test.each([
  ["första", 1],
  ["tjugofjärde", 24],
  ["trettioförsta", 31],
])("the ordinal %s is day %d", (word, day) => {
  expect(ordinalOfWord(word)).toBe(day);
});

test("words of other sorts are no ordinals", () => {
  expect(ordinalOfWord("fyra")).toBeNull();
});

test.each([
  ["200", 200, 1],
  ["1 000", 1000, 2],
  ["12 500 000", 12_500_000, 3],
  ["1.000", 1000, 1],
  ["2,5", 2.5, 1],
  ["två hundra femtio", 250, 3],
  ["ett par", 2, 2],
  ["två dussin", 24, 2],
  ["fem tusen", 5000, 2],
])("%s is written as %d in %d tokens", (text, value, length) => {
  expect(readNumberAt(tokenise(text), 0)).toMatchObject({ value, length });
});

test.each(["21.00", "31/12", "1:a", "2023:196"])("%s is no number that counts", (text) => {
  expect(readNumberAt(tokenise(text), 0)).toBeNull();
});

test("a space and three digits make a thousand only side by side", () => {
  expect(readNumberAt(tokenise("5  000"), 0)).toMatchObject({ value: 5, length: 1 });
  expect(readNumberAt(tokenise("2022 100"), 0)).toMatchObject({ value: 2022, length: 1 });
});
