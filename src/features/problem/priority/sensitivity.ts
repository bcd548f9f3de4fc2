import type { PriorityCriterionId } from "#app/schema/tables.ts";
import { type Ranked, sumOf } from "./ranking.ts";
import type { Candidate, Criterion } from "./round.ts";

/** How far a weight is moved, in percentage points. */
export const SHIFT = 10;

/** What happens to the order when one weight is moved. */
export interface Swing {
  readonly criterionId: PriorityCriterionId;
  /** The weight after the move; the others share what is left in their proportions. */
  readonly weight: number;
  /** Pairs that change places: `up` was clearly behind and is now clearly ahead. */
  readonly reversed: readonly { readonly up: Candidate; readonly down: Candidate }[];
}

/**
 * Whether the order holds: every weight is moved ten percentage points down and up, as far as 0 and 100, and the
 * moves that turn a clear order between two problems round are told. Since a difference between two sums changes
 * evenly with the weight, an order that holds at both ends holds between them. A tie that is broken turns nothing
 * round, nor does an order that becomes a tie.
 */
export function swingsOf(
  criteria: readonly Pick<Criterion, "id" | "weight">[],
  ranked: readonly Ranked[],
): readonly Swing[] {
  return criteria.flatMap(({ id, weight }) =>
    [Math.max(0, weight - SHIFT), Math.min(100, weight + SHIFT)]
      .filter((moved) => moved !== weight)
      .map((moved) => ({
        criterionId: id,
        weight: moved,
        reversed: reversedBy(ranked, movedWeights(criteria, id, moved)),
      }))
      .filter(({ reversed }) => reversed.length > 0),
  );
}

/** All weights when one of them is moved: the others keep their proportions and make 100 with it. */
export function movedWeights(
  criteria: readonly Pick<Criterion, "id" | "weight">[],
  id: PriorityCriterionId,
  weight: number,
): ReadonlyMap<PriorityCriterionId, number> {
  const others = criteria.filter((criterion) => criterion.id !== id);
  const before = others.reduce((sum, other) => sum + other.weight, 0);
  const left = 100 - weight;
  const share = (other: number): number => (before === 0 ? left / others.length : (left * other) / before);
  return new Map([[id, weight], ...others.map((other) => [other.id, share(other.weight)] as const)]);
}

function reversedBy(
  ranked: readonly Ranked[],
  weights: ReadonlyMap<PriorityCriterionId, number>,
): Swing["reversed"] {
  const moved = ranked.flatMap(({ candidate, sum, parts }) => {
    const after = sumOf(
      parts.map(({ criterionId, mean }) => ({ mean, weight: weights.get(criterionId) ?? 0 })),
    );
    return sum === null || after === null ? [] : [{ candidate, sum, after }];
  });
  return moved.flatMap((up) =>
    moved
      .filter((down) => up.sum < down.sum && up.after > down.after)
      .map((down) => ({ up: up.candidate, down: down.candidate })),
  );
}
