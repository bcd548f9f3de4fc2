import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { BodyId, OrganisationId, PersonId } from "#app/schema/tables.ts";
import type { Role } from "#app/access/roles.ts";
import { isAtWork, type OrganisationKind } from "./unit.ts";
import { readUnits, unitNameOn } from "./unit-queries.ts";

/** An organisation by the name it has on one day. */
export interface OrganisationLine {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** For narrow places; empty when there is none. */
  readonly shortName: string;
}

/** The organisations at work on `day`, by the names of that day, in Swedish order: what forms offer. */
export async function readOrganisations(tx: Transaction, day: IsoDate): Promise<readonly OrganisationLine[]> {
  const lines = await readUnits(tx, "organisation", day);
  return lines
    .filter((line) => isAtWork(line, day))
    .map(({ id, kind, name, shortName }) => ({
      id: id as OrganisationId,
      kind: kind as OrganisationKind,
      name,
      shortName,
    }));
}

/** The councils and groups at work on `day`, by the names of that day, in Swedish order: what forms offer. */
export async function readBodies(
  tx: Transaction,
  day: IsoDate,
): Promise<readonly { readonly id: BodyId; readonly name: string }[]> {
  const lines = await readUnits(tx, "body", day);
  return lines.filter((line) => isAtWork(line, day)).map(({ id, name }) => ({ id: id as BodyId, name }));
}

/** What an organisation was called on `day`, ended or not; null for an unknown id. */
export async function organisationNameOn(
  tx: Transaction,
  id: OrganisationId,
  day: IsoDate,
): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select ${unitNameOn("organisation", sql`${id}::uuid`, day)} as name`.execute(tx);
  return rows[0]?.name ?? null;
}

/** An assignment for an organisation. */
export interface HeldAssignment {
  readonly personId: PersonId;
  readonly person: string;
  readonly title: string;
  readonly role: Role;
  readonly from: IsoDate;
  /** Included; null until further notice. */
  readonly lastDay: IsoDate | null;
}

/** Who holds assignments for an organisation, those of today first, then by name. */
export async function readAssignmentsOf(
  tx: Transaction,
  id: OrganisationId,
  today: IsoDate,
): Promise<readonly HeldAssignment[]> {
  const rows = await tx
    .selectFrom("assignment")
    .innerJoin("person", "person.id", "assignment.personId")
    .where("assignment.organisationId", "=", id)
    .orderBy(sql`assignment.valid_to is not null and assignment.valid_to <= ${today}`)
    .orderBy(sql`person.name collate "sv-x-icu"`)
    .orderBy("assignment.validFrom")
    .select([
      "assignment.personId",
      "person.name as person",
      sql<string>`coalesce(nullif(assignment.title, ''), person.title)`.as("title"),
      "assignment.role",
      "assignment.validFrom as from",
      "assignment.validTo",
    ])
    .execute();
  return rows.map(({ validTo, ...row }) => ({
    ...row,
    lastDay: validTo === null ? null : addDays(validTo, -1),
  }));
}
