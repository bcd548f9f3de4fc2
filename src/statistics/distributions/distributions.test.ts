import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { R_VALUES } from "./fixtures/r-values.ts";
import * as distributions from "./index.ts";

describe("distributions", () => {
  it.each(R_VALUES)("%s(%j) is what R says", (name, values, wanted) => {
    const method = (distributions as unknown as Record<string, (...values: number[]) => number>)[name];
    const value = method?.(...values) ?? Number.NaN;
    expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(wanted), 1e-4));
  });
});

describe("draws", () => {
  const { drawBinomial, drawGamma, drawNegativeBinomial, drawNormal, drawPoisson } = distributions;
  const n = 40_000;

  it.each([
    ["normal", drawNormal, 0, 1],
    ["gamma of shape 0.4", (random) => drawGamma(random, 0.4), 0.4, 0.4],
    ["gamma of shape 7", (random) => drawGamma(random, 7), 7, 7],
    ["Poisson of mean 2", (random) => drawPoisson(random, 2), 2, 2],
    ["Poisson of mean 180", (random) => drawPoisson(random, 180), 180, 180],
    ["binomial", (random) => drawBinomial(random, 12, 0.3), 3.6, 2.52],
    ["negative binomial", (random) => drawNegativeBinomial(random, 6, 3), 6, 18],
  ] as const satisfies readonly (readonly [string, (random: () => number) => number, number, number])[])(
    "from the %s have its mean and variance",
    (_, draw, mean, variance) => {
      const random = seededRandom(11);
      const values = Float64Array.from({ length: n }, () => draw(random));
      const seen = values.reduce((sum, value) => sum + value, 0) / n;
      const spread = values.reduce((sum, value) => sum + (value - seen) ** 2, 0) / (n - 1);
      expect(Math.abs(seen - mean)).toBeLessThan(4 * Math.sqrt(variance / n));
      expect(Math.abs(spread / variance - 1)).toBeLessThan(0.05);
    },
  );

  it("are the same for the same seed", () => {
    const [one, other] = [3, 3].map((seed) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => drawPoisson(random, 9));
    });
    expect(one).toEqual(other);
    expect(new Set(one).size).toBeGreaterThan(1);
  });
});
