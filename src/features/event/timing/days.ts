import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { EventSelection } from "../counting/selection.ts";
import { clockAtBeginning } from "./clock.ts";
import { beganWithin, conditionOf } from "./conditions.ts";

/** How many events began on a day. */
export interface DayCount {
  readonly day: IsoDate;
  readonly events: number;
}

/** Events of a selection by the day on which they began in Sweden, in order; days without events have no line. */
export async function readEventDays(
  tx: Transaction,
  selection: EventSelection,
): Promise<readonly DayCount[]> {
  const condition = await conditionOf(tx, selection);
  const { rows } = await sql<DayCount>`
    select '1970-01-01'::date + floor(${clockAtBeginning(selection)} / 1440)::integer as day, count(*)::integer as events
    from event
    where ${beganWithin(selection)} and ${condition}
    group by 1
    order by 1`.execute(tx);
  return rows;
}
