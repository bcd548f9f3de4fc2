import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { ThreadKind } from "./thread.ts";

/** Keeps why a thread may stay loose. Accepting twice keeps the first reason. */
export async function acceptThread(
  tx: Transaction,
  acceptance: {
    readonly kind: ThreadKind;
    readonly recordId: string;
    readonly reason: string;
    readonly personId: PersonId;
    readonly acceptedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto("threadAcceptance")
    .values(acceptance)
    .onConflict((clash) => clash.columns(["kind", "recordId"]).where("takenUpAt", "is", null).doNothing())
    .execute();
}

/** Takes an accepted thread up again; the reason is kept with who did it. */
export async function takeUpThread(
  tx: Transaction,
  kind: ThreadKind,
  recordId: string,
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("threadAcceptance")
    .set({ takenUpBy: by.personId, takenUpAt: by.at })
    .where("threadAcceptance.kind", "=", kind)
    .where("threadAcceptance.recordId", "=", sql<string>`${recordId}::uuid`)
    .where("threadAcceptance.takenUpAt", "is", null)
    .execute();
}
