import { describe, expect, test } from "vitest";
import { drawNegativeBinomial, drawPoisson } from "#app/statistics/distributions/index.ts";
import { seededRandom } from "#app/statistics/index.ts";
import { compareWithBefore } from "./comparison.ts";

const STEADY = [5, 4, 6, 5, 7, 4, 5, 4];

describe("a week beside the eight before it", () => {
  test.each([
    [5, STEADY, { kind: "usual", low: 0, high: 11 }],
    [12, STEADY, { kind: "more", low: 0, high: 11 }],
    [2, [30, 28, 33, 31, 29, 30, 32, 27], { kind: "fewer", low: 14, high: 46 }],
    [3, [0, 0, 0, 0, 0, 0, 0, 0], { kind: "new" }],
    [0, [0, 0, 0, 0, 0, 0, 0, 0], { kind: "few" }],
    [4, [1, 0, 0, 2, 0, 1, 0, 1], { kind: "few" }],
    [5, [null, 4, 6, 5, 7, 4, 5, 4], { kind: "short" }],
    [5, [4, 6, 5], { kind: "short" }],
  ])("%i after %j", (count, before, wanted) => {
    expect(compareWithBefore(count, before)).toEqual(wanted);
  });

  test("takes the spread there was when it is wider than chance", () => {
    const wild = compareWithBefore(40, [5, 30, 2, 41, 8, 25, 3, 36]);
    expect(wild).toMatchObject({ kind: "usual", low: 0 });
    expect(compareWithBefore(40, [19, 18, 20, 17, 19, 18, 20, 19]).kind).toBe("more");
  });

  test.each([
    ["chance alone, 4 a week", (random: () => number) => drawPoisson(random, 4)],
    ["chance alone, 30 a week", (random: () => number) => drawPoisson(random, 30)],
    ["wider than chance, 12 a week", (random: () => number) => drawNegativeBinomial(random, 12, 8)],
  ])("seldom finds anything in weeks without change: %s", (_, draw) => {
    const random = seededRandom(12);
    let found = 0;
    const weeks = 4000;
    for (let week = 0; week < weeks; week += 1) {
      const before = Array.from({ length: 8 }, () => draw(random));
      if (compareWithBefore(draw(random), before).kind !== "usual") found += 1;
    }
    expect(found / weeks).toBeLessThan(0.03);
  });
});
