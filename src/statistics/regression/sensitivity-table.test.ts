import { describe, expect, it } from "vitest";
import { isCannot } from "../result.ts";
import {
  fitSegmented,
  type ModelOutcome,
  type SensitivityInput,
  type SensitivityRow,
  sensitivityTable,
} from "./index.ts";
import { NEGATIVE_BINOMIAL, SERIES } from "./fixtures/r-series.ts";

const input = {
  response: { kind: "counts", counts: SERIES.counts, population: SERIES.population },
  design: { intervention: 36, model: "step" },
} as const satisfies SensitivityInput;
function outcomeOf(row: SensitivityRow | undefined): ModelOutcome {
  if (!row || isCannot(row.outcome)) throw new Error(JSON.stringify(row));
  return row.outcome;
}

describe("sensitivityTable", () => {
  it("holds families, trend, waves and errors beside each other, each once", () => {
    const table = sensitivityTable(input);
    expect(table).toHaveLength(2 * 2 * 3 * 2);
    const choices = table.map(({ family, trend, harmonics, errors }) =>
      JSON.stringify([family, trend, harmonics, errors]),
    );
    expect(new Set(choices).size).toBe(24);
  });

  it("says what the single model says", () => {
    const row = sensitivityTable(input).find(
      ({ family, trend, harmonics, errors }) =>
        family === "negativeBinomial" && trend && harmonics === 1 && errors === "autoregressive",
    );
    const fit = fitSegmented({
      ...input,
      family: "negativeBinomial",
      design: { ...input.design, harmonics: 1 },
    });
    if (isCannot(fit)) throw new Error(fit.cannot.code);
    const outcome = outcomeOf(row);
    expect(outcome.effect).toEqual(fit.atEnd);
    expect(outcome.aic).toBeCloseTo(NEGATIVE_BINOMIAL.aic, 6);
    expect(outcome.established).toBe(false);
  });

  it("tells an established change from one that is not", () => {
    const counts = SERIES.counts.map((count, i) => (i < 36 ? count * 3 : count));
    const [row] = sensitivityTable({
      ...input,
      response: { kind: "counts", counts },
      trends: [false],
      harmonics: [0],
    });
    expect(outcomeOf(row)).toMatchObject({ established: true, measure: "rateRatio" });
    const values = SERIES.counts.map((count, i) => count + (i < 36 ? 0 : 60));
    const [difference] = sensitivityTable({
      ...input,
      response: { kind: "values", values },
      trends: [false],
      harmonics: [0],
    });
    expect(outcomeOf(difference)).toMatchObject({
      established: true,
      measure: "difference",
      aic: expect.any(Number) as number,
    });
  });

  it("keeps a model that cannot be fitted, with its reason", () => {
    const counts = [7, 5, 6, 8, 4, 6, 0, 0, 0, 0, 0, 0];
    const table = sensitivityTable({
      response: { kind: "counts", counts },
      design: { intervention: 6, model: "step" },
    });
    expect(table.map(({ outcome }) => isCannot(outcome))).toEqual(table.map(() => true));
    expect(table[0]).toMatchObject({
      family: "quasiPoisson",
      outcome: { cannot: { code: "separation", column: "step" } },
    });
  });

  it("has no waves for yearly series", () => {
    const table = sensitivityTable({
      response: { kind: "counts", counts: [37, 66, 81, 34, 47, 41] },
      design: { intervention: 3, model: "step", perYear: 1 },
    });
    expect(new Set(table.map(({ harmonics }) => harmonics))).toEqual(new Set([0]));
  });
});
