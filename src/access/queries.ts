import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { HeldRole } from "./decide.ts";

/** Who a person is in this kommun and what roles are held `today`; null for somebody without any. */
export async function readHolder(
  tx: Transaction,
  person: PersonId,
  today: IsoDate,
): Promise<{ name: string; title: string; held: HeldRole[] } | null> {
  const rows = await tx
    .selectFrom("assignment")
    .innerJoin("person", "person.id", "assignment.personId")
    .select(["person.name", "person.title", "assignment.role", "assignment.organisationId"])
    .where("assignment.personId", "=", person)
    .where("assignment.validFrom", "<=", today)
    .where(sql<boolean>`(assignment.valid_to is null or assignment.valid_to > ${today})`)
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const held = rows.map(({ role, organisationId }) => ({ role, organisationId }));
  return { name: first.name, title: first.title, held };
}
