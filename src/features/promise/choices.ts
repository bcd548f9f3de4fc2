import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { AgreementId, CauseId, PromiseId } from "#app/schema/tables.ts";

/** Something a form offers to choose. */
export interface NamedChoice<Id> {
  readonly id: Id;
  readonly name: string;
}

/** A cause, with the problem it belongs to. */
export interface CauseChoice extends NamedChoice<CauseId> {
  readonly problem: string;
}

/** The agreements that a promise may belong to, by title. */
export async function readAgreementChoices(tx: Transaction): Promise<readonly NamedChoice<AgreementId>[]> {
  return tx
    .selectFrom("agreement")
    .where("agreement.status", "<>", "ended")
    .orderBy(sql`agreement.title collate "sv-x-icu"`)
    .select(["agreement.id", "agreement.title as name"])
    .execute();
}

/** The causes of problems that are still open, problem by problem. */
export async function readCauseChoices(tx: Transaction): Promise<readonly CauseChoice[]> {
  return tx
    .selectFrom("cause")
    .innerJoin("problem", "problem.id", "cause.problemId")
    .where("problem.closedAt", "is", null)
    .orderBy(sql`problem.statement collate "sv-x-icu"`)
    .orderBy("cause.position")
    .select(["cause.id", "cause.text as name", "problem.statement as problem"])
    .execute();
}

/** The promises that a new one may follow, newest period first. */
export async function readPredecessorChoices(tx: Transaction): Promise<readonly NamedChoice<PromiseId>[]> {
  return tx
    .selectFrom("promise")
    .orderBy("promise.toDay", (order) => order.desc().nullsLast())
    .orderBy(sql`promise.title collate "sv-x-icu"`)
    .select(["promise.id", "promise.title as name"])
    .execute();
}
