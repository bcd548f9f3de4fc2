import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { drawBinomial, drawGamma, drawPoisson } from "../distributions/index.ts";
import { isCannot, type Random, seededRandom } from "../index.ts";
import { completeness, delayCounts, nowcast, reportingDelay } from "./index.ts";

const AMONG = 2000;
const LONGEST = 60;
const DAYS = 30;

/** Cumulative shares registered within 0, 1, … 60 days: part at once, the rest fading out, a few later still. */
function truth(atOnce: number, fading: number): Float64Array {
  return Float64Array.from(
    { length: LONGEST + 1 },
    (_, day) => 1 - (1 - atOnce) * Math.exp(-day / fading) * 0.98 - 0.02 * (1 - atOnce),
  );
}

/** Events by delay of a past year, by binomial halves of the whole. */
function pastYear(random: Random, events: number, within: Float64Array): readonly number[] {
  let left = drawPoisson(random, events);
  let before = 0;
  const counts = Array.from(within, (share) => {
    const count = drawBinomial(random, left, (share - before) / (1 - before));
    left -= count;
    before = share;
    return count;
  });
  return [...counts, left];
}

/** Share of nowcasts, and of completeness intervals, that hold what comes out in the end. */
function coverage(
  seed: number,
  plan: { mean: number; age: number; atOnce: number; fading: number; clustered: boolean },
): {
  counts: number;
  shares: number;
} {
  const random = seededRandom(seed);
  const within = truth(plan.atOnce, plan.fading);
  const isIn = Array.from({ length: DAYS }, (_, day) => within[Math.min(plan.age + day, LONGEST)] ?? 1);
  const share = isIn.reduce((sum, one) => sum + one, 0) / DAYS;
  let counts = 0;
  let shares = 0;
  for (let month = 0; month < AMONG; month += 1) {
    const rows = [2019, 2020, 2021].flatMap((year) =>
      pastYear(random, 250, within).map((count, days) => ({ year, days, count })),
    );
    const delays = delayCounts({ rows, until: isoDate("2024-03-31") });
    const delay = isCannot(delays) ? delays : reportingDelay(delays);
    const part = isCannot(delay) ? delay : completeness({ delay, age: plan.age, days: DAYS });
    if (isCannot(part)) throw new Error(JSON.stringify(part));
    const level = plan.clustered ? (plan.mean * drawGamma(random, 4)) / 4 : plan.mean;
    const perDay = isIn.map((chance) => ({ chance, events: drawPoisson(random, level / DAYS) }));
    const whole = perDay.reduce((sum, { events }) => sum + events, 0);
    const reported = perDay.reduce(
      (sum, { chance, events }) => sum + drawBinomial(random, events, chance),
      0,
    );
    const cast = nowcast({ reported, completeness: part });
    if (isCannot(cast)) throw new Error(JSON.stringify(cast));
    if (cast.interval.low <= whole && whole <= cast.interval.high) counts += 1;
    if (part.interval.low <= share && share <= part.interval.high) shares += 1;
  }
  return { counts: counts / AMONG, shares: shares / AMONG };
}

describe("intervals at 95 per cent, with delays learnt from three years", () => {
  it.each([
    { mean: 60, age: 0, atOnce: 0.3, fading: 12, clustered: false },
    { mean: 250, age: 10, atOnce: 0.3, fading: 20, clustered: false },
    { mean: 100, age: 0, atOnce: 0.6, fading: 15, clustered: true },
  ])("hold 93–97 per cent: $mean a month, $age days old", (plan) => {
    const { counts, shares } = coverage(plan.mean, plan);
    expect(counts).toBeGreaterThanOrEqual(0.93);
    expect(counts).toBeLessThanOrEqual(0.97);
    expect(shares).toBeGreaterThanOrEqual(0.93);
    expect(shares).toBeLessThanOrEqual(0.97);
  });
});
