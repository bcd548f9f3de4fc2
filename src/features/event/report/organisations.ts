import { organisationsFor } from "#app/access/decide.ts";
import { type OrganisationLine, readOrganisations } from "#app/features/organisation/index.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { OrganisationId } from "#app/schema/tables.ts";

/** The organisations somebody may report for, and the one that is meant when nothing is said. */
export interface ReportsFor {
  readonly organisations: readonly OrganisationLine[];
  readonly usual: OrganisationId | null;
}

/** Whom the person at work reports for: the own organisations first of all. */
export async function reportsFor({ tx, person, today }: StaffRequest): Promise<ReportsFor> {
  const allowed = organisationsFor(person.held, "event.report");
  const organisations = (await readOrganisations(tx, today)).filter(
    ({ id }) => allowed === "all" || allowed.includes(id),
  );
  const own = person.held.find(({ organisationId }) => organisations.some(({ id }) => id === organisationId));
  return { organisations, usual: own?.organisationId ?? organisations[0]?.id ?? null };
}
