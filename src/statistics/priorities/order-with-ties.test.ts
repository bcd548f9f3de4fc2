import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { isCannot } from "../result.ts";
import { approvalShares, type Comparison, orderWithTies, plackettLuce } from "./index.ts";

describe("an order with ties", () => {
  it("says of options that are not told apart that they are ties", () => {
    const options = valued("light", "police", "benches");
    const comparisons = [
      told("light", "police", 0.6),
      told("light", "benches", 0.001),
      told("police", "benches", 0.01),
    ];
    expect(ordered(options, comparisons)).toEqual({
      groups: [
        { from: 1, to: 2, options: ["light", "police"] },
        { from: 3, to: 3, options: ["benches"] },
      ],
      options: [
        { option: "light", from: 1, to: 2, tiedWith: ["police"] },
        { option: "police", from: 1, to: 2, tiedWith: ["light"] },
        { option: "benches", from: 3, to: 3, tiedWith: [] },
      ],
    });
  });

  it("keeps a chain together, whose ends alone are told apart", () => {
    const comparisons = [told("a", "b", 0.5), told("b", "c", 0.5), told("a", "c", 0.01)];
    expect(ordered(valued("a", "b", "c"), comparisons)).toEqual({
      groups: [{ from: 1, to: 3, options: ["a", "b", "c"] }],
      options: [
        { option: "a", from: 1, to: 2, tiedWith: ["b"] },
        { option: "b", from: 1, to: 3, tiedWith: ["a", "c"] },
        { option: "c", from: 2, to: 3, tiedWith: ["b"] },
      ],
    });
  });

  it("asks for more where there are more pairs: 0.03 alone would do, among three it does not", () => {
    const two = ordered(valued("a", "b"), [told("a", "b", 0.03)]);
    expect(two.groups).toHaveLength(2);
    const three = ordered(valued("a", "b", "c"), [
      told("a", "b", 0.03),
      told("a", "c", 0.03),
      told("b", "c", 0.9),
    ]);
    expect(three.groups).toHaveLength(1);
    const bolder = { options: valued("a", "b", "c"), level: 0.9 };
    const comparisons = [told("a", "b", 0.03), told("a", "c", 0.03), told("b", "c", 0.9)];
    expect(orderWithTies({ ...bolder, comparisons })).toMatchObject({
      groups: [{ to: 1 }, { from: 2, to: 3 }],
    });
  });

  it("gives every option a place in one group, and places that hold its own", () => {
    const pValue = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value ** 6);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.array(pValue, { minLength: 21, maxLength: 21 }),
        (n, pValues) => {
          const names = Array.from({ length: n }, (_, place) => `option ${place}`);
          const left = [...pValues];
          const comparisons = names.flatMap((ahead, place) =>
            names.slice(place + 1).map((behind) => told(ahead, behind, left.pop() ?? 1)),
          );
          const { groups, options } = ordered(valued(...names), comparisons);
          expect(groups.flatMap((group) => group.options)).toEqual(names);
          expect(groups.map(({ from, to }) => to - from + 1)).toEqual(
            groups.map((group) => group.options.length),
          );
          for (const [place, { from, to, tiedWith }] of options.entries()) {
            expect(from).toBeLessThanOrEqual(place + 1);
            expect(to).toBeGreaterThanOrEqual(place + 1);
            expect(tiedWith).toHaveLength(to - from);
          }
        },
      ),
    );
  });

  it("orders nothing by chance in more than one vote of twenty, where all options are worth the same", () => {
    const random = seededRandom(1979);
    const names = ["a", "b", "c", "d", "e"];
    let ranked = 0;
    let approved = 0;
    const rounds = 240;
    for (let round = 0; round < rounds; round += 1) {
      const ballots = Array.from({ length: 60 }, () => ({
        placed: shuffled(names, random).map((name) => [name]),
      }));
      const worths = plackettLuce({ options: names, ballots });
      if (isCannot(worths)) throw new Error(worths.cannot.code);
      const values = worths.options.map(({ option, logWorth }) => ({ option, value: logWorth.estimate }));
      if (ordered(values, worths.comparisons).options.some(({ tiedWith }) => tiedWith.length < 4))
        ranked += 1;
      const approvals = Array.from({ length: 60 }, () => ({ approved: names.filter(() => random() < 0.4) }));
      const shares = approvalShares({ options: names, approvals });
      if (isCannot(shares)) throw new Error(shares.cannot.code);
      const ticked = shares.shares.map(({ option, share }) => ({ option, value: share.estimate }));
      if (ordered(ticked, shares.comparisons).options.some(({ tiedWith }) => tiedWith.length < 4))
        approved += 1;
    }
    expect(ranked / rounds).toBeLessThanOrEqual(0.05);
    expect(approved / rounds).toBeLessThanOrEqual(0.05);
  });

  it("gives a reason where there is nothing to order", () => {
    expect(orderWithTies({ options: valued("a"), comparisons: [] })).toEqual({
      cannot: { code: "tooFew", have: 1, need: 2 },
    });
    expect(orderWithTies({ options: valued("a", "b"), comparisons: [] })).toEqual({
      cannot: { code: "empty" },
    });
    expect(orderWithTies({ options: valued("a", "b", "a"), comparisons: [] })).toEqual({
      cannot: { code: "duplicates", where: ["a"] },
    });
    expect(orderWithTies({ options: valued("a", "b"), comparisons: [told("a", "b", 1.2)] })).toEqual({
      cannot: { code: "outOfRange", where: "1", value: 1.2, low: 0, high: 1 },
    });
  });
});

/** Options with falling values. */
function valued(...options: readonly string[]) {
  return options.map((option, place) => ({ option, value: -place }));
}

function told(ahead: string, behind: string, pValue: number): Comparison {
  return { ahead, behind, pValue };
}

function ordered(
  options: readonly { readonly option: string; readonly value: number }[],
  comparisons: readonly Comparison[],
) {
  const order = orderWithTies({ options, comparisons });
  if (isCannot(order)) throw new Error(order.cannot.code);
  return order;
}

function shuffled(names: readonly string[], random: () => number): readonly string[] {
  const keyed = names.map((name) => ({ name, key: random() }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ name }) => name);
}
