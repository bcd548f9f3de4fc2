import * as fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

test("words are kept whole where they can be, and nothing is lost", () => {
  expect(wrapText("Det säljs öppet nära skolor", 100, 14)).toEqual(["Det säljs", "öppet nära", "skolor"]);
  expect(wrapText("", 100, 14)).toEqual([]);
});

test("every line fits, whatever the text; the letters are all there unless lines are left out", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
      const lines = wrapText(text, width, 14);
      for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
      const letters = (one: string): string => one.replace(/[\s-]/gu, "");
      expect(letters(lines.join(""))).toBe(letters(text));
    }),
  );
});

test("what does not fit in the lines that there are ends in an ellipsis that fits too", () => {
  const lines = wrapText("ett två tre fyra fem sex sju åtta nio tio", 60, 14, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/ …$/);
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(60);
});
