import { expect, test } from "vitest";
import { drawNormal, drawPoisson } from "../distributions/index.ts";
import { isCannot, seededRandom } from "../index.ts";
import type { Series } from "../series/index.ts";
import { changeByModel } from "./change-by-model.ts";
import { chooseDesign } from "./choose-design.ts";

const PERIODS = 57;
const START = 30;
const CHANGE = 0.7;

/** Counts whose intensity wanders with this correlation from month to month, about twice as restless as chance alone. */
function drawn(seed: number, correlation: number): readonly number[] {
  const random = seededRandom(seed);
  const spread = Math.sqrt(Math.log(1.125));
  let state = drawNormal(random);
  return Array.from({ length: PERIODS }, (_, month) => {
    if (month > 0) state = correlation * state + Math.sqrt(1 - correlation ** 2) * drawNormal(random);
    const season = 1 + 0.3 * Math.sin((2 * Math.PI * month) / 12);
    const level = 8 * season * (month < START ? 1 : CHANGE);
    return drawPoisson(random, level * Math.exp(spread * state - (spread * spread) / 2));
  });
}

test.each([0, 0.3])(
  "95 % intervals of the verdict's model cover the change when months hang together by %f",
  (correlation) => {
    const periods = Array.from({ length: PERIODS }, (_, month) => String(month));
    const design = chooseDesign({ perYear: 12, periods: PERIODS, start: START, phase: 0, breaks: [] }, {});
    const rounds = 200;
    let covered = 0;
    for (let seed = 0; seed < rounds; seed += 1) {
      const series: Series = { kind: "count", step: "month", periods, values: drawn(seed, correlation) };
      const measured = changeByModel({ series }, design, 0.95);
      if (isCannot(measured)) continue;
      const { low, high } = measured.change.interval;
      if (low <= CHANGE && CHANGE <= high) covered += 1;
    }
    // Chance moves the share of 200 by three points.
    expect(covered / rounds).toBeGreaterThan(0.91);
    expect(covered / rounds).toBeLessThan(0.99);
  },
  120_000,
);
