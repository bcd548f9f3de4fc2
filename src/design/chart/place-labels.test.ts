import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeLabels, type LabelWish } from "./place-labels.ts";

const wish = fc.record({
  text: fc.string({ minLength: 1, maxLength: 12 }),
  x: fc.integer({ min: 0, max: 360 }),
  weight: fc.integer({ min: 1, max: 40 }),
});

describe("labels on one line", () => {
  test("stand inside the frame and never touch", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const placed = placeLabels(wishes, 0, 360);
        for (const label of placed) {
          expect(label.left).toBeGreaterThanOrEqual(0);
          expect(label.right).toBeLessThanOrEqual(360);
        }
        const gaps = placed.slice(1).map((label, index) => label.left - (placed[index]?.right ?? 0));
        expect(gaps.every((gap) => gap >= 6)).toBe(true);
      }),
    );
  });

  test("come out the same whatever order they are given in", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        expect(placeLabels(wishes.toReversed(), 0, 360)).toEqual(placeLabels(wishes, 0, 360));
      }),
    );
  });

  test("are all there when there is room", () => {
    const wishes = ["maj", "sep", "jan"].map((text, index) => ({ text, x: 60 + 100 * index, weight: 1 }));
    expect(placeLabels(wishes, 0, 360).map((label) => [label.text, label.x])).toEqual([
      ["maj", 60],
      ["sep", 160],
      ["jan", 260],
    ]);
  });

  test("hang to a side before one is left out", () => {
    const wishes: readonly LabelWish[] = [
      { text: "inställd", x: 307, weight: 30, tone: "clay" },
      { text: "7 nov", x: 326, weight: 20 },
    ];
    expect(placeLabels(wishes, 0, 360).map((label) => label.align)).toContain("end");
    expect(placeLabels(wishes, 0, 360)).toHaveLength(2);
  });

  test("leave out the one that matters least", () => {
    const wishes: readonly LabelWish[] = [
      { text: "en mycket lång gjord insats", x: 180, weight: 10 },
      { text: "en mycket lång inställd insats", x: 182, weight: 30 },
    ];
    expect(placeLabels(wishes, 80, 280).map((label) => label.text)).toEqual([
      "en mycket lång inställd insats",
    ]);
  });

  test("keep clear of the line of today when they can", () => {
    const [label] = placeLabels([{ text: "reflex", x: 310, weight: 10 }], 0, 360, { avoid: 316 });
    expect(label?.align).toBe("end");
    expect(label?.right).toBeLessThan(316);
  });
});
