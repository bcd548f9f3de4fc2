import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, seededRandom } from "../index.ts";
import { known } from "./fixtures/known.ts";
import { R_WEIGHTS } from "./fixtures/r-values.ts";
import { DESIGNS, MARGINS, SAMPLE } from "./fixtures/sample.ts";
import { kish, type MarginInput, postStratify, rake, surveyDesign } from "./index.ts";

const { weights } = SAMPLE;
const [sex, age] = MARGINS;

describe("weights of R survey", () => {
  it.each(["raked", "postStratified", "trimmed"] as const)("%s", (name) => {
    const design = known(surveyDesign(DESIGNS[name]));
    expect(differenceOf(design.weights, R_WEIGHTS[name])).toBeLessThan(1e-9);
  });

  it("post-stratified by themselves", () => {
    const result = known(postStratify({ margin: age, weights }));
    expect(differenceOf(result.weights, R_WEIGHTS.postStratified)).toBeLessThan(1e-9);
    expect(result.method).toBe("Post-stratification");
  });

  it("effective number of answers: sum(w)^2 / sum(w^2)", () => {
    const effect = known(kish(weights));
    expect(effect.effectiveSize).toBeCloseTo(40.508472885270599, 10);
    expect(effect.designEffect).toBeCloseTo(1.160251094459051, 12);
  });
});

describe("trimmed weights", () => {
  const bounds = { low: 0.4, high: 2.2 };
  const mean = 1050 / weights.length;
  const cut = known(rake({ margins: MARGINS, weights, bounds }));

  it("stay within the bounds and say how many stand at them", () => {
    const low = cut.weights.filter((weight) => weight === bounds.low * mean).length;
    const high = cut.weights.filter((weight) => weight === bounds.high * mean).length;
    expect([low > 0, high > 0]).toEqual([true, true]);
    expect(cut.trimmed).toBe(low + high);
    expect(cut.warnings).toContainEqual({ code: "trimmed", have: low + high, of: weights.length });
    expect(Math.min(...cut.weights)).toBe(bounds.low * mean);
    expect(Math.max(...cut.weights)).toBe(bounds.high * mean);
    expect(cut.method).toBe("Raking, trimmed");
  });

  it("still meet every margin", () => {
    expect(worstMargin(MARGINS, cut.weights)).toBeLessThan(1e-9);
  });

  it("count as more answers than weights that are not cut", () => {
    const uncut = known(rake({ margins: MARGINS, weights }));
    expect(cut.effectiveSize).toBeGreaterThan(uncut.effectiveSize);
  });

  it("are those of no bounds where the bounds are wide", () => {
    const wide = known(rake({ margins: MARGINS, weights, bounds: { low: 0.01, high: 50 } }));
    expect(differenceOf(wide.weights, R_WEIGHTS.raked)).toBeLessThan(1e-9);
    expect([wide.trimmed, wide.method]).toEqual([0, "Raking, trimmed"]);
  });
});

describe("raking", () => {
  const answers = fc
    .record({ seed: fc.integer(), n: fc.integer({ min: 30, max: 120 }) })
    .map(({ seed, n }) => made(seed, n));

  it("meets every margin, whatever the order of rows and margins and the scale of weights before", () => {
    fc.assert(
      fc.property(answers, ({ margins, before }) => {
        const plain = known(rake({ margins, weights: before }));
        expect(worstMargin(margins, plain.weights)).toBeLessThan(1e-9);
        const turned = margins.map((margin) => ({ ...margin, groups: margin.groups.toReversed() }));
        const other = known(
          rake({ margins: turned.toReversed(), weights: before.map((weight) => 7 * weight).toReversed() }),
        );
        expect(differenceOf(other.weights.toReversed(), plain.weights)).toBeLessThan(1e-7);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("gives each of two equal answers half of what one would have", () => {
    fc.assert(
      fc.property(answers, ({ margins, before }) => {
        const once = known(rake({ margins, weights: before }));
        const doubled = margins.map((margin) => ({
          ...margin,
          groups: [...margin.groups, ...margin.groups],
        }));
        const twice = known(rake({ margins: doubled, weights: [...before, ...before] }));
        expect(
          differenceOf(
            twice.weights.slice(0, before.length),
            once.weights.map((one) => one / 2),
          ),
        ).toBeLessThan(1e-9);
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it("leaves weights that meet the margins as they are", () => {
    const met = known(rake({ margins: MARGINS, weights }));
    const again = known(rake({ margins: MARGINS, weights: met.weights }));
    expect(differenceOf(again.weights, met.weights)).toBeLessThan(1e-9);
    expect(again.iterations).toBe(1);
  });

  it("warns when the answers count as less than half", () => {
    const margin = { name: "g", groups: ["a", "b", "b", "b"], population: { a: 900, b: 100 } };
    const { n, effectiveSize, warnings: said } = known(rake({ margins: [margin] }));
    expect(effectiveSize).toBeCloseTo(1000 ** 2 / (900 ** 2 + 100 ** 2 / 3), 9);
    expect(said).toEqual([{ code: "lowEffectiveSize", effective: effectiveSize, of: n }]);
  });

  it("takes shares for people", () => {
    const shares = { ...sex, population: { kvinna: 52 / 105, man: 53 / 105 } };
    const found = known(rake({ margins: [shares], weights })).weights;
    const people = known(rake({ margins: [sex], weights })).weights;
    expect(
      differenceOf(
        found,
        people.map((weight) => weight / 1050),
      ),
    ).toBeLessThan(1e-12);
  });

  it("keeps an answer without weight without, and a margin of one person", () => {
    const margin = { name: "all", groups: ["a", "a"], population: { a: 1 } };
    expect(known(rake({ margins: [margin], weights: [0, 3], bounds: { low: 0.5 } })).weights).toEqual(
      Float64Array.of(0, 1),
    );
    const one = { name: "all", groups: ["a"], population: { a: 9, b: 0 } };
    expect(known(postStratify({ margin: one })).weights).toEqual(Float64Array.of(9));
  });
});

function made(seed: number, n: number): { margins: MarginInput[]; before: number[] } {
  const random = seededRandom(seed);
  // Every combination once, so that no margin asks for what nobody answered.
  const cells = ["a", "b", "c"].flatMap((row) => ["x", "y"].map((column) => ({ row, column })));
  const drawn = Array.from(
    { length: n },
    (_, index) => cells[index] ?? cells[Math.floor(random() ** 1.5 * 6)],
  );
  const share = random() * 0.4 + 0.2;
  return {
    margins: [
      {
        name: "row",
        groups: drawn.map((cell) => cell?.row ?? ""),
        population: { a: 500 * share, b: 300, c: 700 - 500 * share },
      },
      {
        name: "column",
        groups: drawn.map((cell) => cell?.column ?? ""),
        population: { x: 1000 * share, y: 1000 - 1000 * share },
      },
    ],
    before: drawn.map(() => 0.5 + random()),
  };
}

function worstMargin(margins: readonly MarginInput[], found: Float64Array): number {
  const off = margins.flatMap(({ groups, population }) =>
    Object.entries(population).map(([label, people]) => {
      const sum = found.reduce((total, weight, answer) => total + (groups[answer] === label ? weight : 0), 0);
      return Math.abs(sum / people - 1);
    }),
  );
  return Math.max(...off);
}

/** Largest relative difference. */
function differenceOf(found: ArrayLike<number>, wanted: ArrayLike<number>): number {
  expect(found).toHaveLength(wanted.length);
  return Math.max(...Array.from(found, (value, index) => Math.abs(value / at(wanted, index) - 1)));
}
