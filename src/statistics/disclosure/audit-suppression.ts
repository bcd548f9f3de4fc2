import { at, cannot, type Interval, isCannot, type Result } from "../index.ts";
import type { Attacker, Room, Way } from "./attacker.ts";
import { demandsOf } from "./demands.ts";
import { ROUNDING } from "./pattern.ts";
import { roomsOf } from "./rooms.ts";
import { indexSensitive, type Sensitive } from "./sensitive.ts";
import { indexTables, type Structure } from "./structure.ts";
import type { TableSet } from "./tables.ts";
import { withAttacker } from "./with-attacker.ts";

/** What can be worked out about one hidden cell. */
export interface AttackedCell {
  readonly cell: string;
  readonly sensitive: boolean;
  /** Possible values for an attacker who knows which hidden cells are sensitive, and the rule. */
  readonly informed: Interval;
  /** Possible values for a reader who sees one mark for everything hidden. */
  readonly reader: Interval;
  /** A sensitive cell keeps what it must; another is not given away to the reader. */
  readonly safe: boolean;
}

/** The outcome for every hidden cell, in the order of the tables. */
export interface Audit {
  readonly cells: readonly AttackedCell[];
  readonly safe: boolean;
}

/**
 * Attacks a published pattern: for every hidden cell (and every sensitive one, hidden or not) the least and the greatest value that fit
 * all sums over all tables. A pattern chosen by anything, by hand too, can be asked about.
 * Reasons: those of the table set and of its sensitive cells; a hidden cell that is not in the tables.
 */
export async function auditSuppression(
  tables: TableSet,
  sensitive: readonly Sensitive[],
  hidden: readonly string[],
): Promise<Result<Audit>> {
  const structure = indexTables(tables);
  if (isCannot(structure)) return structure;
  const stray = hidden.find((id) => !structure.indexOf.has(id));
  if (stray !== undefined) return cannot({ code: "unknown", where: stray });
  const primary = indexSensitive(structure, sensitive);
  if (isCannot(primary)) return primary;
  return withAttacker(structure, (attack) => audit(structure, sensitive, new Set(hidden), attack));
}

function audit(
  structure: Structure,
  sensitive: readonly Sensitive[],
  hidden: ReadonlySet<string>,
  attack: Attacker,
): Result<Audit> {
  const { ids, values } = structure;
  const rooms = roomsOf(structure, sensitive);
  const demands = demandsOf(structure, sensitive, rooms, attack);
  if (isCannot(demands)) return demands;
  const price = Float64Array.from(ids, (id) => (hidden.has(id) ? 0 : Infinity));
  const unmet = new Set<number>();
  const reach = (cell: number, way: Way, amount: number, room: Room): number =>
    attack({ cell, way, amount: hidden.has(ids[cell] ?? "") ? amount : 0, room, price }).amount;
  for (const { cell, way, amount, room } of demands) {
    if (reach(cell, way, amount, room) < amount * (1 - ROUNDING)) unmet.add(cell);
  }
  const named = new Set(sensitive.map(({ cell }) => cell));
  const cells = ids.flatMap((id, cell): AttackedCell[] => {
    if (!hidden.has(id) && !named.has(id)) return [];
    const interval = (room: Room): Interval => ({
      low: at(values, cell) - reach(cell, -1, at(room.down, cell), room),
      high: at(values, cell) + reach(cell, 1, at(room.up, cell), room),
    });
    const reader = interval(rooms.reader);
    const safe = named.has(id) ? !unmet.has(cell) : reader.low < reader.high;
    return [{ cell: id, sensitive: named.has(id), informed: interval(rooms.informed), reader, safe }];
  });
  return { cells, safe: cells.every((one) => one.safe) };
}
