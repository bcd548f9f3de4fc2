import { type RawBuilder, sql } from "kysely";
import { addDays } from "#app/platform/iso-date.ts";
import type { EventSelection } from "../counting/selection.ts";
import { clockBetween, swedishMoment } from "../swedish-time.ts";

/**
 * What clocks in Sweden showed when `event` began, in minutes since 1970 began by the same clock. To ask for the time zone of each event of a
 * million takes a second; to look up how clocks were set does not.
 */
export function clockAtBeginning({ from, to }: Pick<EventSelection, "from" | "to">): RawBuilder<number> {
  const settings = clockBetween(swedishMoment(from, "00:00"), swedishMoment(addDays(to, 1), "00:00"));
  const since = settings.map((setting) => setting.from.toISOString());
  const ahead = settings.map(({ minutesAhead }) => minutesAhead);
  return sql<number>`(date_part('epoch', event.begins_at) / 60
    + (${ahead}::integer[])[width_bucket(event.begins_at, ${since}::timestamptz[])])`;
}
