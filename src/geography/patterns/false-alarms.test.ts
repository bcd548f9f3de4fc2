import { describe, expect, it } from "vitest";
import { drawPoisson } from "#app/statistics/distributions/index.ts";
import { type Random, seededRandom } from "#app/statistics/index.ts";
import { lattice } from "../fixtures/lattice.ts";
import { made } from "../fixtures/made.ts";
import { getisOrd, localMoran, moran } from "./index.ts";

const MAPS = 250;
const weights = lattice(7, "binary");

/** How many of as many maps dealt out by chance raise an alarm, with this many events an area on average. */
function alarms(seed: number, mean: number, alarm: (counts: number[], random: Random) => boolean): number {
  const random = seededRandom(seed);
  let count = 0;
  for (let map = 0; map < MAPS; map += 1)
    if (
      alarm(
        weights.ids.map(() => drawPoisson(random, mean)),
        random,
      )
    )
      count += 1;
  return count;
}

// 12.5 of 250 expected; chance alone gives 25 or more, or 2 or fewer, once in a thousand times.
describe("maps dealt out by chance", () => {
  it.each([0.15, 2])("with %d events an area have a hot or cold spot one time in twenty at most", (mean) => {
    const found = alarms(20, mean, (counts, random) =>
      made(getisOrd(counts, weights, { random, times: 39 })).adjusted.some((p) => p <= 0.05),
    );
    expect(found).toBeLessThan(25);
    expect(found).toBeGreaterThan(2);
  });

  it("have a cluster or an outlier one time in twenty at most", () => {
    const found = alarms(23, 0.7, (counts, random) =>
      made(localMoran(counts, weights, { random, times: 39 })).adjusted.some((p) => p <= 0.05),
    );
    expect(found).toBeLessThan(25);
    expect(found).toBeGreaterThan(2);
  });

  it("have like neighbours one time in twenty at most", () => {
    const found = alarms(
      5,
      0.7,
      (counts, random) => made(moran(counts, weights, { random, times: 39 })).pValue <= 0.05,
    );
    expect(found).toBeLessThan(25);
    expect(found).toBeGreaterThan(2);
  });
});
