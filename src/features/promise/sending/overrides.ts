import type { Transaction } from "#app/platform/database/index.ts";
import type { PersonId, PromiseId } from "#app/schema/tables.ts";

/** Why a gap was left when the promise was sent. */
export interface Override {
  readonly code: string;
  /** Key of the remark: its code and place. */
  readonly place: string;
  readonly reason: string;
  readonly person: string;
  readonly at: Date;
}

/** The reasons given so far, the newest first. */
export function readOverrides(tx: Transaction, promiseId: PromiseId): Promise<readonly Override[]> {
  return tx
    .selectFrom("promiseOverride")
    .innerJoin("person", "person.id", "promiseOverride.personId")
    .where("promiseOverride.promiseId", "=", promiseId)
    .orderBy("promiseOverride.at", "desc")
    .orderBy("promiseOverride.place")
    .select([
      "promiseOverride.code",
      "promiseOverride.place",
      "promiseOverride.reason",
      "person.name as person",
      "promiseOverride.at",
    ])
    .execute();
}

/** Records why gaps were left; nobody can change it afterwards. */
export async function recordOverrides(
  tx: Transaction,
  promiseId: PromiseId,
  overrides: readonly Pick<Override, "code" | "place" | "reason">[],
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<void> {
  if (overrides.length === 0) return;
  await tx
    .insertInto("promiseOverride")
    .values(overrides.map((override) => ({ ...override, promiseId, ...by })))
    .execute();
}
