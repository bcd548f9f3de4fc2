import { expect, it } from "vitest";
import { isCannot, seededRandom } from "../index.ts";
import { seriesSource } from "./fixtures/simulated-series.ts";
import { type ErrorType, fitSegmented, type SegmentedInput } from "./index.ts";

const TRUE_RATIO = 0.7;
const ROUNDS = 400;

/** Share of series with a true step of 0.7, in %, whose 95 % interval holds it. */
function coverage(
  periods: number,
  [dispersion, correlation]: readonly [number, number],
  errors: ErrorType,
  change: Partial<SegmentedInput["design"]> = {},
  rounds = ROUNDS,
): number {
  const perYear = change.perYear ?? 12;
  const intervention = Math.round(periods * 0.6);
  const means = Array.from(
    { length: periods },
    (_, i) =>
      (perYear === 12 ? 8 : 60) *
      Math.exp(0.3 * Math.sin((2 * Math.PI * i) / perYear)) *
      (i < intervention ? 1 : TRUE_RATIO),
  );
  const draw = seriesSource(means, dispersion, correlation);
  const random = seededRandom(2024);
  const design = { intervention, model: "step", harmonics: 2, ...change } as const;
  let held = 0;
  for (let round = 0; round < rounds; round += 1) {
    const fit = fitSegmented({ response: { kind: "counts", counts: draw(random) }, design, errors });
    if (isCannot(fit)) throw new Error(fit.cannot.code);
    const { low, high } = fit.atEnd.interval;
    if (low <= TRUE_RATIO && TRUE_RATIO <= high) held += 1;
  }
  return (100 * held) / rounds;
}

it.each<readonly [string, number, number, number]>([
  ["Poisson counts", 60, 1, 0],
  ["widely spread counts", 60, 3, 0],
  ["counts that hang together", 60, 2, 0.3],
  ["three years of counts that hang together", 36, 2, 0.3],
  ["ten years of counts that hang together", 120, 2, 0.3],
])(
  "intervals cover what they say by the default errors: %s (%i months)",
  (_, periods, dispersion, correlation) => {
    const held = coverage(periods, [dispersion, correlation], "autoregressive", {}, 2000);
    expect(held).toBeGreaterThanOrEqual(93);
    expect(held).toBeLessThanOrEqual(97);
  },
  120_000,
);

it("a handful of years is covered, too", () => {
  const held = coverage(8, [3, 0], "autoregressive", { perYear: 1, trend: false, harmonics: 0 });
  expect(held).toBeGreaterThan(93);
});

it("the other errors are too narrow for counts that hang together, and Newey–West's at five years for any", () => {
  for (const errors of ["model", "robust", "neweyWest"] as const) {
    expect(coverage(60, [2, 0.3], errors)).toBeLessThan(90);
  }
  expect(coverage(60, [1, 0], "neweyWest")).toBeLessThan(92);
});
