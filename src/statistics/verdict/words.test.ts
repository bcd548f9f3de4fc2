import { describe, expect, test } from "vitest";
import { translator } from "#app/platform/language/index.ts";
import type { Reason } from "../reason.ts";
import type { Warning } from "../warning.ts";
import { periodWords, reasonSentence, warningSentence } from "./words.ts";

const where = "2021-03";
const reasons: readonly Reason[] = [
  { code: "empty" },
  { code: "tooFew", have: 1, need: 2 },
  { code: "tooFewBefore", have: 6, need: 12 },
  { code: "tooFewAfter", have: 2, need: 6 },
  { code: "allZero" },
  { code: "oneValue", value: 7.5 },
  { code: "gaps", where: [where, "2021-04"] },
  { code: "duplicates", where: [where] },
  { code: "unsorted", where },
  { code: "notANumber", where, value: "sex" },
  { code: "mixedDecimals", comma: where, point: "2021-04" },
  { code: "notAPeriod", where: "i fjol" },
  { code: "mixedPeriods", where, step: "year" },
  { code: "noStandardError", where },
  { code: "noDirection" },
  { code: "startInBreak", where },
  { code: "notACount", where, value: -2 },
  { code: "outOfRange", where, value: 120, low: -90, high: 90 },
  { code: "moreThanBase", where, value: 12, base: 10 },
  { code: "future", where: [where] },
  { code: "interventionOutside", where, first: "2022-01", last: "2023-12" },
  { code: "noPopulation", where },
  { code: "badWeight", where, value: -1 },
  { code: "weightsAllEqual" },
  { code: "lengthsDiffer", what: "base", have: 3, need: 4 },
  { code: "collinear", columns: ["trend", "step"] },
  { code: "separation", column: "step" },
  { code: "notConverged", iterations: 60 },
  { code: "perfectFit" },
  { code: "emptyGroup", where },
  { code: "totalsDiffer", what: "age", have: 3, need: 4 },
  { code: "unknown", where },
  { code: "infeasible", what: "margins" },
  { code: "centrePoints", share: 0.93 },
];
const warnings: readonly Warning[] = [
  { code: "fewEvents", have: 8 },
  { code: "shortSeries", have: 7, need: 8 },
  { code: "overdispersed", dispersion: 2.24 },
  { code: "autocorrelated", pValue: 0.0113 },
  { code: "modelsDisagree", established: 1, of: 6 },
  { code: "break", where },
  { code: "preliminary", where, periods: 2 },
  { code: "unknownPlace", have: 17, of: 100 },
  { code: "missing", have: 3, of: 100 },
  { code: "decimalComma" },
  { code: "noPopulation" },
  { code: "trimmed", have: 3, of: 100 },
  { code: "lowEffectiveSize", effective: 312.4, of: 1000 },
  { code: "noLimit", side: "high" },
  { code: "approximate" },
  { code: "noNeighbours", where: ["0484A001"] },
];

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const t = translator(language);

  test.each(reasons)("the reason $code is a sentence with its values", (reason) => {
    expect(reasonSentence(t, reason)).toMatch(/^[^{}]*\.$/);
    expect(reasonSentence(t, reason)).not.toMatch(/undefined|statistics:|NaN/);
  });

  test.each(warnings)("the warning $code is a sentence with its values", (warning) => {
    expect(warningSentence(t, warning)).toMatch(/^[^{}]*\.$/);
    expect(warningSentence(t, warning)).not.toMatch(/undefined|statistics:|NaN/);
  });
});

test("numbers, lists and months are written as each language writes them", () => {
  const [sv, en] = [translator("sv"), translator("en")];
  const spread: Warning = { code: "overdispersed", dispersion: 2.24 };
  expect(warningSentence(sv, spread)).toContain("2,2 gånger");
  expect(warningSentence(en, spread)).toContain("2.2 times");
  expect([periodWords(sv, "2022-05"), periodWords(en, "2022-05")]).toEqual(["maj 2022", "May 2022"]);
  expect([periodWords(sv, "2022-W05"), periodWords(en, "2022")]).toEqual(["vecka 5 2022", "2022"]);
});

test("a text that English lacks stands in Swedish", () => {
  expect(translator("en")("common:save")).toBe("Spara");
  expect(translator("en")("common:verdict.improved")).toBe("Established improvement");
});
