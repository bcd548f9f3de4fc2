import type { IndexedRelation, Structure } from "./structure.ts";

/**
 * Relations that say the same as all of them together, with as few as possible on any one cell.
 * A cross table over a hierarchy names many sums twice (a district's total is the sum of its years and of its areas);
 * without the spare ones each cell stands in at most two, which is what makes the table a network.
 *
 * @example
 * const relations = [{ total: 4, parts: [0, 1] }, { total: 5, parts: [4, 2] }, { total: 5, parts: [0, 1, 2] }, { total: 6, parts: [0, 3] }];
 * independentRelations({ ids: [..."abcdefg"], relations }).length // → 3
 */
export function independentRelations({
  ids,
  relations,
}: Pick<Structure, "ids" | "relations">): readonly IndexedRelation[] {
  if (!sayTheSame(relations)) return relations;
  const kept = new Set(relations);
  const uses = new Int32Array(ids.length);
  const definitions = new Int32Array(ids.length);
  const count = ({ total, parts }: IndexedRelation, by: number): void => {
    definitions[total] = (definitions[total] ?? 0) + by;
    for (const cell of [total, ...parts]) uses[cell] = (uses[cell] ?? 0) + by;
  };
  for (const relation of relations) count(relation, 1);
  const crowded = ({ total, parts }: IndexedRelation): number =>
    [total, ...parts].filter((cell) => (uses[cell] ?? 0) > 2).length;
  for (;;) {
    const spare = [...kept]
      .filter((relation) => (definitions[relation.total] ?? 0) > 1)
      .map((relation) => ({ relation, crowd: crowded(relation) }))
      .reduce((best, one) => (one.crowd > best.crowd ? one : best), NONE);
    if (spare.relation === undefined) return [...kept];
    kept.delete(spare.relation);
    count(spare.relation, -1);
  }
}

const NONE: { readonly relation?: IndexedRelation; readonly crowd: number } = { crowd: 0 };

/** Whether every total comes to the same innermost cells whichever of its relations is followed. */
function sayTheSame(relations: readonly IndexedRelation[]): boolean {
  const defining = new Map<number, IndexedRelation>();
  for (const relation of relations) if (!defining.has(relation.total)) defining.set(relation.total, relation);
  const written = new Map<number, string>();
  const found = new Map<number, readonly number[] | null>();
  /** Innermost cells of one cell, in order; null where cells are totals of each other in a ring. */
  const innermost = (cell: number): readonly number[] | null => {
    const before = found.get(cell);
    if (before !== undefined) return before;
    found.set(cell, null);
    const relation = defining.get(cell);
    const cells = relation === undefined ? [cell] : innermostOf(relation);
    found.set(cell, cells);
    return cells;
  };
  const innermostOf = ({ parts }: IndexedRelation): readonly number[] | null => {
    const all: number[] = [];
    for (const part of parts) {
      const cells = innermost(part);
      if (cells === null) return null;
      for (const one of cells) all.push(one);
    }
    return all.toSorted((a, b) => a - b);
  };
  for (const relation of relations) {
    const cells = innermostOf(relation);
    if (cells === null) return false;
    const text = cells.join();
    const other = written.get(relation.total);
    if (other !== undefined && other !== text) return false;
    written.set(relation.total, text);
  }
  return true;
}
