import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { made } from "../fixtures/made.ts";
import { aoristic, aoristicOf, type GatheredSpans } from "./index.ts";

const NONE = { unknown: 0, reversed: 0, tooLong: 0 };
/** Monday 1 January 2024, in minutes of the clock. */
const MONDAY = Date.UTC(2024, 0, 1) / 60_000;
const written = (minutes: number): string => new Date((MONDAY + minutes) * 60_000).toISOString().slice(0, 16);

/** The sums of one span, worked out from its minutes alone. */
function gathered(begun: number, length: number): GatheredSpans {
  const ended = begun + length;
  const strikes = Math.floor(ended / 60) - Math.floor(begun / 60);
  return {
    hour: Math.floor(begun / 60) % 168,
    strikes,
    n: 1,
    first: strikes === 0 ? 1 : (60 - (begun % 60)) / length,
    each: strikes > 1 ? 60 / length : 0,
    last: strikes === 0 ? 0 : (ended % 60) / length,
  };
}

describe("gathered spans", () => {
  it("give the same table as the events one by one", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 2880 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 20 }), (spans) => {
        const one = made(
          aoristic(spans.map(([from, length]) => ({ from: written(from), to: written(from + length) }))),
        );
        const other = made(
          aoristicOf(
            spans.map(([from, length]) => gathered(from, length)),
            NONE,
            48,
          ),
        );
        expect(other.n).toBe(one.n);
        for (const [hour, value] of one.values.entries()) expect(other.values[hour]).toBeCloseTo(value, 9);
      }),
    );
  });

  it("go from Sunday night into Monday", () => {
    const { values } = made(
      aoristicOf([{ hour: 166, strikes: 3, n: 1, first: 0.25, each: 0.25, last: 0.25 }], NONE, 48),
    );
    expect([values[166], values[167], values[0], values[1]]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("say what stands outside, and that there is nothing", () => {
    const leftOut = { unknown: 2, reversed: 0, tooLong: 1 };
    const table = made(aoristicOf([{ hour: 0, strikes: 0, n: 7, first: 7, each: 0, last: 0 }], leftOut, 48));
    expect([table.n, table.leftOut]).toEqual([7, leftOut]);
    expect(table.warnings).toEqual([{ code: "missing", have: 3, of: 10 }]);
    expect(aoristicOf([], NONE, 48)).toEqual({ cannot: { code: "empty" } });
  });
});
