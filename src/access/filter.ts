import { type RawBuilder, sql } from "kysely";
import type { OrganisationId } from "#app/schema/tables.ts";

/**
 * A list's condition from the same rule as the check: true for "all", otherwise the given columns must hold one
 * of the organisations. With an empty list nothing is seen.
 */
export function organisationFilter(
  organisations: "all" | readonly OrganisationId[],
  column: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (organisations === "all") return sql<boolean>`true`;
  return sql<boolean>`${column} = any (${[...organisations]}::uuid[])`;
}
