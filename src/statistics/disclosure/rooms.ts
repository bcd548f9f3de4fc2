import { at } from "../index.ts";
import type { Room } from "./attacker.ts";
import type { Sensitive } from "./sensitive.ts";
import type { Structure } from "./structure.ts";

/** What either attacker knows of every cell that may be hidden, before looking at sums. */
export interface Rooms {
  /** Knows which hidden cells are the sensitive ones, and so between what they lie. */
  readonly informed: Room;
  /** Sees one mark for everything hidden: of a hidden cell he knows that it is not negative. */
  readonly reader: Room;
}

/**
 * How far cells may move in the eyes of either attacker; known cells stand still.
 *
 * @example
 * const structure = { indexOf: new Map([["a", 0], ["b", 1]]), values: Float64Array.of(3, 9), known: [false, false] };
 * const range = { low: 1, high: 4 };
 * roomsOf(structure, [{ cell: "a", known: range, keep: range }]).informed // → { up: [1, Infinity], down: [2, 9] }
 */
export function roomsOf(
  { values, known, indexOf }: Pick<Structure, "values" | "known" | "indexOf">,
  sensitive: readonly Sensitive[],
): Rooms {
  const reader = {
    up: values.map((_, cell) => (known[cell] === true ? 0 : Infinity)),
    down: values.map((value, cell) => (known[cell] === true ? 0 : value)),
  };
  const informed = { up: reader.up.slice(), down: reader.down.slice() };
  for (const one of sensitive) {
    const cell = indexOf.get(one.cell);
    if (cell === undefined || known[cell] === true) continue;
    informed.up[cell] = one.known.high - at(values, cell);
    informed.down[cell] = at(values, cell) - one.known.low;
  }
  return { informed, reader };
}
