import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { isCannot } from "../result.ts";
import { readSeries, type SeriesRow } from "./read-series.ts";
import type { SeriesKind } from "./series.ts";

const TODAY = isoDate("2024-04-15");

function rows(values: readonly string[], more: Partial<SeriesRow> = {}): SeriesRow[] {
  return values.map((value, index) => ({
    where: `rad ${index + 2}`,
    period: `${2010 + index}`,
    value,
    ...more,
  }));
}
const read = (given: readonly SeriesRow[], kind: SeriesKind = "count") => readSeries(given, kind, TODAY);

test("a file of months becomes a series", () => {
  const given = ["2023-11", "2023M12", "jan 2024"].map((period, index) => ({
    where: `rad ${index + 2}`,
    period,
    value: String(4 + index),
    base: "1 000",
  }));
  expect(read(given)).toEqual({
    series: {
      kind: "count",
      step: "month",
      periods: ["2023-11", "2023-12", "2024-01"],
      values: [4, 5, 6],
      base: [1000, 1000, 1000],
    },
    decimalComma: false,
  });
});

test("base and errors keep to their columns", () => {
  const given = rows(["0.4", "0.5"]).map((row, index) => ({ ...row, base: "9", error: `0.0${index + 1}` }));
  expect(read(given, "estimate")).toMatchObject({
    series: { values: [0.4, 0.5], base: [9, 9], errors: [0.01, 0.02] },
  });
});

test("single surveys may lie years apart, a series of counts may not", () => {
  const given = rows(["0.4", "0.5", "0.6"], { error: "0.02" }).toSpliced(1, 1);
  expect(read(given, "estimate")).toMatchObject({ series: { periods: ["2010", "2012"] } });
  expect(read(rows(["4", "5", "6"]).toSpliced(1, 1))).toEqual({ cannot: { code: "gaps", where: ["2011"] } });
});

describe("numbers", () => {
  test("with decimal commas throughout are understood, and that is told", () => {
    expect(read(rows(["3,5", "4", "−2,25"]), "index")).toMatchObject({
      series: { values: [3.5, 4, -2.25] },
      decimalComma: true,
    });
  });

  test("with blanks between thousands are understood", () => {
    expect(read(rows(["1 234", "12\u00a0345", "2"]))).toMatchObject({
      series: { values: [1234, 12_345, 2] },
    });
  });

  test.each([
    [["3", "fyra", "5"], { code: "notANumber", where: "2011 (rad 3)", value: "fyra" }],
    [["3", "4 st", "5"], { code: "notANumber", where: "2011 (rad 3)", value: "4 st" }],
    [["3", "1e5", "5"], { code: "notANumber", where: "2011 (rad 3)", value: "1e5" }],
    [["3", "NaN", "5"], { code: "notANumber", where: "2011 (rad 3)", value: "NaN" }],
    [["3,5", "4.5", "5"], { code: "mixedDecimals", comma: "2010 (rad 2)", point: "2011 (rad 3)" }],
    [["1,234", "5", "6"], { code: "notANumber", where: "2010 (rad 2)", value: "1,234" }],
    [["1.234,5", "5", "6"], { code: "notANumber", where: "2010 (rad 2)", value: "1.234,5" }],
  ])("%j are never guessed", (values, cannot) => {
    expect(read(rows(values), "index")).toEqual({ cannot });
  });
});

describe("a series is refused with its reason when", () => {
  test.each<[string, readonly SeriesRow[], SeriesKind, object]>([
    ["it is empty", [], "count", { code: "empty" }],
    ["it is one figure", rows(["3"]), "count", { code: "tooFew", have: 1, need: 2 }],
    ["all is zero", rows(["0", "0", "0"]), "count", { code: "allZero" }],
    ["all is the same", rows(["7", "7", "7"]), "count", { code: "oneValue", value: 7 }],
    ["an index stands still", rows(["0", "0", "0"]), "index", { code: "oneValue", value: 0 }],
    ["a cell is empty", rows(["1", " ", "3"]), "count", { code: "gaps", where: ["2011"] }],
    ["a count is negative", rows(["1", "-2", "3"]), "count", { code: "notACount", where: "2011", value: -2 }],
    [
      "a count is not whole",
      rows(["1", "2.5", "3"]),
      "count",
      { code: "notACount", where: "2011", value: 2.5 },
    ],
    ["population is zero", rows(["1", "2"], { base: "0" }), "count", { code: "noPopulation", where: "2010" }],
    [
      "population is negative",
      rows(["1", "2"], { base: "-5" }),
      "count",
      { code: "noPopulation", where: "2010" },
    ],
    [
      "more said yes than were asked",
      rows(["1", "12"], { base: "10" }),
      "share",
      { code: "moreThanBase", where: "2011", value: 12, base: 10 },
    ],
    [
      "a share has no base",
      rows(["1", "2"]),
      "share",
      { code: "lengthsDiffer", what: "base", have: 0, need: 2 },
    ],
    [
      "an estimate has no error",
      rows(["1", "2"], { error: "0" }),
      "estimate",
      { code: "noStandardError", where: "2010" },
    ],
    [
      "a period is none",
      [...rows(["1", "2"]), { where: "rad 4", period: "i fjol", value: "3" }],
      "count",
      { code: "notAPeriod", where: "i fjol (rad 4)" },
    ],
    [
      "periods differ in length",
      [...rows(["1", "2"]), { where: "rad 4", period: "2012-01", value: "3" }],
      "count",
      { code: "mixedPeriods", where: "2012-01", step: "year" },
    ],
    [
      "years are missing",
      rows(["1", "2", "3", "4"]).toSpliced(1, 2),
      "count",
      { code: "gaps", where: ["2011", "2012"] },
    ],
    [
      "a year stands twice",
      [...rows(["1", "2", "3"]), ...rows(["4"])],
      "count",
      { code: "duplicates", where: ["2010"] },
    ],
    [
      "rows are not in order",
      rows(["1", "2", "3"]).toReversed(),
      "count",
      { code: "unsorted", where: "2011" },
    ],
    [
      "it reaches into the future",
      rows(Array.from({ length: 17 }, (_, index) => String(index))),
      "count",
      { code: "future", where: ["2025", "2026"] },
    ],
  ])("%s", (_why, given, kind, cannot) => {
    expect(read(given, kind)).toEqual({ cannot });
  });
});

test("whatever stands in the cells, the answer is a series of numbers or a reason", () => {
  const cell = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String));
  const row = fc.record({
    where: fc.string(),
    period: fc.oneof(fc.string(), fc.constantFrom("2020", "2021")),
    value: cell,
    base: cell,
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }),
      fc.constantFrom<SeriesKind>("count", "share", "index"),
      (given, kind) => {
        const answer = read(given, kind);
        const sound = isCannot(answer)
          ? answer.cannot.code.length > 0
          : [...answer.series.values, ...(answer.series.base ?? [])].every(Number.isFinite);
        expect(sound).toBe(true);
      },
    ),
  );
});
