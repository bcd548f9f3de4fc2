import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { Setup } from "./guide.ts";

/** What the kommun has so far. One query. */
export async function readSetup(tx: Transaction): Promise<Setup> {
  const { rows } = await sql<Setup>`
    select
      ${organisation("kommun")} as has_kommun,
      ${organisation("police")} as has_police,
      ${assignment(sql`assignment.role in ('coordinator', 'police_coordinator')`)} as has_coordinator,
      ${signatory("kommun")} and ${signatory("police")} as has_signatories,
      exists (select from agreement) as has_agreement,
      exists (select from cause) as has_cause,
      exists (select from promise) as has_promise,
      exists (select from published_site where published_site.key = 'contact') as has_contact`.execute(tx);
  return rows[0] as Setup;
}

function organisation(kind: "kommun" | "police"): RawBuilder<unknown> {
  return sql`exists (
    select from organisation
    where organisation.kind = ${kind} and (organisation.active_to is null or organisation.active_to > today()))`;
}

function signatory(kind: "kommun" | "police"): RawBuilder<unknown> {
  return assignment(sql`assignment.role = 'signatory' and assignment.organisation_id in (
    select organisation.id from organisation where organisation.kind = ${kind})`);
}

function assignment(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (
    select from assignment
    where ${condition} and assignment.valid_from <= today()
      and (assignment.valid_to is null or assignment.valid_to > today()))`;
}
