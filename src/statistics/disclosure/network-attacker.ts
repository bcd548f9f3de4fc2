import { at } from "../index.ts";
import type { Attacker } from "./attacker.ts";
import type { Network } from "./network.ts";
import { pathFinder } from "./shortest-path.ts";

/** Part of a flow that rounding explains: what is left of an arc by less is nothing. */
const ROUNDING = 1e-12;

/**
 * Attacks a table that is a network. What a cell gains must flow back from its head to its tail through other cells, so the
 * question is a flow: cheapest ways are opened one after another (successive shortest paths), and a way once paid for is free for
 * what follows, since a cell is hidden once and not for each unit. Whole tables give whole answers (the matrix is totally unimodular),
 * so an attacker who knows that counts are whole learns no more.
 *
 * Source: Fischetti and Salazar-González (2001); Ahuja, Magnanti and Orlin (1993), Network Flows, ch. 9.
 *
 * @example
 * const network = { nodes: 2, tail: Int32Array.of(0, 0, 1), head: Int32Array.of(1, 1, 0) };
 * const attack = networkAttacker(network);
 * const room = { up: Float64Array.of(9, 9, 0), down: Float64Array.of(2, 3, 0) };
 * attack({ cell: 0, way: 1, amount: Infinity, room, price: Float64Array.of(0, 0, Infinity) }) // → { amount: 3, cells: [1] }
 */
export function networkAttacker(network: Network): Attacker {
  const { tail, head } = network;
  const find = pathFinder(network);
  const flow = new Float64Array(tail.length);
  const used = new Uint8Array(tail.length);
  return ({ cell, way, amount, room, price }) => {
    const from = way === 1 ? at(head, cell) : at(tail, cell);
    const to = way === 1 ? at(tail, cell) : at(head, cell);
    if (from === to) return { amount, cells: [] };
    const left = (arc: number, forward: boolean): number =>
      forward ? at(room.up, arc) - at(flow, arc) : at(room.down, arc) + at(flow, arc);
    const priceOf = (arc: number, forward: boolean): number => {
      if (arc === cell || left(arc, forward) <= ROUNDING * (1 + Math.abs(at(flow, arc)))) return Infinity;
      return used[arc] === 1 ? 0 : at(price, arc);
    };
    const cells: number[] = [];
    let moved = 0;
    while (moved < amount) {
      const { arcInto, found } = find(from, to, priceOf);
      if (!found) break;
      let width = amount - moved;
      const way: { arc: number; forward: boolean }[] = [];
      for (let node = to; node !== from;) {
        const arc = at(arcInto, node);
        const forward = at(head, arc) === node;
        width = Math.min(width, left(arc, forward));
        way.push({ arc, forward });
        node = forward ? at(tail, arc) : at(head, arc);
      }
      for (const { arc, forward } of way) {
        flow[arc] = at(flow, arc) + (forward ? width : -width);
        if (used[arc] === 0) cells.push(arc);
        used[arc] = 1;
      }
      moved += width;
    }
    for (const arc of cells) {
      flow[arc] = 0;
      used[arc] = 0;
    }
    return { amount: moved, cells };
  };
}
