import { sql } from "kysely";
import type { AreaKind } from "#app/features/area/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { AreaId } from "#app/schema/tables.ts";
import type { EventSelection } from "../counting/selection.ts";
import { beganWithin, conditionOf } from "./conditions.ts";

/** What was reported from an area. */
export interface AreaReports {
  readonly areaId: AreaId;
  readonly events: number;
  /** How many organisations told of them. */
  readonly organisations: number;
}

/**
 * Events of a selection by area of a kind, wherever in the kommun the selection says; areas without events have no line. An event on the border
 * of two areas is in both.
 */
export async function readAreaReports(
  tx: Transaction,
  selection: EventSelection,
  kind: AreaKind,
): Promise<readonly AreaReports[]> {
  const condition = await conditionOf(tx, selection);
  const { rows } = await sql<AreaReports>`
    with told as (
      select event_area.version_id, event.organisation_id, count(*) as events
      from event
      join event_area on event_area.event_id = event.id
      where ${beganWithin(selection)} and ${condition}
      group by event_area.version_id, event.organisation_id)
    select area.id as area_id, sum(told.events)::integer as events, count(distinct told.organisation_id)::integer as organisations
    from told
    join area_version on area_version.id = told.version_id
    join area on area.id = area_version.area_id
    where area.kind = ${kind}
    group by area.id`.execute(tx);
  return rows;
}
