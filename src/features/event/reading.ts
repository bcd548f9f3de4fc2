import { type RawBuilder, sql } from "kysely";
import type { AreaKind } from "#app/features/area/index.ts";
import type { Position } from "#app/geography/index.ts";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, EventCategoryId, EventId, OrganisationId } from "#app/schema/tables.ts";
import { swedishMoment } from "./swedish-time.ts";

/** An event as maps and weeks count it: without words. */
export interface CountedEvent {
  readonly id: EventId;
  readonly categoryId: EventCategoryId;
  readonly organisationId: OrganisationId;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly timeKnown: "moment" | "span" | "day";
  readonly seriousness: 1 | 2 | 3;
  /** Null when it is not known, or only the area is. */
  readonly position: Position | null;
  /** The areas of the kind asked for that it lies in. */
  readonly areaIds: readonly AreaId[];
}

/** Which events: begun in days, both included; areas of one kind, or none. */
export interface CountedFrom {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly areaKind?: AreaKind;
}

/**
 * Events begun in some days, for maps and weeks, in order of time. What was taken back is left out, and so is what
 * tells of the same as another event: it happened once.
 */
export async function readEventsOf(tx: Transaction, asked: CountedFrom): Promise<readonly CountedEvent[]> {
  const { areaKind = null } = asked;
  const areas =
    areaKind === null
      ? sql`'{}'::uuid[]`
      : sql`array(
          select area.id from event_area
          join area_version on area_version.id = event_area.version_id
          join area on area.id = area_version.area_id
          where event_area.event_id = event.id and area.kind = ${areaKind})`;
  const { rows } = await sql<
    Omit<CountedEvent, "position"> & { readonly longitude: number | null; readonly latitude: number | null }
  >`
    select event.id, event.category_id, event.organisation_id, event.begins_at, event.ends_at, event.time_known,
      event.seriousness, (coalesce(event.position, named_place.position))[0] as longitude,
      (coalesce(event.position, named_place.position))[1] as latitude, ${areas} as area_ids
    from event left join named_place on named_place.id = event.place_id
    where event.begins_at >= ${swedishMoment(asked.from, "00:00")}
      and event.begins_at < ${swedishMoment(addDays(asked.to, 1), "00:00")}
      and event.withdrawn_at is null and event.same_as_id is null
    order by event.begins_at, event.id`.execute(tx);
  return rows.map(({ longitude, latitude, ...event }) => ({
    ...event,
    position: longitude === null || latitude === null ? null : { longitude, latitude },
  }));
}

/** What a reporting organisation said of one week. */
export interface ReportedWeek {
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  /** Monday of the week. */
  readonly week: IsoDate;
  /** Sendings about the week. */
  readonly reports: number;
  /** Events that began in it, those taken back apart. */
  readonly events: number;
  readonly saidNothing: boolean;
  /** Nothing at all was said, not even that there was nothing. */
  readonly silent: boolean;
}

/**
 * Who reported in which week, a line for each week and each organisation that has a reporter then or has ever
 * reported: silence is seen as silence. `weeks` by their Mondays.
 */
export async function countReports(
  tx: Transaction,
  weeks: readonly IsoDate[],
): Promise<readonly ReportedWeek[]> {
  const sorted = weeks.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const beginnings: Date[] = [];
  for (let week = first; week <= last; week = addDays(week, 7)) beginnings.push(swedishMoment(week, "00:00"));
  // Those that happened once each lie in an index of their own, which need not be left for the table.
  const begunIn = (condition: RawBuilder<unknown>) => sql`
    select event.organisation_id, width_bucket(event.begins_at, ${beginnings}::timestamptz[]) as number, count(*) as events
    from event
    where event.begins_at >= ${swedishMoment(first, "00:00")} and event.begins_at < ${swedishMoment(addDays(last, 7), "00:00")}
      and event.withdrawn_at is null and ${condition}
    group by 1, 2`;
  const { rows } = await sql<ReportedWeek>`
    with week as (select unnest(${[...weeks]}::date[]) as from_day),
    reporting as (
      select assignment.organisation_id, assignment.valid_from, assignment.valid_to
      from assignment where assignment.role = 'reporter'
      union all
      select event_report.organisation_id, min(event_report.week_from), null from event_report
      group by event_report.organisation_id),
    line as (
      select distinct reporting.organisation_id, week.from_day
      from reporting join week
        on week.from_day + 6 >= reporting.valid_from
        and (reporting.valid_to is null or week.from_day < reporting.valid_to)),
    sent as (
      select event_report.organisation_id, event_report.week_from, count(*) as reports,
        bool_or(event_report.nothing_to_report) as nothing
      from event_report where event_report.week_from = any (${[...weeks]}::date[])
      group by event_report.organisation_id, event_report.week_from),
    begun as (
      select told.organisation_id, ${first}::date + 7 * (told.number - 1) as from_day, sum(told.events) as events
      from (${begunIn(sql`event.same_as_id is null`)} union all ${begunIn(sql`event.same_as_id is not null`)}) as told
      group by told.organisation_id, told.number),
    named as materialized (
      select known.organisation_id, ${unitNameOn("organisation", sql`known.organisation_id`, last)} as name
      from (select distinct line.organisation_id from line) as known),
    counted as (
      select line.organisation_id, line.from_day as week, coalesce(named.name, '') as organisation,
        coalesce(sent.reports, 0) as reports, coalesce(begun.events, 0) as events,
        coalesce(sent.nothing, false) and coalesce(begun.events, 0) = 0 as said_nothing,
        sent.reports is null and begun.events is null as silent
      from line
      join named on named.organisation_id = line.organisation_id
      left join sent on sent.organisation_id = line.organisation_id and sent.week_from = line.from_day
      left join begun on begun.organisation_id = line.organisation_id and begun.from_day = line.from_day)
    select counted.* from counted
    order by counted.organisation collate "sv-x-icu", counted.organisation_id, counted.week`.execute(tx);
  return rows;
}
