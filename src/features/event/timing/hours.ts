import { sql } from "kysely";
import { type Aoristic, aoristicOf, type GatheredSpans } from "#app/geography/index.ts";
import type { Result } from "#app/statistics/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { EventSelection } from "../counting/selection.ts";
import { clockAtBeginning } from "./clock.ts";
import { beganWithin, conditionOf } from "./conditions.ts";

/** Longest span that says something of the hour. */
export const LONGEST_HOURS = 48;

/** When in the week events happened. */
export interface HoursOfWeek {
  /** By weekday and hour, spans shared out; `cannot` when nothing at all happened. */
  readonly table: Result<Aoristic>;
  /** Events of which only the day is known, by weekday, Monday first. */
  readonly dayOnly: readonly number[];
}

interface Line extends GatheredSpans {
  readonly kind: "timed" | "day" | "tooLong";
}

/**
 * Events of a selection by weekday and hour of the clock in Sweden; a span that goes on while clocks are set anew keeps to the clock by which
 * it began. What is added up per event is added up where the events lie, so that a million of them come as a few thousand lines.
 */
export async function readHoursOfWeek(tx: Transaction, selection: EventSelection): Promise<HoursOfWeek> {
  const condition = await conditionOf(tx, selection);
  const { rows } = await sql<Line>`
    -- \`offset 0\` keeps each step apart, so that what it works out is not worked out again wherever it is used.
    with clock as (
      select event.time_known = 'day' as is_day, ${clockAtBeginning(selection)} as begun,
        (date_part('epoch', event.ends_at) - date_part('epoch', event.begins_at)) / 60 as minutes
      from event
      where ${beganWithin(selection)} and ${condition}
      offset 0),
    span as (
      select clock.minutes, floor(clock.begun / 60) as hour, clock.begun, clock.is_day from clock offset 0),
    line as (
      select span.minutes, span.begun - 60 * span.hour as past,
        floor((span.begun - 60 * span.hour + span.minutes) / 60) as strikes,
        -- 1970 began on a Thursday.
        (span.hour::bigint + 72) % 168 as hour,
        case when span.is_day then 'day' when span.minutes > ${LONGEST_HOURS * 60}::integer then 'tooLong' else 'timed' end
          as kind
      from span
      offset 0)
    select line.kind, line.hour::integer as hour, count(*)::integer as n,
      case when line.kind = 'timed' then line.strikes else 0 end::integer as strikes,
      sum(case when line.strikes = 0 then 1 else (60 - line.past) / line.minutes end) as first,
      sum(case when line.strikes > 1 then 60 / line.minutes else 0 end) as each,
      sum(case when line.strikes = 0 then 0 else (line.past + line.minutes - 60 * line.strikes) / line.minutes end) as last
    from line
    group by 1, 2, 4`.execute(tx);
  const dayOnly = Array.from({ length: 7 }, (_, weekday) =>
    sumOf(rows.filter(({ kind, hour }) => kind === "day" && Math.floor(hour / 24) === weekday)),
  );
  const leftOut = {
    unknown: sumOf(rows.filter(({ kind }) => kind === "day")),
    reversed: 0,
    tooLong: sumOf(rows.filter(({ kind }) => kind === "tooLong")),
  };
  const timed = rows.filter(({ kind }) => kind === "timed");
  return { table: aoristicOf(timed, leftOut, LONGEST_HOURS), dayOnly };
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { n }) => sum + n, 0);
}
