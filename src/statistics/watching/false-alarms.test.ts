import { describe, expect, it } from "vitest";
import { drawNegativeBinomial, drawPoisson } from "../distributions/index.ts";
import { isCannot, seededRandom } from "../index.ts";
import { watchSeries } from "./watch-series.ts";

const YEARS_WATCHED = 5;
const UNCHANGED = 2000;

interface Series {
  readonly mean: number;
  /** Variance over mean. */
  readonly dispersion: number;
  readonly season: number;
  readonly yearsBefore: number;
}

/** How many of so many series raise an alarm at some look, when the level after is `ratio` times that before. */
function alarms(
  seed: number,
  among: number,
  { mean, dispersion, season, yearsBefore }: Series,
  ratio = 1,
): number {
  const random = seededRandom(seed);
  const year = season === 1 ? 12 : season;
  let raised = 0;
  for (let series = 0; series < among; series += 1) {
    const phase = random() * 2 * Math.PI;
    const start = yearsBefore * year;
    const counts = Array.from({ length: start + YEARS_WATCHED * year }, (_, place) => {
      const swing = season === 1 ? 1 : Math.exp(0.4 * Math.sin((2 * Math.PI * place) / year + phase));
      const level = mean * swing * (place < start ? 1 : ratio);
      return dispersion === 1
        ? drawPoisson(random, level)
        : drawNegativeBinomial(random, level, level / (dispersion - 1));
    });
    const watch = watchSeries({ counts, start, season });
    if (!isCannot(watch) && watch.established !== null) raised += 1;
  }
  return raised;
}

describe("unchanged series of five years, looked at every month, with a baseline that is only estimated", () => {
  it.each<Series>([
    { mean: 1, dispersion: 1, season: 12, yearsBefore: 2 },
    { mean: 4, dispersion: 1, season: 12, yearsBefore: 3 },
    { mean: 60, dispersion: 1, season: 12, yearsBefore: 3 },
    { mean: 4, dispersion: 1.5, season: 12, yearsBefore: 2 },
    { mean: 60, dispersion: 4, season: 12, yearsBefore: 2 },
    { mean: 6, dispersion: 1, season: 1, yearsBefore: 2 },
    { mean: 25, dispersion: 1.5, season: 4, yearsBefore: 2 },
  ])(
    "raise an alarm at most one time in twenty: $mean a month, variance $dispersion times the mean",
    (series) => {
      const raised = alarms(
        Math.round(100 * series.mean + 10 * series.dispersion + series.season),
        UNCHANGED,
        series,
      );
      expect(raised / UNCHANGED).toBeLessThanOrEqual(0.05);
      // A watch that never barks proves nothing.
      expect(raised).toBeGreaterThan(0);
    },
  );
});

describe("changed series", () => {
  it("are seen nearly always when the change is large and the counts are", () => {
    const series = { mean: 15, dispersion: 1.5, season: 12, yearsBefore: 3 };
    expect(alarms(5, 200, series, 0.6) / 200).toBeGreaterThan(0.95);
  });
});
