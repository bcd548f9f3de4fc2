import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { isCannot, type Result } from "../index.ts";
import {
  completeness,
  delayCounts,
  type DelayCounts,
  type DelayRow,
  nowcast,
  preliminaryTail,
  type ReportingDelay,
  reportingDelay,
} from "./index.ts";

const UNTIL = isoDate("2024-03-31");

/** A number to so many decimals, inside a larger expectation. */
function near(value: number, decimals: number): unknown {
  return expect.closeTo(value, decimals);
}

function got<T extends object>(result: Result<T>): T {
  if (isCannot(result)) throw new Error(JSON.stringify(result));
  return result;
}

function rowsOf(year: number, counts: readonly number[]): readonly DelayRow[] {
  return counts.map((count, days) => ({ year, days, count }));
}

/** Delay of one settled year with so many events per day of delay, the last of them later than told apart. */
function delayOf(counts: readonly number[], longest = counts.length - 2): ReportingDelay {
  return got(reportingDelay(got(delayCounts({ rows: rowsOf(2020, counts), until: UNTIL, longest }))));
}

describe("delay file", () => {
  it("takes one more than the longest delay as every longer one", () => {
    const rows = [
      ...rowsOf(2021, [50, 30, 10]),
      { year: 2021, days: 61, count: 7 },
      { year: 2021, days: 60, count: 3 },
    ];
    const [cohort] = got(delayCounts({ rows, until: UNTIL })).cohorts;
    expect(cohort?.counts[60]).toBe(3);
    expect(cohort?.counts[61]).toBe(7);
    expect(got(reportingDelay(got(delayCounts({ rows, until: UNTIL })))).within[60]).toBeCloseTo(0.93, 12);
  });

  it("leaves out negative delays and says how many they were", () => {
    const rows = [
      ...rowsOf(2021, [50, 30, 10]),
      { year: 2021, days: -14, count: 2 },
      { year: 2021, days: -1, count: 1 },
    ];
    const delays = got(delayCounts({ rows, until: UNTIL }));
    expect(delays.warnings).toEqual([{ code: "missing", have: 3, of: 93 }]);
    expect(got(reportingDelay(delays)).n).toBe(90);
    expect(got(reportingDelay(delays)).warnings).toContainEqual({ code: "missing", have: 3, of: 93 });
  });

  it("does not mind the order of rows, nor rows that say the same thing in parts", () => {
    const rows = rowsOf(2021, [50, 30, 10, 4]);
    const parts = rows.flatMap((row) => [
      { ...row, count: row.count / 2 },
      { ...row, count: row.count / 2 },
    ]);
    const whole = delayCounts({ rows, until: UNTIL });
    expect(delayCounts({ rows: rows.toReversed(), until: UNTIL })).toEqual(whole);
    expect(delayCounts({ rows: parts, until: UNTIL })).toEqual(whole);
  });

  it.each([
    ["nothing", [], { code: "empty" }],
    ["half an event", [{ year: 2021, days: 0, count: 0.5 }], { code: "notACount", where: "1", value: 0.5 }],
    [
      "no delay",
      [{ year: 2021, days: Number.NaN, count: 1 }],
      { code: "notANumber", where: "1", value: "NaN" },
    ],
  ])("%s: a reason", (_, rows, reason) => {
    expect(delayCounts({ rows, until: UNTIL })).toEqual({ cannot: reason });
  });
});

describe("reporting delay", () => {
  // R survival 3.5: survfit(Surv(4 - lim, 5 - day, event)), time turned round; `lim` is 4, 4 and for the third year 1.
  it("is the product-limit estimate of right-truncated delays", () => {
    const cohort = (
      year: number,
      observable: number,
      counts: readonly number[],
    ): DelayCounts["cohorts"][number] => ({
      year,
      observable,
      counts: Float64Array.from(counts),
    });
    const cohorts = [
      cohort(2020, 900, [60, 30, 15, 0, 10]),
      cohort(2021, 500, [50, 20, 18, 2, 7]),
      cohort(2022, 1, [40, 22, 0, 0, 0]),
    ];
    const delay = got(reportingDelay({ longest: 3, cohorts, warnings: [] }));
    const shares = [0.50994390617, 0.754716981132, 0.910377358491, 0.919811320755];
    expect([...delay.within]).toEqual(shares.map((share) => near(share, 10)));
    const spread = [0.0607880007081, 0.039153784848, 0.0215491535375, 0.0202786586373];
    spread.forEach((error, day) => {
      const variance = delay.variances.slice(day + 1).reduce((sum, one) => sum + one, 0);
      expect(Math.sqrt(variance / delay.dispersion)).toBeCloseTo(error, 10);
    });
  });

  it("is not made short by a year that the file cuts off", () => {
    const full = rowsOf(2020, [500, 200, 100, 100, 60, 40]);
    const cut = rowsOf(2023, [50, 20, 0, 0, 0, 0]);
    const wait = (rows: readonly DelayRow[], until: string): number =>
      got(reportingDelay(got(delayCounts({ rows, until: isoDate(until), longest: 4 })))).within[0] ?? 0;
    expect(wait([...full, ...cut], "2024-01-01")).toBeCloseTo(wait(full, "2024-01-01"), 2);
  });

  it("says so when years differ", () => {
    const rows = [...rowsOf(2020, [900, 50, 50]), ...rowsOf(2021, [500, 400, 100])];
    const delay = got(reportingDelay(got(delayCounts({ rows, until: UNTIL, longest: 1 }))));
    expect(delay.dispersion).toBeGreaterThan(100);
    expect(delay.warnings).toEqual([{ code: "overdispersed", dispersion: delay.dispersion }]);
  });

  it("needs years that are settled", () => {
    const rows = rowsOf(2023, [900, 50, 50]);
    const delays = got(delayCounts({ rows, until: UNTIL }));
    expect(reportingDelay(delays)).toEqual({ cannot: { code: "tooFew", have: 0, need: 30 } });
  });
});

describe("completeness", () => {
  it("of one day with one kind of delay is a proportion with its logit interval", () => {
    // R: p <- 0.8; n <- 500; plogis(qlogis(p) + c(-1, 1) * qnorm(.975) / sqrt(n * p * (1 - p)))
    const share = got(completeness({ delay: delayOf([400, 100]), age: 0, days: 1 }));
    expect(share.estimate).toBeCloseTo(0.8, 12);
    expect(share.interval.low).toBeCloseTo(0.7626319633, 9);
    expect(share.interval.high).toBeCloseTo(0.8327752381, 9);
  });

  it("never falls with age", () => {
    const anyCounts = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 1, max: 31 }), (counts, days) => {
        fc.pre(counts.reduce((sum, count) => sum + count, 0) >= 30);
        const delay = delayOf(counts);
        const shares = counts.map((_, age) => got(completeness({ delay, age, days })).estimate);
        shares.forEach((share, age) => expect(share).toBeGreaterThanOrEqual((shares[age - 1] ?? 0) - 1e-12));
        expect(shares.every((share) => share >= 0 && share <= 1 + 1e-12)).toBe(true);
      }),
    );
  });

  it("has a lower limit also when everything came in at once", () => {
    const share = got(completeness({ delay: delayOf([100, 0, 0]), age: 0, days: 30 }));
    expect(share.estimate).toBe(1);
    // R: binom.test(100, 100)$conf.int
    expect(share.interval.low).toBeCloseTo(0.9637833, 7);
  });

  it("of a period that is not over: a reason", () => {
    expect(completeness({ delay: delayOf([90, 10]), age: -1, days: 30 })).toMatchObject({
      cannot: { code: "outOfRange", where: "age" },
    });
  });
});

describe("nowcast", () => {
  // R: smallest k with integrate(function(p) pnbinom(k, reported + .5, p) * dbeta(p, a, b), 0, 1) at least .025 and .975,
  // a / (a + b) = completeness, a + b = completeness * (1 - completeness) / error^2 - 1; last row qnbinom(c(.025, .975), 40.5, .8).
  it.each([
    [40, 0.8, 0.02, 44, 58],
    [12, 0.6, 0.05, 14, 30],
    [300, 0.93, 0.01, 312, 336],
    [0, 0.5, 0.05, 0, 3],
    [40, 0.8, 0, 44, 58],
  ])("of %d at %d ± %d is what R gives", (reported, estimate, error, low, high) => {
    expect(nowcast({ reported, completeness: { estimate, error } })).toMatchObject({
      interval: { low, high },
    });
  });

  it("of a complete period is what is in", () => {
    expect(nowcast({ reported: 7, completeness: { estimate: 1, error: 0 } })).toMatchObject({
      estimate: 7,
      interval: { low: 7, high: 7 },
    });
  });

  it("bears large counts and small shares", () => {
    const whole = got(nowcast({ reported: 4000, completeness: { estimate: 0.1, error: 0.001 } }));
    expect(whole.interval.low).toBeGreaterThan(37_000);
    expect(whole.interval.high).toBeLessThan(43_000);
  });

  it("gives no upper limit where next to nothing is known, and says so", () => {
    const whole = got(nowcast({ reported: 3, completeness: { estimate: 0.01, error: 0.02 } }));
    expect(whole.interval.high).toBe(Infinity);
    expect(whole.warnings).toEqual([{ code: "noLimit", side: "high" }]);
  });

  it.each([
    ["half an event", 2.5, 0.5, { code: "notACount", where: "reported", value: 2.5 }],
    ["nothing in", 3, 0, { code: "outOfRange", where: "completeness", value: 0, low: 0, high: 1 }],
  ])("%s: a reason", (_, reported, estimate, reason) => {
    expect(nowcast({ reported, completeness: { estimate, error: 0.1 } })).toEqual({ cannot: reason });
  });
});

describe("preliminary tail", () => {
  const delay = delayOf([6000, ...Array<number>(29).fill(60), ...Array<number>(30).fill(70), 100, 60]);
  const periods = ["2023-11", "2023-12", "2024-01", "2024-02", "2024-03"];
  const counts = [60, 55, 61, 40, 33];

  it("holds the months that are not yet in, with what they will come to", () => {
    const tail = got(preliminaryTail({ delay, periods, counts, until: UNTIL }));
    expect(tail.periods.map(({ period }) => period)).toEqual(["2024-02", "2024-03"]);
    expect(tail.warnings).toEqual([{ code: "preliminary", where: "2024-02", periods: 2 }]);
    const [february, march] = tail.periods;
    expect(march?.completeness.estimate).toBeLessThan(february?.completeness.estimate ?? 0);
    expect(march?.nowcast.estimate).toBeCloseTo(33 / (march?.completeness.estimate ?? 1), 10);
    expect(march?.nowcast.interval.low).toBeGreaterThanOrEqual(33);
  });

  it("is longer the more must be in", () => {
    const lengthAt = (threshold: number): number =>
      got(preliminaryTail({ delay, periods, counts, until: UNTIL, threshold })).periods.length;
    expect([0.5, 0.85, 0.98].map(lengthAt)).toEqual([0, 1, 2]);
  });

  it("is empty for a series that ended long ago", () => {
    expect(got(preliminaryTail({ delay, periods, counts, until: isoDate("2024-12-31") })).periods).toEqual(
      [],
    );
  });

  it("cannot be told where too much comes later than what is told apart", () => {
    const slow = delayOf([800, ...Array<number>(60).fill(1), 140]);
    expect(preliminaryTail({ delay: slow, periods, counts, until: UNTIL })).toMatchObject({
      cannot: { code: "outOfRange", where: "threshold", value: 0.95 },
    });
  });

  it.each([
    [
      "a month that is not over",
      { periods: ["2024-04"], counts: [3] },
      { code: "future", where: ["2024-04"] },
    ],
    [
      "no month",
      { periods: ["snart"], counts: [3] },
      { code: "notANumber", where: "periods", value: "snart" },
    ],
    ["nothing", { periods: [], counts: [] }, { code: "empty" }],
    [
      "lists of unlike length",
      { periods: ["2024-03"], counts: [] },
      { code: "lengthsDiffer", what: "counts", have: 0, need: 1 },
    ],
  ])("%s: a reason", (_, series, reason) => {
    expect(preliminaryTail({ delay, until: UNTIL, ...series })).toEqual({ cannot: reason });
  });
});
