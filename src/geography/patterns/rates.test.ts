import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMBUS, MADE_RATES } from "../fixtures/columbus.ts";
import { furthestApart } from "../fixtures/furthest-apart.ts";
import { made } from "../fixtures/made.ts";
import { weightsFrom } from "../neighbours/index.ts";
import { countByArea, empiricalBayes, fillWithZeros } from "./index.ts";

const { counts, population } = MADE_RATES;
const ids = counts.map((_, i) => `area ${i}`);
const weights = weightsFrom(ids, COLUMBUS.neighbours, { kind: "contiguity", pairs: 116 }, "binary");

describe("empirical Bayes rates", () => {
  it("are spdep's EBest", () => {
    expect(
      furthestApart(made(empiricalBayes({ counts, population })).rates, MADE_RATES.global, 1e-9),
    ).toBeLessThan(1e-9);
  });

  it("of neighbourhoods are spdep's EBlocal", () => {
    const local = made(empiricalBayes({ counts, population, weights }));
    expect(furthestApart(local.rates, MADE_RATES.local, 1e-9)).toBeLessThan(1e-9);
    expect(local.definition).toEqual(weights.definition);
  });

  it("lie between the raw rate and the mean of all, and hardly move a large area", () => {
    const { raw, rates } = made(empiricalBayes({ counts, population }));
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    const mean = sum(counts) / sum(population);
    for (const [i, rate] of rates.entries()) {
      expect(rate).toBeGreaterThanOrEqual(Math.min(raw[i] ?? 0, mean) - 1e-15);
      expect(rate).toBeLessThanOrEqual(Math.max(raw[i] ?? 0, mean) + 1e-15);
    }
    const large = made(empiricalBayes({ counts: [...counts, 30_000], population: [...population, 1e7] }));
    expect(Math.abs((large.rates[49] ?? 0) - 0.003)).toBeLessThan(1e-6);
  });

  it("keep an area without neighbours as it is, and name it", () => {
    const lists = [[1], [0], []];
    const by = weightsFrom(["A", "B", "C"], lists, { kind: "contiguity", pairs: 1 }, "binary");
    const local = made(empiricalBayes({ counts: [0, 4, 0], population: [100, 100, 50], weights: by }));
    expect(local.rates[2]).toBe(0);
    expect(local.warnings).toEqual([{ code: "noNeighbours", where: ["C"] }]);
  });

  it("answer with a reason to what has no rate", () => {
    const reason = (events: number[], people: number[]): unknown =>
      empiricalBayes({ counts: events, population: people });
    expect(reason([], [])).toEqual({ cannot: { code: "empty" } });
    expect(reason([1], [5])).toEqual({ cannot: { code: "tooFew", have: 1, need: 2 } });
    expect(reason([1, 2], [5])).toMatchObject({ cannot: { code: "lengthsDiffer" } });
    expect(reason([1, 2], [5, 0])).toEqual({ cannot: { code: "noPopulation", where: "2" } });
    expect(reason([1, -2], [5, 5])).toEqual({ cannot: { code: "notACount", where: "2", value: -2 } });
    expect(reason([1, Number.NaN], [5, 5])).toMatchObject({ cannot: { code: "notACount" } });
    expect(reason([0, 0], [5, 5])).toEqual({ cannot: { code: "allZero" } });
    expect(empiricalBayes({ counts: [1, 2], population: [5, 5], weights })).toMatchObject({
      cannot: { what: "weights" },
    });
  });
});

describe("counts by area", () => {
  it("hold every event once, in an area or unknown, in any order", () => {
    const area = fc.constantFrom("A", "B", "C", null);
    fc.assert(
      fc.property(fc.array(area), (events) => {
        const counted = made(countByArea(["A", "B", "C", "D"], events));
        expect(counted.counts.reduce((sum, count) => sum + count, 0) + counted.unknown).toBe(events.length);
        expect(counted.counts[3]).toBe(0);
        expect(countByArea(["A", "B", "C", "D"], events.toReversed())).toEqual(counted);
      }),
    );
  });

  it("warn of the car fires without an area", () => {
    // About 17 % of reported car fires lack an area.
    expect(
      made(
        fillWithZeros(
          ["A", "B"],
          [
            ["A", 83],
            [null, 17],
          ],
        ),
      ).warnings,
    ).toEqual([{ code: "unknownPlace", have: 17, of: 100 }]);
  });

  it("answer with a reason to areas and counts that are none", () => {
    expect(countByArea([], [])).toEqual({ cannot: { code: "empty" } });
    expect(countByArea(["A", "A"], [])).toEqual({ cannot: { code: "duplicates", where: ["A"] } });
    expect(countByArea(["A"], ["B"])).toEqual({ cannot: { code: "unknown", where: "B" } });
    expect(fillWithZeros(["A"], [["A", 1.5]])).toEqual({
      cannot: { code: "notACount", where: "A", value: 1.5 },
    });
  });
});
