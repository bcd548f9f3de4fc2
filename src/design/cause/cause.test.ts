import * as fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../chart/text-width.ts";
import { TYPE } from "./block.ts";
import type { DrawnBranch, DrawnEntry, Sketch } from "./drawing-data.ts";
import { sketchEventChain } from "./event-chain.ts";
import { sketchFactors } from "./factors.ts";
import { sketchFishbone } from "./fishbone.ts";
import { sketchTriangle } from "./triangle.ts";

const word = fc.stringMatching(/^[a-zåäö]{1,30}$/);
const text = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(" "));
const entry: fc.Arbitrary<DrawnEntry> = fc.record({
  text,
  strength: fc.constantFrom("assumed", "supported", "established"),
  notes: fc.array(text, { maxLength: 2 }),
});
const branch: fc.Arbitrary<DrawnBranch> = fc.record({
  title: text,
  entries: fc.array(entry, { maxLength: 4 }),
});
const form = fc.constantFrom("wide" as const, "narrow" as const);

/** Everything stands inside the drawing, and no two lines of words lie on each other. */
function staysApart({ width, height, texts, boxes }: Sketch): void {
  for (const { x, y, text: words, anchor } of texts) {
    const reach = textWidth(words, TYPE.plain - 1.5);
    const left = anchor === "middle" ? x - reach / 2 : x;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + reach).toBeLessThanOrEqual(width + 1);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThanOrEqual(height);
  }
  for (const box of boxes) {
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 2);
  }
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.anchor === "middle" || other.anchor === "middle") continue;
      const beside =
        one.x + textWidth(one.text, TYPE.note) <= other.x ||
        other.x + textWidth(other.text, TYPE.note) <= one.x;
      expect(beside || Math.abs(one.y - other.y) >= TYPE.line - 1).toBe(true);
    }
  });
}

const cases = {
  triangle: fc
    .tuple(fc.array(fc.record({ inner: branch, outer: branch }), { minLength: 3, maxLength: 3 }), form)
    .map(([sides, shape]) => sketchTriangle({ kind: "triangle", sides }, shape, "Inget skrivet än")),
  "event chain": fc
    .tuple(fc.array(entry, { maxLength: 8 }), form)
    .map(([steps, shape]) => sketchEventChain({ kind: "event_chain", steps }, shape, "Inget skrivet än")),
  fishbone: fc
    .tuple(text, fc.array(branch, { maxLength: 7 }), form)
    .map(([problem, bones, shape]) =>
      sketchFishbone({ kind: "fishbone", problem, bones }, shape, "Inget skrivet än"),
    ),
  factors: fc
    .tuple(fc.array(fc.record({ title: word, risk: branch, protective: branch }), { maxLength: 5 }), form)
    .map(([levels, shape]) => sketchFactors({ kind: "factors", levels }, shape, "Inget skrivet än")),
};

test.each(Object.entries(cases))("%s: whatever is written, words stay inside and apart", (_, sketches) => {
  fc.assert(fc.property(sketches, staysApart), { numRuns: 60 });
});

test("a step that can be broken has a cut across the arrow that leads on; the last step has none", () => {
  const steps: DrawnEntry[] = [
    { text: "köp", strength: "assumed", notes: ["Bryts här"] },
    { text: "trimning", strength: "assumed" },
    { text: "körning", strength: "assumed", notes: ["Bryts här"] },
  ];
  for (const shape of ["wide", "narrow"] as const) {
    const { lines } = sketchEventChain({ kind: "event_chain", steps }, shape, "");
    expect(lines.filter(({ kind }) => kind === "strong")).toHaveLength(2);
    expect(lines.filter(({ kind }) => kind === "cut")).toHaveLength(1);
  }
});
