import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { Call } from "./manners.ts";

/** Lets only one command at a time decide whether the feed may be asked, until its transaction ends. */
export async function lockCalls(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('police_call', 0))`.execute(tx);
}

/** The calls that decide whether `address` may be asked at `now`. */
export function readCalls(tx: Transaction, address: string, now: Date): Promise<Call[]> {
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  return tx
    .selectFrom("policeCall")
    .select(["policeCall.address", "policeCall.calledAt", "policeCall.status", "policeCall.notBefore"])
    .where((call) =>
      call.or([
        call("policeCall.calledAt", ">", anHourAgo),
        call("policeCall.notBefore", ">", now),
        call.and([call("policeCall.address", "=", address), call("policeCall.status", "=", 404)]),
      ]),
    )
    .execute();
}

/** Writes down that the feed is asked; what is old enough to decide nothing is removed. */
export async function addCall(tx: Transaction, address: string, calledAt: Date): Promise<number> {
  const yesterday = new Date(calledAt.getTime() - 86_400_000);
  await tx
    .deleteFrom("policeCall")
    .where("policeCall.calledAt", "<", yesterday)
    .where(({ or, eb }) => or([eb("policeCall.status", "is", null), eb("policeCall.status", "<>", 404)]))
    .where(({ or, eb }) =>
      or([eb("policeCall.notBefore", "is", null), eb("policeCall.notBefore", "<", calledAt)]),
    )
    .execute();
  const { id } = await tx
    .insertInto("policeCall")
    .values({ address, calledAt })
    .returning("policeCall.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes down what was answered. */
export async function answerCall(
  tx: Transaction,
  id: number,
  status: number,
  notBefore: Date | null,
): Promise<void> {
  await tx.updateTable("policeCall").set({ status, notBefore }).where("policeCall.id", "=", id).execute();
}
