import { cannot, type Cannot } from "#app/statistics/index.ts";

/**
 * The reason why a list of names cannot stand for areas: empty, a name twice, or not as many
 * as there are areas; undefined when it can.
 *
 * @example
 * refuseNames(["0484A0010", "0484A0020", "0484A0010"]) // → { cannot: { code: "duplicates", where: ["0484A0010"] } }
 */
export function refuseNames(ids: readonly string[], need = ids.length): Cannot | undefined {
  if (ids.length !== need) return cannot({ code: "lengthsDiffer", what: "ids", have: ids.length, need });
  if (need === 0) return cannot({ code: "empty" });
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return twice.size > 0 ? cannot({ code: "duplicates", where: [...twice] }) : undefined;
}

/**
 * The reason why a whole number in a definition (neighbours, rings, resolution) cannot be used; undefined when it can.
 *
 * @example
 * refuseWhole("k", 0, 1, 5) // → { cannot: { code: "outOfRange", where: "k", value: 0, low: 1, high: 5 } }
 */
export function refuseWhole(where: string, value: number, low: number, high: number): Cannot | undefined {
  return Number.isInteger(value) && value >= low && value <= high
    ? undefined
    : cannot({ code: "outOfRange", where, value, low, high });
}
