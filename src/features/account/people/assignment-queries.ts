import { sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { Assignment } from "./assignment.ts";

/** Assignments of one person, or of everybody here, newest first; those that never held a day are left out. */
export async function readAssignments(
  tx: Transaction,
  person: PersonId | null,
): Promise<readonly Assignment[]> {
  const organisation = unitNameOn("organisation", sql`assignment.organisation_id`, sql`today()`).$notNull();
  return tx
    .selectFrom("assignment")
    .select([
      "assignment.id",
      "assignment.personId",
      "assignment.role",
      organisation.as("organisation"),
      "assignment.validFrom",
      "assignment.validTo",
    ])
    .$if(person !== null, (query) => query.where("assignment.personId", "=", person))
    .where(sql<boolean>`assignment.valid_to is distinct from assignment.valid_from`)
    .orderBy("assignment.validFrom", "desc")
    .orderBy(sql`${organisation} collate "sv-x-icu"`)
    .orderBy("assignment.id")
    .execute();
}
