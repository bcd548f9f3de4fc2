import { isCannot, type Result } from "../index.ts";
import { demandsOf } from "./demands.ts";
import { Pattern } from "./pattern.ts";
import { roomsOf } from "./rooms.ts";
import { indexSensitive, type Sensitive } from "./sensitive.ts";
import { indexTables } from "./structure.ts";
import type { TableSet } from "./tables.ts";
import { withAttacker } from "./with-attacker.ts";

/** Which cells to hide. All are published with one and the same mark: who sees which are secondary knows more of the others. */
export interface Suppression {
  readonly primary: readonly string[];
  /** Hidden so that the primary ones cannot be worked out. */
  readonly secondary: readonly string[];
}

/** Rounds of looking for a cheaper way round each secondary cell: two found 571 of 572 exact minima, none 535, three no more. */
const ROUNDS = 2;

/**
 * Chooses secondary cells for all tables published together, so that every sensitive cell keeps its range against a linear program
 * (and an integer one: counts are whole) by an attacker who knows the rule: as much of it as hiding everything would keep from one who
 * knows which cells are sensitive, and all of it from one who sees a single mark.
 *
 * Each demand in turn takes the cheapest cells still missing (shortest paths where the tables are a network, else a linear
 * program), spare cells are published again, then each cell is tried without. Deterministic; not always the least possible.
 *
 * Reasons: those of the table set and of its sensitive cells; a cell that known figures give away whatever is hidden.
 *
 * Source: Fischetti and Salazar-González (2001), Management Science 47(7), for the rule and the exact minimum that tests compare with;
 * Kelly, Golden and Assad (1992), Networks 22, for the heuristic.
 */
export async function suppressCells(
  tables: TableSet,
  sensitive: readonly Sensitive[],
): Promise<Result<Suppression>> {
  const structure = indexTables(tables);
  if (isCannot(structure)) return structure;
  const primary = indexSensitive(structure, sensitive);
  if (isCannot(primary)) return primary;
  return withAttacker(structure, (attack): Result<Suppression> => {
    const demands = demandsOf(structure, sensitive, roomsOf(structure, sensitive), attack);
    if (isCannot(demands)) return demands;
    const costs = structure.costs.map((cost, cell) => (structure.known[cell] === true ? Infinity : cost));
    const pattern = improve(Pattern.meeting({ demands, primary, costs, attack }));
    return {
      primary: sensitive.map(({ cell }) => cell),
      secondary: structure.ids.filter((_, cell) => pattern.secondary.includes(cell)),
    };
  });
}

/** Goes round the secondary cells and takes every way without one of them that costs no more. */
function improve(start: Pattern): Pattern {
  let best = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const cell of best.secondary) {
      const other = best.secondary.includes(cell) ? best.without(cell) : null;
      if (other !== null && other.cost <= best.cost) best = other;
    }
  }
  return best;
}
