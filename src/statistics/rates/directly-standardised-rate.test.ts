import { describe, expect, it } from "vitest";
import { drawPoisson } from "../distributions/index.ts";
import { seededRandom } from "../random.ts";
import { isCannot } from "../result.ts";
import { DOWN_SYNDROME } from "./fixtures/down-syndrome.ts";
import { directlyStandardisedRate, garwood, type Stratum } from "./index.ts";

const AGES = ["–19", "20–24", "25–29", "30–34", "35–39", "40–"];

describe("the directly standardised rate", () => {
  it.each(DOWN_SYNDROME.orders)("of birth order $order is Fay and Feuer's", (wanted) => {
    const { counts, births, rate, low, high, printed } = wanted;
    const result = standardised(counts, births);
    expect(result).toEqual({
      estimate: expect.closeTo(rate, 9) as number,
      interval: { low: expect.closeTo(low, 9) as number, high: expect.closeTo(high, 9) as number },
      level: 0.95,
      method: "Fay–Feuer",
      n: counts.reduce<number>((sum, count) => sum + count, 0),
      warnings: [],
    });
    const { estimate, interval } = isCannot(result) ? { estimate: 0, interval: { low: 0, high: 0 } } : result;
    expect([estimate, interval.low, interval.high].map((value) => value.toFixed(1))).toEqual(printed);
  });

  it("has an upper limit without events: 10⁵ · max(weight) · qchisq(0.975, 2) / 2", () => {
    const none = standardised([0, 0, 0, 0, 0, 0], DOWN_SYNDROME.orders[0].births);
    const high = expect.closeTo(2.62311574042732, 9) as number;
    expect(none).toMatchObject({ estimate: 0, interval: { low: 0, high }, n: 0 });
  });

  it("is the crude rate with Garwood's limits where the structure is the standard's", () => {
    const strata = [4, 9, 2].map((count, place) => stratum(`${place}`, count, 100, 1));
    const crude = garwood(15);
    if (isCannot(crude)) throw new Error("a count was refused");
    const low = expect.closeTo(crude.interval.low, 9) as number;
    const high = expect.closeTo(crude.interval.high, 9) as number;
    expect(directlyStandardisedRate({ strata, per: 300 })).toMatchObject({
      estimate: 15,
      interval: { low, high },
    });
  });

  it("does not see the order of strata or the size of the standard", () => {
    const strata = [stratum("a", 3, 900, 5), stratum("b", 7, 400, 3), stratum("c", 0, 90, 2)];
    const moved = strata.toReversed().map((one) => ({ ...one, standard: one.standard * 1_000 }));
    const one = directlyStandardisedRate({ strata, per: 1_000, level: 0.9 });
    const other = directlyStandardisedRate({ strata: moved, per: 1_000, level: 0.9 });
    if (isCannot(one) || isCannot(other)) throw new Error("a rate was refused");
    expect(one.estimate).toBeCloseTo(other.estimate, 10);
    expect(one.interval.low).toBeCloseTo(other.interval.low, 10);
    expect(one.interval.high).toBeCloseTo(other.interval.high, 10);
  });

  it("is covered at least as often as promised, with few events and uneven weights", () => {
    const random = seededRandom(1997);
    const bases = [9_000, 4_000, 1_500, 400];
    const means = [2, 3, 4, 1.5];
    const standards = [50, 25, 15, 10];
    const truth = means.reduce(
      (sum, mean, place) => sum + (mean / (bases[place] ?? 1)) * (standards[place] ?? 0),
      0,
    );
    const draws = 4_000;
    let covered = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const strata = means.map((mean, place) =>
        stratum(`${place}`, drawPoisson(random, mean), bases[place] ?? 1, standards[place] ?? 0),
      );
      const result = directlyStandardisedRate({ strata, per: 100 });
      if (isCannot(result)) throw new Error("a rate was refused");
      if (result.interval.low <= truth && truth <= result.interval.high) covered += 1;
    }
    expect(covered / draws).toBeGreaterThanOrEqual(0.95);
    expect(covered / draws).toBeLessThan(0.995);
  });

  it.each([
    [[], { code: "empty" }],
    [[stratum("a", 1, 0, 1)], { code: "noPopulation", where: "a" }],
    [[stratum("a", -1, 9, 1)], { code: "notACount", where: "a", value: -1 }],
    [[stratum("a", 1, 9, -1)], { code: "badWeight", where: "a", value: -1 }],
    [[stratum("a", 1, 9, Number.NaN)], { code: "badWeight", where: "a", value: Number.NaN }],
    [[stratum("a", 1, 9, 0), stratum("b", 1, 9, 0)], { code: "weightsAllEqual" }],
    [[stratum("a", 1, 9, 1), stratum("a", 1, 9, 1)], { code: "duplicates", where: ["a"] }],
  ])("is refused with a reason: %j", (strata, reason) => {
    expect(directlyStandardisedRate({ strata, per: 1_000 })).toEqual({ cannot: reason });
  });
});

function standardised(counts: readonly number[], births: readonly number[]) {
  const strata = AGES.map((name, place) =>
    stratum(name, counts[place] ?? 0, births[place] ?? 0, DOWN_SYNDROME.standard[place] ?? 0),
  );
  return directlyStandardisedRate({ strata, per: 100_000 });
}

function stratum(name: string, count: number, base: number, standard: number): Stratum {
  return { name, count, base, standard };
}
