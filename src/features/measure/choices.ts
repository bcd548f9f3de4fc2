import { sql } from "kysely";
import { readOrganisations } from "#app/features/organisation/index.ts";
import { referenceOfItem } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { opening } from "#app/platform/language/index.ts";
import type {
  CauseId,
  OrganisationId,
  PersonId,
  ProgrammeId,
  PromiseId,
  PromiseItemId,
} from "#app/schema/tables.ts";

/** Something to choose in a form. */
export interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}

/** All that a measure can be tied to. */
export interface MeasureChoices {
  readonly organisations: readonly Named<OrganisationId>[];
  readonly people: readonly Named<PersonId>[];
  readonly programmes: readonly Named<ProgrammeId>[];
  readonly items: readonly Named<PromiseItemId>[];
  readonly causes: readonly Named<CauseId>[];
}

/** Reads what a measure can be tied to today. */
export async function readMeasureChoices(tx: Transaction, today: IsoDate): Promise<MeasureChoices> {
  return {
    organisations: await readOrganisations(tx, today),
    people: await readPersonChoices(tx, today),
    programmes: await readProgrammeChoices(tx),
    items: await readItemChoices(tx),
    causes: await readCauseChoices(tx),
  };
}

/** Programmes in Swedish order. */
export function readProgrammeChoices(tx: Transaction): Promise<Named<ProgrammeId>[]> {
  return tx
    .selectFrom("programme")
    .orderBy(sql`programme.name collate "sv-x-icu"`)
    .orderBy("programme.id")
    .select(["programme.id", "programme.name"])
    .execute();
}

/** Promises that are not archived, the latest first. */
export function readPromiseChoices(tx: Transaction): Promise<Named<PromiseId>[]> {
  return tx
    .selectFrom("promise")
    .where("promise.status", "<>", "archived")
    .orderBy("promise.fromDay", "desc")
    .orderBy("promise.id")
    .select(["promise.id", "promise.title as name"])
    .execute();
}

/** The items of one promise, as "2.1 Rubrik". */
export async function readItemChoicesOf(
  tx: Transaction,
  promise: PromiseId,
): Promise<Named<PromiseItemId>[]> {
  const rows = await tx
    .selectFrom("promiseItem")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("focusArea.promiseId", "=", promise)
    .orderBy("focusArea.position")
    .orderBy("promiseItem.position")
    .select(["promiseItem.id", "promiseItem.heading", "promiseItem.text", referenceOfItem.as("reference")])
    .execute();
  return rows.map(({ id, heading, text, reference }) => ({
    id,
    name: `${reference} ${heading ?? opening(text)}`,
  }));
}

/** Items of promises that are not archived, as "2.1 Rubrik (löftets namn)". */
async function readItemChoices(tx: Transaction): Promise<Named<PromiseItemId>[]> {
  const rows = await tx
    .selectFrom("promiseItem")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .innerJoin("promise", "promise.id", "focusArea.promiseId")
    .where("promise.status", "<>", "archived")
    .orderBy("promise.fromDay", "desc")
    .orderBy("promise.id")
    .orderBy("focusArea.position")
    .orderBy("promiseItem.position")
    .select([
      "promiseItem.id",
      "promiseItem.heading",
      "promiseItem.text",
      "promise.title",
      referenceOfItem.as("reference"),
    ])
    .execute();
  return rows.map(({ id, heading, text, title, reference }) => ({
    id,
    name: `${reference} ${heading ?? opening(text)} (${title})`,
  }));
}

function readPersonChoices(tx: Transaction, today: IsoDate): Promise<Named<PersonId>[]> {
  return tx
    .selectFrom("person")
    .where((person) =>
      person.exists(
        person
          .selectFrom("assignment")
          .whereRef("assignment.personId", "=", "person.id")
          .where("assignment.validFrom", "<=", today)
          .where(sql<boolean>`(assignment.valid_to is null or assignment.valid_to > ${today})`)
          .select("assignment.id"),
      ),
    )
    .orderBy(sql`person.name collate "sv-x-icu"`)
    .orderBy("person.id")
    .select(["person.id", "person.name"])
    .execute();
}

async function readCauseChoices(tx: Transaction): Promise<Named<CauseId>[]> {
  const rows = await tx
    .selectFrom("cause")
    .innerJoin("problem", "problem.id", "cause.problemId")
    .where("problem.closedAt", "is", null)
    .orderBy(sql`problem.statement collate "sv-x-icu"`)
    .orderBy("problem.id")
    .orderBy("cause.position")
    .select(["cause.id", "cause.text", "problem.statement"])
    .execute();
  return rows.map(({ id, text, statement }) => ({
    id,
    name: `${opening(text)} (${opening(statement)})`,
  }));
}
