import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkAttacker } from "./network-attacker.ts";
import { pathFinder } from "./shortest-path.ts";

describe("the cheapest way", () => {
  const arc = fc.record({
    tail: fc.integer({ min: 0, max: 6 }),
    head: fc.integer({ min: 0, max: 6 }),
    price: fc.constantFrom(0, 0, 1, 2.5, 7, Infinity),
  });

  it("costs what Bellman and Ford's method finds, on any network", () => {
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 20 }), (arcs) => {
        const tail = Int32Array.from(arcs, (one) => one.tail);
        const head = Int32Array.from(arcs, (one) => one.head);
        const price = (place: number) => arcs[place]?.price ?? Number.NaN;
        const { arcInto, found } = pathFinder({ nodes: 7, tail, head })(0, 6, price);
        const back = (node: number, place: number) =>
          (head[place] === node ? tail[place] : head[place]) ?? -1;
        const costTo = (node: number): number => {
          const place = arcInto[node] ?? -1;
          return node === 0 ? 0 : costTo(back(node, place)) + price(place);
        };
        const cost = found ? costTo(6) : Infinity;
        expect(cost).toBe(leastCost(arcs));
      }),
      { numRuns: 500 },
    );
  });
});

function leastCost(arcs: readonly { tail: number; head: number; price: number }[]): number {
  const cost = [0, 1, 2, 3, 4, 5, 6].map((node) => (node === 0 ? 0 : Infinity));
  for (let round = 0; round < 7; round += 1) {
    for (const { tail, head, price } of arcs) {
      cost[head] = Math.min(cost[head] ?? Infinity, (cost[tail] ?? Infinity) + price);
      cost[tail] = Math.min(cost[tail] ?? Infinity, (cost[head] ?? Infinity) + price);
    }
  }
  return cost[6] ?? Infinity;
}

describe("a cell that is hidden once", () => {
  // Back from node 1 to node 0: over node 2 by one narrow and one wide arc, or straight.
  const network = { nodes: 3, tail: Int32Array.of(0, 1, 2, 2, 1), head: Int32Array.of(1, 2, 0, 0, 0) };
  const room = { up: Float64Array.of(9, 9, 1, 9, 9), down: new Float64Array(5) };
  const price = Float64Array.of(0, 1, 0.1, 1, 1.5);

  it("is paid for once, not for each unit", () => {
    const attack = networkAttacker(network);
    expect(attack({ cell: 0, way: 1, amount: 2, room, price })).toEqual({ amount: 2, cells: [2, 1, 3] });
  });

  it("leaves no trace in the next question", () => {
    const attack = networkAttacker(network);
    const question = { cell: 0, way: 1, amount: 5, room, price } as const;
    expect(attack(question)).toEqual(attack(question));
    expect(attack({ ...question, way: -1 })).toEqual({ amount: 0, cells: [] });
  });
});
