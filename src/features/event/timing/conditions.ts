import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import type { EventSelection } from "../counting/selection.ts";
import { withAllUnder } from "../category/category.ts";
import { swedishMoment } from "../swedish-time.ts";

/** What `event` must fulfil to be counted by a selection, as one condition. */
export async function conditionOf(
  tx: Transaction,
  selection: Omit<EventSelection, "from" | "to">,
): Promise<RawBuilder<boolean>> {
  const { categories, areaId, organisationId, leastSeriousness } = selection;
  const conditions: RawBuilder<unknown>[] = [sql`event.withdrawn_at is null and event.same_as_id is null`];
  if (categories.length > 0) {
    const tree = await tx.selectFrom("eventCategory").select(["id", "parentId"]).execute();
    const wanted = categories.flatMap((category) => withAllUnder(tree, category));
    conditions.push(sql`event.category_id = any (${[...new Set(wanted)]}::uuid[])`);
  }
  if (organisationId !== undefined) conditions.push(sql`event.organisation_id = ${organisationId}`);
  if (leastSeriousness > 1) conditions.push(sql`event.seriousness >= ${leastSeriousness}`);
  if (areaId !== undefined) {
    const versions = await tx.selectFrom("areaVersion").select("id").where("areaId", "=", areaId).execute();
    conditions.push(sql`exists (
      select from event_area where event_area.event_id = event.id
        and event_area.version_id = any (${versions.map(({ id }) => id)}::uuid[]))`);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** That `event` began in days, both counted in. */
export function beganWithin({ from, to }: Pick<EventSelection, "from" | "to">): RawBuilder<boolean> {
  return sql<boolean>`event.begins_at >= ${swedishMoment(from, "00:00")}
    and event.begins_at < ${swedishMoment(addDays(to, 1), "00:00")}`;
}
