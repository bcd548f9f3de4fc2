import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameBoundary, normalForm } from "./boundary.ts";
import { crossingOf } from "./crossing.ts";

describe("the normal form", () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
  test("is the same whichever corner and direction a ring is drawn from", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(corner, { minLength: 3, maxLength: 12, selector: String }),
        fc.nat(11),
        fc.boolean(),
        (corners, shift, turned) => {
          // Corners by their direction from the middle make a ring that does not cross itself.
          const middle = [500.3, 500.7] as const;
          const angle = ([x, y]: readonly [number, number]) => Math.atan2(y - middle[1], x - middle[0]);
          const ring = corners
            .toSorted((a, b) => angle(a) - angle(b))
            .map(([x, y]) => [15 + x / 10_000, 59 + y / 10_000] as const);
          const at = shift % ring.length;
          const other = [...ring.slice(at), ...ring.slice(0, at)];
          const drawn = (one: typeof ring) => normalForm([[[...one, ...one.slice(0, 1)]]]);
          expect(drawn(turned ? other.toReversed() : other)).toEqual(drawn(ring));
        },
      ),
    );
  });

  test("tells a moved corner from a rounded one", () => {
    const shape = (shift: number) =>
      normalForm([
        [
          [
            [15, 59],
            [15.1 + shift, 59],
            [15.1, 59.1],
            [15, 59],
          ],
        ],
      ]);
    expect(isSameBoundary(shape(0), shape(0.000_001))).toBe(true);
    expect(isSameBoundary(shape(0), shape(0.000_01))).toBe(false);
  });
});

describe("edges that cross", () => {
  test("are found as by comparing all with all", () => {
    const number = fc.integer({ min: 0, max: 20 });
    const edge = fc.tuple(number, number, number, number).filter(([a, b, c, d]) => a !== c || b !== d);
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 8 }), (edges) => {
        const pairs = edges.flatMap((one, place) =>
          edges.slice(place + 1).map((other) => [...one, ...other]),
        );
        expect(crossingOf(edges.flat()) !== null).toBe(pairs.some((pair) => crossingOf(pair) !== null));
      }),
    );
  });

  test("cross in the middle, and not where they meet in a corner or a T", () => {
    expect(crossingOf([0, 0, 10, 10, 0, 10, 10, 0])).toEqual({ east: 5, north: 5 });
    expect(crossingOf([0, 0, 10, 10, 10, 10, 20, 0])).toBeNull();
    expect(crossingOf([0, 0, 10, 0, 5, 0, 5, 10])).toBeNull();
  });
});
