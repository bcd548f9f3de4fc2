import { describe, expect, test } from "vitest";
import type { IndicatorValue } from "#app/features/indicator/index.ts";
import type { AreaId } from "#app/schema/tables.ts";
import { type AreaBeside, differencesOf, feltOf, inOrder } from "./felt-safety.ts";

const value = (values: Partial<IndicatorValue>): IndicatorValue => ({
  areaCode: "1",
  sex: "all",
  age: "all",
  period: "2025",
  value: 0,
  base: null,
  standardError: null,
  isPreliminary: false,
  ...values,
});
/** An area whose figures are known to within one unit. */
const area = (name: string, felt: number | null, rate: number, reach = 1): AreaBeside => ({
  areaId: name as AreaId,
  name,
  felt:
    felt === null
      ? null
      : { value: felt, interval: { low: felt - reach, high: felt + reach }, base: 100, isPreliminary: false },
  reported: { count: 10, inhabitants: 1000, rate, interval: { low: rate - 1, high: rate + 1 } },
});

describe("felt safety of an area", () => {
  test("is a share with Wilson's interval, in per cent", () => {
    // 15 of 148: 0.1014 (0.0624–0.1605), Newcombe 1998, table I.
    const felt = feltOf({ kind: "share" }, value({ value: 15, base: 148 }));
    expect(felt.value).toBeCloseTo(10.14, 2);
    expect(felt.interval?.low).toBeCloseTo(6.24, 2);
    expect(felt.interval?.high).toBeCloseTo(16.05, 2);
  });

  test("is an index with the reach of its error, and without one its uncertainty is not known", () => {
    const felt = feltOf({ kind: "index" }, value({ value: 2.4, standardError: 0.1 }));
    expect(felt.interval?.low).toBeCloseTo(2.4 - 0.196, 3);
    expect(felt.interval?.high).toBeCloseTo(2.4 + 0.196, 3);
    expect(feltOf({ kind: "index" }, value({ value: 2.4 })).interval).toBeNull();
    // A weighted count is no count of people: its chance is not Wilson's.
    expect(feltOf({ kind: "share" }, value({ value: 15.5, base: 148 })).interval).toBeNull();
  });
});

describe("where the two go apart", () => {
  const areas = [
    area("few reports", 40, 2),
    area("middle", 60, 10),
    area("both", 30, 20),
    area("many reports", 80, 15),
    area("silent", null, 1),
  ];

  test("is named when all of both uncertainties lies on one side of the middle area", () => {
    // Medians of 30, 40, 60, 80 and of 2, 10, 15, 20: 50 and 12.5.
    expect([...differencesOf(areas, "high")]).toEqual([
      ["few reports", "unsafeFew"],
      ["many reports", "safeMany"],
    ]);
  });

  test("turns with the direction, and is not named without one", () => {
    expect([...differencesOf(areas, "low")]).toEqual([
      ["middle", "unsafeFew"],
      ["both", "safeMany"],
    ]);
    expect(differencesOf(areas, "none").size).toBe(0);
  });

  test("is not named where chance could have done it, nor among two areas", () => {
    const unsure = areas.map((one) => ({
      ...one,
      felt: one.felt && { ...one.felt, interval: { low: 0, high: 100 } },
    }));
    expect(differencesOf(unsure, "high").size).toBe(0);
    expect(differencesOf(areas.slice(0, 2), "high").size).toBe(0);
    const unknown = areas.map((one) => ({ ...one, felt: one.felt && { ...one.felt, interval: null } }));
    expect(differencesOf(unknown, "high").size).toBe(0);
  });

  test("shows the least safe first and those without an answer last", () => {
    const names = (direction: "low" | "high") => inOrder(areas, direction).map(({ name }) => name);
    expect(names("high")).toEqual(["both", "few reports", "middle", "many reports", "silent"]);
    expect(names("low")).toEqual(["many reports", "middle", "few reports", "both", "silent"]);
  });
});
