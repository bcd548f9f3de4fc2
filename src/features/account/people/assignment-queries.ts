import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { OrganisationId, PersonId } from "#app/schema/tables.ts";
import type { Assignment } from "./assignment.ts";

/** Assignments of one person, or of everybody here, newest first; those that never held a day are left out. */
export async function readAssignments(
  tx: Transaction,
  person: PersonId | null,
): Promise<readonly Assignment[]> {
  return tx
    .with("current", currentNames)
    .selectFrom("assignment")
    .innerJoin("current", "current.organisationId", "assignment.organisationId")
    .select([
      "assignment.id",
      "assignment.personId",
      "assignment.role",
      "current.name as organisation",
      "assignment.validFrom",
      "assignment.validTo",
    ])
    .$if(person !== null, (query) => query.where("assignment.personId", "=", person))
    .where(sql<boolean>`assignment.valid_to is distinct from assignment.valid_from`)
    .orderBy("assignment.validFrom", "desc")
    .orderBy(sql`current.name collate "sv-x-icu"`)
    .orderBy("assignment.id")
    .execute();
}

/** The organisations that exist today, by name, for a choice. */
export async function readOrganisationChoices(
  tx: Transaction,
): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]> {
  return tx
    .with("current", currentNames)
    .selectFrom("organisation")
    .innerJoin("current", "current.organisationId", "organisation.id")
    .select(["organisation.id", "current.name"])
    .where(sql<boolean>`(organisation.active_to is null or organisation.active_to > today())`)
    .orderBy(sql`current.name collate "sv-x-icu"`)
    .execute();
}

/** The name that holds today of each organisation; of one that has none yet, a coming one. */
function currentNames(db: Pick<Transaction, "selectFrom">) {
  return db
    .selectFrom("organisationName")
    .distinctOn("organisationName.organisationId")
    .select(["organisationName.organisationId", "organisationName.name"])
    .orderBy("organisationName.organisationId")
    .orderBy(sql`organisation_name.valid_from > today()`)
    .orderBy("organisationName.validFrom", "desc");
}
