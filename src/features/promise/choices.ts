import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { AgreementId, CauseId, OrganisationId, PromiseId } from "#app/schema/tables.ts";
import type { PartyKind } from "./promise.ts";

/** Something a form offers to choose. */
export interface NamedChoice<Id> {
  readonly id: Id;
  readonly name: string;
}

/** An organisation that can be a party. */
export interface OrganisationChoice extends NamedChoice<OrganisationId> {
  readonly kind: PartyKind;
}

/** A cause, with the problem it belongs to. */
export interface CauseChoice extends NamedChoice<CauseId> {
  readonly problem: string;
}

/** The organisations that exist today, by name. */
export async function readOrganisationChoices(tx: Transaction): Promise<readonly OrganisationChoice[]> {
  return tx
    .with("current", (db) =>
      db
        .selectFrom("organisationName")
        .distinctOn("organisationName.organisationId")
        .where("organisationName.validFrom", "<=", sql<never>`today()`)
        .orderBy("organisationName.organisationId")
        .orderBy("organisationName.validFrom", "desc")
        .select(["organisationName.organisationId", "organisationName.name"]),
    )
    .selectFrom("organisation")
    .innerJoin("current", "current.organisationId", "organisation.id")
    .where((row) =>
      row.or([
        row("organisation.activeTo", "is", null),
        row("organisation.activeTo", ">", sql<never>`today()`),
      ]),
    )
    .orderBy(sql`current.name collate "sv-x-icu"`)
    .select(["organisation.id", "organisation.kind", "current.name"])
    .execute();
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
