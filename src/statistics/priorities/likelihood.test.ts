import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../at.ts";
import { choice } from "./choice.ts";
import { likelihood } from "./likelihood.ts";
import type { Stage } from "./stage.ts";

const OPTIONS = 6;
const stage = fc
  .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 }), fc.nat(), fc.integer({ min: 1, max: 9 }))
  .map(([present, cut, people]): Stage => {
    const ahead = 1 + (cut % (present.length - 1));
    return { ahead: present.slice(0, ahead), behind: present.slice(ahead), people };
  });
const logWorths = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: OPTIONS,
  maxLength: OPTIONS,
});

describe("the likelihood of rankings", () => {
  it.each([
    [[0.3, 2, 0.7], -2.02116375345],
    [[5, 0.01], -4.64352912114],
    [[0.1, 0.2, 0.05, 0.3, 0.02], -8.8255936913],
  ])("of %j tied ahead of the rest is the sum over all their orders, as R sums it", (rates, value) => {
    expect(choice(rates).value).toBeCloseTo(value, 10);
  });

  it("of many tied options is found where the sum over their orders would be out of reach", () => {
    // Of twenty-five equal options, twenty in whatever order before the last five: one of C(25, 20) sets.
    expect(Math.exp(-choice(Array.from({ length: 20 }, () => 0.2)).value)).toBeCloseTo(53_130, 5);
  });

  it("has the slope and the bend that differences of it have", () => {
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), logWorths, (stages, worths) => {
        const { slope, information } = likelihood(stages, worths);
        for (let i = 0; i < OPTIONS; i += 1) {
          const above = likelihood(stages, moved(worths, i, 1e-4));
          const below = likelihood(stages, moved(worths, i, -1e-4));
          expect((above.value - below.value) / 2e-4).toBeCloseTo(at(slope, i), 5);
          for (let k = 0; k < OPTIONS; k += 1) {
            const bend = (at(above.slope, k) - at(below.slope, k)) / 2e-4;
            expect(-bend).toBeCloseTo(at(information, i * OPTIONS + k), 5);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not see the level of the log worths", () => {
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1 }), logWorths, (stages, worths) => {
        const raised = worths.map((worth) => worth + 3);
        const { value } = likelihood(stages, worths);
        expect(likelihood(stages, raised).value / value).toBeCloseTo(1, 10);
      }),
      { numRuns: 40 },
    );
  });
});

function moved(worths: readonly number[], option: number, by: number): number[] {
  return worths.map((worth, place) => (place === option ? worth + by : worth));
}
