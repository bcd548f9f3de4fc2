import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { CausePlaceId, ProblemId } from "#app/schema/tables.ts";
import type { DrawingKind, Place } from "./drawing.ts";

/** Everything that stands, or has stood, in the drawings of a problem, in order. */
export async function readPlaces(tx: Transaction, problemId: ProblemId): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    select cause_place.id, cause_place.drawing, cause_place.branch, cause_place.cause_id, cause_place.break_how,
      cause_place.break_who, cause_place.removed_at, cause_place.version, coalesce(cause.text, cause_place.text) as text,
      case when cause.id is null then cause_place.source_kind else cause.source_kind end as source_kind,
      coalesce(cause.source, cause_place.source) as source,
      coalesce(cause.source_address, cause_place.source_address) as source_address,
      coalesce(cause.strength, cause_place.strength) as strength
    from cause_place
    left join cause on cause.id = cause_place.cause_id
    where cause_place.problem_id = ${problemId}
    order by cause_place.position, cause_place.id`.execute(tx);
  return rows;
}

/** One place of a problem. Throws `NotFound`, also when it belongs to another problem. */
export async function readPlace(tx: Transaction, problemId: ProblemId, id: CausePlaceId): Promise<Place> {
  const place = (await readPlaces(tx, problemId)).find((one) => one.id === id);
  if (place === undefined) throw new NotFound("place in a drawing");
  return place;
}

/** How much stands in each drawing of a problem; drawings with nothing are left out. */
export async function countPlaces(
  tx: Transaction,
  problemId: ProblemId,
): Promise<ReadonlyMap<DrawingKind, number>> {
  const rows = await tx
    .selectFrom("causePlace")
    .select(["causePlace.drawing", (select) => select.fn.countAll<number>().as("count")])
    .where("causePlace.problemId", "=", problemId)
    .where("causePlace.removedAt", "is", null)
    .groupBy("causePlace.drawing")
    .execute();
  return new Map(rows.map(({ drawing, count }) => [drawing, count]));
}
