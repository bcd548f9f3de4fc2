import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { CauseId, ProblemId } from "#app/schema/tables.ts";
import type { CauseText } from "../problem.ts";

/** Adds a cause after the others of its problem; without more it is an assumption. */
export async function addCause(
  tx: Transaction,
  problemId: ProblemId,
  text: Pick<CauseText, "text" | "source"> & Partial<CauseText>,
): Promise<CauseId> {
  const { id } = await tx
    .insertInto("cause")
    .values({
      ...text,
      problemId,
      position: sql<number>`(
        select coalesce(max(cause.position) + 1, 0) from cause where cause.problem_id = ${problemId})`,
    })
    .returning("cause.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a cause anew. False when somebody else changed it since `version`: nothing is then written. */
export async function changeCause(
  tx: Transaction,
  id: CauseId,
  version: number,
  text: CauseText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("cause")
    .set({ ...text, version: sql<number>`cause.version + 1` })
    .where("cause.id", "=", id)
    .where("cause.version", "=", version)
    .returning("cause.id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** Puts the causes of a problem in the order of `ids`. */
export async function orderCauses(tx: Transaction, ids: readonly CauseId[]): Promise<void> {
  await sql`
    update cause set position = wanted.place
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    where cause.id = wanted.id`.execute(tx);
}

/** Removes a cause, and with it that items and measures answer it. Drawings keep its words. */
export async function removeCause(tx: Transaction, id: CauseId): Promise<void> {
  await sql`
    update cause_place set cause_id = null, text = cause.text, source_kind = cause.source_kind, source = cause.source,
      source_address = cause.source_address, strength = cause.strength, version = cause_place.version + 1
    from cause
    where cause.id = cause_place.cause_id and cause.id = ${id}`.execute(tx);
  await tx.deleteFrom("cause").where("cause.id", "=", id).execute();
}
