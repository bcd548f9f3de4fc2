import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { ProblemId } from "#app/schema/tables.ts";
import type { ProblemText } from "./problem.ts";

/** Makes a problem, without causes. */
export async function addProblem(tx: Transaction, text: ProblemText): Promise<ProblemId> {
  const { id } = await tx
    .insertInto("problem")
    .values({ ...text })
    .returning("problem.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a problem anew. False when somebody else changed it since `version`: nothing is then written. */
export async function changeProblem(
  tx: Transaction,
  id: ProblemId,
  version: number,
  text: ProblemText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("problem")
    .set({ ...text, version: sql<number>`problem.version + 1` })
    .where("problem.id", "=", id)
    .where("problem.version", "=", version)
    .returning("problem.id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** Puts a problem aside, or takes it up again with null. It keeps its causes and all that answers them. */
export async function closeProblem(tx: Transaction, id: ProblemId, at: Date | null): Promise<void> {
  await tx
    .updateTable("problem")
    .set({ closedAt: at, version: sql<number>`problem.version + 1` })
    .where("problem.id", "=", id)
    .execute();
}
