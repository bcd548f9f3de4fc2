import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { readAssignments } from "./assignment-queries.ts";
import { type Assignment, assignmentState } from "./assignment.ts";

/** A person of this kommun with the account, as its administrators see it. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly isEnrolled: boolean;
  /** The last request in this kommun; null when there never was one. */
  readonly lastSeenAt: Date | null;
}

/** A person with what he or she may do today. */
export type ListedPerson = KnownPerson & { readonly current: readonly Assignment[] };

/** Everybody known here whose name or address holds `search`, by name. Nobody at all for others than administrators. */
export async function readPeople(
  tx: Transaction,
  search: string,
  today: IsoDate,
): Promise<readonly ListedPerson[]> {
  const wanted = search.trim().toLowerCase();
  const people = (await readKnown(tx)).filter(
    ({ name, email }) => name.toLowerCase().includes(wanted) || email.includes(wanted),
  );
  const assignments = await readAssignments(tx, null);
  const current = assignments.filter((one) => assignmentState(one, today) === "now");
  return people.map((person) => ({
    ...person,
    current: current.filter((one) => one.personId === person.id),
  }));
}

/** One person known here; null when there is none. */
export async function readPerson(tx: Transaction, person: string): Promise<KnownPerson | null> {
  return (await readKnown(tx)).find(({ id }) => id === person) ?? null;
}

/** How many others are administrators here today. */
export async function countOtherAdministrators(tx: Transaction, assignment: string): Promise<number> {
  const { others } = await tx
    .selectFrom("assignment")
    .select(({ fn }) => fn.countAll<number>().as("others"))
    .where("assignment.role", "=", "administrator")
    .where("assignment.id", "<>", sql<never>`${assignment}`)
    .where(sql<boolean>`assignment.valid_from <= today()`)
    .where(sql<boolean>`(assignment.valid_to is null or assignment.valid_to > today())`)
    .executeTakeFirstOrThrow();
  return others;
}

async function readKnown(tx: Transaction): Promise<readonly KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select person.id, person.name, person.title, known.email, known.has_password, known.is_enrolled,
      known.last_seen_at
    from kommun_accounts() known
    join person on person.id = known.person_id
    order by person.name collate "sv-x-icu", known.email`.execute(tx);
  return rows;
}
