import { at, cannot, type Result } from "../index.ts";
import type { Attacker, Room, Way } from "./attacker.ts";
import type { Rooms } from "./rooms.ts";
import type { Sensitive } from "./sensitive.ts";
import type { Structure } from "./structure.ts";

/** A distance from its true value that must stay possible for a sensitive cell. */
export interface Demand {
  readonly cell: number;
  readonly way: Way;
  readonly amount: number;
  readonly room: Room;
}

/**
 * What hiding must reach: for each sensitive cell as much of its range as the informed attacker would leave possible if everything were
 * hidden, and where that is less than the whole range, the whole of it for the reader (or as much as figures known elsewhere allow).
 * Reason: a cell that known figures give away whatever is hidden.
 *
 * @example
 * const structure = { indexOf: new Map([["a", 0]]), values: Float64Array.of(3), known: [false] };
 * const range = { low: 1, high: 4 };
 * const [up, down] = demandsOf(structure, [{ cell: "a", known: range, keep: range }], { informed: null, reader: null }, ({ amount }) => ({ amount }));
 * [up.amount, down.amount] // → [1, 2]
 */
export function demandsOf(
  { indexOf, values, known }: Pick<Structure, "indexOf" | "values" | "known">,
  sensitive: readonly Sensitive[],
  rooms: Rooms,
  attack: Attacker,
): Result<readonly Demand[]> {
  const price = Float64Array.from(known, (one) => (one ? Infinity : 0));
  const all: Demand[] = [];
  for (const { cell: id, keep } of sensitive) {
    const cell = indexOf.get(id) ?? -1;
    const value = at(values, cell);
    const reach = (way: Way, amount: number, room: Room): Demand => ({
      cell,
      way,
      amount: attack({ cell, way, amount, room, price }).amount,
      room,
    });
    const own = [
      { way: 1, wanted: keep.high - value } as const,
      { way: -1, wanted: value - keep.low } as const,
    ].flatMap(({ way, wanted }) => {
      const told = reach(way, wanted, rooms.informed);
      return told.amount < wanted ? [told, reach(way, wanted, rooms.reader)] : [told];
    });
    const possible = own.filter(({ amount }) => amount > 0);
    if (possible.length === 0) return cannot({ code: "infeasible", what: id });
    all.push(...possible);
  }
  return all;
}
