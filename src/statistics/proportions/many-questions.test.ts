import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../at.ts";
import { seededRandom } from "../random.ts";
import { isCannot, type Result } from "../result.ts";
import { benjaminiHochberg, holm } from "./index.ts";

/** Ties, both ends of the scale and an order that is not sorted. */
const MIXED = [0.01, 0.02, 0.03, 0.04, 0.05, 0.001, 0.5, 1, 0.03, 0.0001];
/**
 * Benjamini and Hochberg (1995), section 3.2: fifteen hypotheses of a trial of thrombolysis, of which four are rejected at 0.05.
 */
const TRIAL = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

describe("p values for many questions", () => {
  it.each([
    ["BH", benjaminiHochberg, [1 / 30, 0.05, 0.05, 0.4 / 7, 0.0625, 0.005, 5 / 9, 1, 0.05, 0.001]],
    ["holm", holm, [0.08, 0.14, 0.18, 0.18, 0.18, 0.009, 1, 1, 0.18, 0.001]],
  ] as const)("are what p.adjust(method = %j) of R says", (_, method, wanted) => {
    expect(numbers(method(MIXED))).toEqual(wanted.map((value) => expect.closeTo(value, 12) as number));
  });

  it("reject what Benjamini and Hochberg (1995) reject: four, where the strict way rejects three", () => {
    expect(numbers(benjaminiHochberg(TRIAL)).filter((value) => value <= 0.05)).toHaveLength(4);
    expect(numbers(holm(TRIAL)).filter((value) => value <= 0.05)).toHaveLength(3);
  });

  it.each([benjaminiHochberg, holm])("follow their question and keep their order", (method) => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const adjusted = numbers(method(values));
        expect(numbers(method(values.toReversed())).toReversed()).toEqual(adjusted);
        for (const [place, value] of values.entries()) {
          expect(at(adjusted, place)).toBeGreaterThanOrEqual(value);
          expect(at(adjusted, place)).toBeLessThanOrEqual(1);
          const above = adjusted.filter((_, other) => at(values, other) > value);
          expect(Math.min(1, ...above)).toBeGreaterThanOrEqual(at(adjusted, place));
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([benjaminiHochberg, holm])("leave a single question as it is", (method) => {
    expect(method([0.04])).toEqual([0.04]);
  });

  it.each([benjaminiHochberg, holm])("are refused with a reason where they are none", (method) => {
    expect(method([])).toEqual({ cannot: { code: "empty" } });
    expect(method([0.5, -0.1])).toEqual({
      cannot: { code: "outOfRange", where: "2", value: -0.1, low: 0, high: 1 },
    });
    expect(method([Number.NaN])).toEqual({ cannot: { code: "notANumber", where: "1", value: "NaN" } });
  });

  it("raise a false one in at most one family of twenty where nothing is to be found", () => {
    const random = seededRandom(1995);
    const families = Array.from({ length: 4_000 }, () => Array.from({ length: 12 }, random));
    for (const method of [benjaminiHochberg, holm]) {
      const alarms = families.filter((family) => numbers(method(family)).some((value) => value <= 0.05));
      expect(alarms.length / families.length).toBeLessThan(0.06);
      expect(alarms.length / families.length).toBeGreaterThan(0.03);
    }
  });
});

function numbers(result: Result<readonly number[]>): readonly number[] {
  if (isCannot(result)) throw new Error(result.cannot.code);
  return result;
}
