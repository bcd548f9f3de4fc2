import { at } from "../index.ts";
import type { Network } from "./network.ts";

/** The cheapest way between two nodes. */
export interface Path {
  /** The arc that leads to each node on the way; -1 for none. */
  readonly arcInto: Int32Array;
  readonly found: boolean;
}

/** Finds cheapest ways in one network; its lists are used again from call to call. */
export type PathFinder = (
  from: number,
  to: number,
  priceOf: (arc: number, forward: boolean) => number,
) => Path;

/**
 * Dijkstra's method on a network whose arcs can be walked along and against their direction.
 * `priceOf` an arc is not negative; `Infinity` closes it.
 *
 * @example
 * const find = pathFinder({ nodes: 3, tail: Int32Array.of(0, 1, 0), head: Int32Array.of(1, 2, 2) });
 * find(0, 2, (arc) => [1, 1, 3][arc]).arcInto // → [-1, 0, 1]
 */
export function pathFinder({ nodes, tail, head }: Network): PathFinder {
  const { first, arcs } = arcsByNode(nodes, tail, head);
  const distance = new Float64Array(nodes);
  const arcInto = new Int32Array(nodes);
  const done = new Uint8Array(nodes);
  const queue = new PriceQueue();
  return (from, to, priceOf) => {
    distance.fill(Infinity);
    arcInto.fill(-1);
    done.fill(0);
    queue.clear();
    distance[from] = 0;
    queue.push(from, 0);
    for (let node = queue.pop(); node !== -1 && node !== to; node = queue.pop()) {
      if (done[node] === 1) continue;
      done[node] = 1;
      const before = at(distance, node);
      for (let place = at(first, node); place < at(first, node + 1); place += 1) {
        const arc = at(arcs, place);
        const forward = at(tail, arc) === node;
        const next = forward ? at(head, arc) : at(tail, arc);
        if (done[next] === 1) continue;
        const after = before + priceOf(arc, forward);
        if (after >= at(distance, next)) continue;
        distance[next] = after;
        arcInto[next] = arc;
        if (next === to && after === before) return { arcInto, found: true };
        queue.push(next, after);
      }
    }
    return { arcInto, found: at(distance, to) < Infinity };
  };
}

/** Arcs that touch each node: those of node n stand at `first[n]` up to `first[n + 1]`. An arc from a node to itself leads nowhere. */
function arcsByNode(
  nodes: number,
  tail: Int32Array,
  head: Int32Array,
): { first: Int32Array; arcs: Int32Array } {
  const first = new Int32Array(nodes + 1);
  const count = (node: number): void => {
    first[node + 1] = at(first, node + 1) + 1;
  };
  const leading = Array.from(tail.keys()).filter((arc) => tail[arc] !== head[arc]);
  for (const arc of leading) {
    count(at(tail, arc));
    count(at(head, arc));
  }
  for (let node = 0; node < nodes; node += 1) first[node + 1] = at(first, node + 1) + at(first, node);
  const next = first.slice();
  const arcs = new Int32Array(2 * leading.length);
  for (const arc of leading) {
    for (const node of [at(tail, arc), at(head, arc)]) {
      arcs[at(next, node)] = arc;
      next[node] = at(next, node) + 1;
    }
  }
  return { first, arcs };
}

/** Nodes by price, the cheapest first (binary heap). */
class PriceQueue {
  readonly #nodes: number[] = [];
  readonly #prices: number[] = [];

  clear(): void {
    this.#nodes.length = 0;
    this.#prices.length = 0;
  }

  push(node: number, price: number): void {
    let place = this.#nodes.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (at(this.#prices, above) <= price) break;
      this.#put(place, at(this.#nodes, above), at(this.#prices, above));
      place = above;
    }
    this.#put(place, node, price);
  }

  /** The cheapest node; -1 when none is left. */
  pop(): number {
    const top = this.#nodes[0] ?? -1;
    const node = this.#nodes.pop();
    const price = this.#prices.pop();
    if (node === undefined || price === undefined || this.#nodes.length === 0) return top;
    const size = this.#nodes.length;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= size) break;
      if (below + 1 < size && at(this.#prices, below + 1) < at(this.#prices, below)) below += 1;
      if (at(this.#prices, below) >= price) break;
      this.#put(place, at(this.#nodes, below), at(this.#prices, below));
      place = below;
    }
    this.#put(place, node, price);
    return top;
  }

  #put(place: number, node: number, price: number): void {
    this.#nodes[place] = node;
    this.#prices[place] = price;
  }
}
