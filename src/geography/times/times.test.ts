import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { made } from "../fixtures/made.ts";
import { aoristic, calendar, sumBy, type TimeSpan } from "./index.ts";

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const minute = fc.integer({ min: 0, max: 3_000_000 });
const written = (minutes: number): string =>
  new Date(1_700_000_000_000 + minutes * 60_000).toISOString().slice(0, 16);

describe("aoristic weights", () => {
  it("are Ratcliffe's for a car left from 22 to 02: a quarter in each hour, over the weekday's end", () => {
    const { values } = made(aoristic([{ from: "2026-03-01T22:00", to: "2026-03-02T02:00" }]));
    // 1 March 2026 is a Sunday.
    expect([values[6 * 24 + 22], values[6 * 24 + 23], values[0], values[1]]).toEqual([
      0.25, 0.25, 0.25, 0.25,
    ]);
    expect(total(values)).toBe(1);
  });

  it("give every event the weight 1, in any order, and doubled events twice as much", () => {
    const span = fc
      .tuple(minute, fc.integer({ min: 0, max: 2880 }))
      .map(([from, length]): TimeSpan => ({ from: written(from), to: written(from + length) }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 20 }), (spans) => {
        const { values, n } = made(aoristic(spans));
        expect(n).toBe(spans.length);
        expect(total(values)).toBeCloseTo(spans.length, 9);
        const turned = made(aoristic(spans.toReversed())).values;
        const doubled = made(aoristic([...spans, ...spans])).values;
        for (const [hour, value] of values.entries()) {
          expect(turned[hour]).toBeCloseTo(value, 9);
          expect(doubled[hour]).toBeCloseTo(2 * value, 9);
        }
      }),
    );
  });

  it("are even over a whole week", () => {
    const { values } = made(aoristic([{ from: "2026-03-01T10:20", to: "2026-03-08T10:20" }], 168));
    for (const value of values) expect(value).toBeCloseTo(1 / 168, 12);
  });

  it("keep to the wall clock when summer time begins: the hour that was skipped keeps its share", () => {
    // 29 March 2026: the clock goes from 02 to 03, so the span lasted three hours, not four.
    const { values } = made(aoristic([{ from: "2026-03-29T00:00", to: "2026-03-29T04:00" }]));
    expect(values.slice(6 * 24, 6 * 24 + 4)).toEqual(Float64Array.of(0.25, 0.25, 0.25, 0.25));
  });

  it("count what they leave out by why", () => {
    const counted = made(
      aoristic([
        { from: "2026-03-02T08:00", to: "2026-03-02T09:00" },
        { from: "2026-03-02T09:00", to: "2026-03-02T08:00" },
        { from: "2026-03-02T08:00", to: "2026-03-04T08:01" },
        { from: "2026-03-02", to: "2026-03-02T08:00" },
        { from: null, to: "2026-03-02T08:00" },
        { from: "2026-02-30T08:00", to: "2026-03-02T08:00" },
      ]),
    );
    expect(counted.n).toBe(1);
    expect(counted.leftOut).toEqual({ unknown: 3, reversed: 1, tooLong: 1 });
    expect(counted.warnings).toEqual([{ code: "missing", have: 5, of: 6 }]);
  });

  it("answer with a reason to nothing and to a limit beyond the week", () => {
    expect(aoristic([])).toEqual({ cannot: { code: "empty" } });
    const one = [{ from: "2026-03-02T08:00", to: "2026-03-02T09:00" }];
    expect(aoristic(one, 0)).toMatchObject({ cannot: { code: "outOfRange", where: "longestHours" } });
    expect(aoristic(one, 169)).toMatchObject({ cannot: { code: "outOfRange" } });
  });
});

describe("the calendar", () => {
  it("has each moment on its weekday and hour", () => {
    fc.assert(
      fc.property(minute, (minutes) => {
        const text = written(minutes);
        const date = new Date(`${text}Z`);
        const place = ((date.getUTCDay() + 6) % 7) * 24 + date.getUTCHours();
        const { values } = made(calendar([text]));
        expect(values[place]).toBe(1);
        expect(total(values)).toBe(1);
      }),
    );
  });

  it("loses no event: hours, days without an hour and the unknown add up", () => {
    const times = [
      "2026-03-02T00:00",
      "2026-03-02",
      "2026-03-08 23:59:59",
      null,
      "i går",
      "2026-13-01",
      "2026-03-02T24:00",
    ];
    const table = made(calendar(times));
    expect([total(table.values), total(table.hourUnknown), table.unknown]).toEqual([2, 1, 4]);
    expect(table.warnings).toEqual([{ code: "missing", have: 5, of: 7 }]);
    expect([sumBy(table, "hour")[23], sumBy(table, "weekday")[6]]).toEqual([1, 1]);
    expect(made(calendar(times.toReversed()))).toEqual(table);
    expect(calendar([])).toEqual({ cannot: { code: "empty" } });
  });

  it("says so when every time is known", () => {
    expect(made(calendar(["2026-03-02T12:00"])).warnings).toEqual([]);
  });
});
