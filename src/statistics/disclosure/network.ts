import { independentRelations } from "./independent-relations.ts";
import type { IndexedRelation, Structure } from "./structure.ts";

/** A table set as a network: relations are the nodes, cells the arcs, and what a cell gains flows from its tail to its head. */
export interface Network {
  /** One for each relation, and one that cells on a single relation lead out to. */
  readonly nodes: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
}

/**
 * Reads a table set as a network, which two-way tables are, also when one of the two ways is a hierarchy.
 * Null when it is none (three ways; two hierarchies): a cell stands in three independent relations, or signs do not fit.
 *
 * @example
 * const relations = [{ total: 2, parts: [0, 1] }];
 * asNetwork({ ids: ["a", "b", "sum"], relations }).nodes // → 2
 */
export function asNetwork(structure: Pick<Structure, "ids" | "relations">): Network | null {
  const relations = independentRelations(structure);
  const touching: { node: number; sign: number }[][] = structure.ids.map(() => []);
  relations.forEach(({ total, parts }, node) => {
    touching[total]?.push({ node, sign: 1 });
    for (const part of parts) touching[part]?.push({ node, sign: -1 });
  });
  if (touching.some(({ length }) => length > 2)) return null;
  const sides = turnRelations(relations, touching);
  if (sides === null) return null;
  const outside = relations.length;
  const tail = new Int32Array(structure.ids.length).fill(outside);
  const head = new Int32Array(structure.ids.length).fill(outside);
  touching.forEach((ends, cell) => {
    for (const { node, sign } of ends) (sign === sides[node] ? head : tail)[cell] = node;
  });
  return { nodes: outside + 1, tail, head };
}

type Ends = readonly { readonly node: number; readonly sign: number }[];

/** Signs to turn the relations by, so that every cell stands once with plus and once with minus; null when there are none. */
function turnRelations(relations: readonly IndexedRelation[], touching: readonly Ends[]): Int8Array | null {
  const sides = new Int8Array(relations.length);
  const cellsOf = relations.map(({ total, parts }) => [total, ...parts]);
  for (let start = 0; start < sides.length; start += 1) {
    if (sides[start] !== 0) continue;
    sides[start] = 1;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const cell of cellsOf[node] ?? []) {
        const here = touching[cell]?.find((end) => end.node === node);
        const there = touching[cell]?.find((end) => end !== here);
        if (here === undefined || there === undefined) continue;
        const wanted = (here.sign === there.sign ? -1 : 1) * (sides[node] ?? 1);
        if (sides[there.node] === 0) {
          sides[there.node] = wanted;
          open.push(there.node);
        } else if (sides[there.node] !== wanted) return null;
      }
    }
  }
  return sides;
}
