import { type RawBuilder, sql } from "kysely";
import type { HeldRole } from "#app/access/decide.ts";
import { mayDo } from "#app/access/decide.ts";
import type { OrganisationId } from "#app/schema/tables.ts";

/**
 * Whose words and photos somebody may see: everybody's, or those of the organisations the person works for. What
 * happened, where and when is seen by all at work; the words may still hold what nobody but the handlers should read.
 */
export type Sight = "all" | readonly OrganisationId[];

/** What a person may see of events. */
export function sightOf(held: readonly HeldRole[]): Sight {
  if (mayDo(held, "event.handle")) return "all";
  const own = held.filter(({ role, organisationId }) =>
    mayDo([{ role, organisationId }], "event.report", [organisationId]),
  );
  return [...new Set(own.map(({ organisationId }) => organisationId))];
}

/** The same in SQL: whether the words of the row of `event` may be seen. */
export function isVisible(sight: Sight): RawBuilder<boolean> {
  return sight === "all" ? sql`true` : sql`event.organisation_id = any (${[...sight]}::uuid[])`;
}
