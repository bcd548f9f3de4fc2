import { describe, expect, it } from "vitest";
import { isCannot, seededRandom } from "../index.ts";
import { drawNegativeBinomial } from "../distributions/index.ts";
import { type Exceedance, exceedanceLimit, type ExceedanceInput } from "./index.ts";
import { WEEKLY } from "./fixtures/weekly.ts";

const WEEKS = [311, 320, 330, 340, 350, 359, 363];

function limitOf(input: Omit<ExceedanceInput, "counts">): Exceedance {
  const result = exceedanceLimit({ counts: WEEKLY, ...input });
  if (isCannot(result)) throw new Error(JSON.stringify(result));
  return result;
}

describe("exceedance limit", () => {
  // R surveillance: farrington(s, list(range = 312:364, b = 5, w = 3, alpha = 0.05, powertrans = "2/3"))@upperbound;
  // its alpha is two-sided. `s` holds WEEKLY.
  it("is Farrington's", () => {
    const upper = [
      21.4681219030716, 31.3140819558579, 29.5325949168107, 22.4642643319708, 17.1368847033088,
      22.2784117905893, 22.1569751643543,
    ];
    WEEKS.forEach((week, place) => {
      const { limit } = limitOf({ week, alpha: 0.025, limit: "twoThirds", outbreak: 1 });
      expect(limit / (upper[place] ?? Number.NaN)).toBeCloseTo(1, 6);
    });
  });

  // R surveillance: farringtonFlexible(s, list(range = 312:364, b = 5, w = 3, alpha = 0.005, weightsThreshold = 2.58,
  // trend = …, pThresholdTrend = 1, noPeriods = 1, pastWeeksNotIncluded = 26, thresholdMethod = "nbPlugin")).
  it.each([
    [
      0,
      [26, 35, 33, 27, 23, 26, 26],
      [
        14.3714285714288, 19.9815930341273, 20.6, 15.0857142857145, 10.7428571428715, 14.9428571428573,
        14.8857142857144,
      ],
      [
        1.08501949279811, 1.38741086707541, 1, 1.0854502574834, 1.44743665540262, 1.05083807425066,
        1.04629121435765,
      ],
    ],
    [
      1,
      [28, 37, 35, 29, 25, 28, 28],
      [
        16.0681881993066, 21.4372819973632, 22.1997187612103, 16.7950161458846, 12.4998216340408,
        16.5446066304141, 16.4894991168282,
      ],
      [
        1.07813286720313, 1.42002751323588, 1, 1.07783070538921, 1.43790832657676, 1.04728459193804,
        1.04335759092897,
      ],
    ],
  ])("is Noufaily's at trend level %d", (trendLevel, limits, expected, dispersions) => {
    WEEKS.forEach((week, place) => {
      const found = limitOf({ week, trendLevel });
      expect(found.limit).toBe(limits[place]);
      expect(found.expected / (expected[place] ?? Number.NaN)).toBeCloseTo(1, 6);
      // R stops when the deviance stands still to eight digits: its dispersion is true to five.
      expect(found.dispersion / (dispersions[place] ?? Number.NaN)).toBeCloseTo(1, 5);
      expect(found.exceeds).toBe(week === 359);
    });
  });

  it("is hardly raised by an outbreak of the past", () => {
    const calm = WEEKLY.map((count, place) => (place >= 159 && place <= 162 ? count - 40 : count));
    const week = 160 + 3 * 52;
    const limits = [
      exceedanceLimit({ counts: calm, week }),
      exceedanceLimit({ counts: calm.with(160, 60), week }),
      exceedanceLimit({ counts: calm.with(160, 60), week, outbreak: Infinity }),
    ].map((found) => (isCannot(found) ? Number.NaN : found.limit));
    const [without = Number.NaN, weighed = Number.NaN, unweighed = Number.NaN] = limits;
    expect(unweighed - without).toBeGreaterThan(5);
    expect(weighed - without).toBeLessThan(0.4 * (unweighed - without));
  });

  it("does not look at what comes later", () => {
    expect(exceedanceLimit({ counts: WEEKLY, week: 330 })).toEqual(
      exceedanceLimit({ counts: WEEKLY.slice(0, 331) }),
    );
  });

  it("never alarms below five events in four weeks", () => {
    const counts = Array.from({ length: 320 }, (_, week) => (week === 319 ? 4 : week % 40 === 0 ? 1 : 0));
    expect(exceedanceLimit({ counts })).toMatchObject({
      count: 4,
      exceeds: false,
      warnings: [{ code: "fewEvents", have: 4 }],
    });
  });

  it("alarms about as seldom as told for unchanged weeks", () => {
    const random = seededRandom(31);
    let alarms = 0;
    for (let series = 0; series < 600; series += 1) {
      const counts = Array.from({ length: 264 }, (_, week) =>
        drawNegativeBinomial(random, 8 * Math.exp(0.3 * Math.sin((2 * Math.PI * week) / 52)), 10),
      );
      const found = exceedanceLimit({ counts, alpha: 0.025 });
      if (!isCannot(found) && found.exceeds) alarms += 1;
    }
    expect(alarms / 600).toBeGreaterThan(0.01);
    expect(alarms / 600).toBeLessThan(0.05);
  });

  it.each([
    ["too short", { counts: WEEKLY.slice(0, 200) }, { code: "tooFew", have: 200, need: 264 }],
    ["all zero", { counts: WEEKLY.map(() => 0) }, { code: "allZero" }],
    ["negative", { counts: WEEKLY.with(9, -1) }, { code: "notACount", where: "10", value: -1 }],
  ])("%s: a reason", (_, input, reason) => {
    expect(exceedanceLimit(input)).toEqual({ cannot: reason });
  });
});
