import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread.ts";

const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 });

test("labels beside lines stand at least a line apart and inside the frame", () => {
  fc.assert(
    fc.property(places, (given) => {
      const moved = spread(given, 17, 0, 300).toSorted((a, b) => a - b);
      expect(moved.every((place) => place >= -0.001 && place <= 300.001)).toBe(true);
      expect(moved.slice(1).every((place, index) => place - (moved[index] ?? 0) >= 16.999)).toBe(true);
    }),
  );
});

test("labels keep the order of their lines and stay where they have room", () => {
  expect(spread([100, 200], 17, 0, 300)).toEqual([100, 200]);
  const [upper = 0, lower = 0] = spread([110, 105], 17, 0, 300);
  expect(upper - lower).toBe(17);
});
