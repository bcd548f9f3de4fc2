import { sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { EventId, EventReportId, Point } from "#app/schema/tables.ts";
import type { EventStepKind } from "../report/store.ts";
import type { EventRecord, ListedEvent } from "./event-record.ts";
import { isVisible, type Sight } from "./visible.ts";

type Row<Shown extends ListedEvent> = Omit<Shown, "position"> & { readonly position: Point | null };

/** The columns of a listed event, for somebody with `sight`. */
function listedColumns(sight: Sight, today: IsoDate) {
  const words = isVisible(sight);
  return sql`event.id, event.report_id, event.category_id, event.organisation_id,
    coalesce(${unitNameOn("organisation", sql`event.organisation_id`, today)}, '') as organisation,
    event.begins_at, event.ends_at, event.time_known, event.precision,
    coalesce(event.position, named_place.position) as position, named_place.name as place, area.name as area,
    case when ${words} then event.place_text end as place_text, case when ${words} then event.text end as text,
    case when ${words} then event.wanted_action end as wanted_action,
    event.seriousness, event.reported_to_police, event.outcome, event.outcome_at, event.withdrawn_at,
    event.same_as_id`;
}

const placed = sql`
  left join named_place on named_place.id = event.place_id
  left join area on area.id = event.area_id`;

/** The events of `ids` as lists show them, in the order of `ids`. */
export async function readListedEvents(
  tx: Transaction,
  ids: readonly EventId[],
  sight: Sight,
  today: IsoDate,
): Promise<readonly ListedEvent[]> {
  const { rows } = await sql<Row<ListedEvent>>`
    select ${listedColumns(sight, today)}
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join event on event.id = wanted.id ${placed}
    order by wanted.place`.execute(tx);
  return rows.map(withPosition);
}

/** The events of one sending, in order of time. */
export async function readEventsOfReport(
  tx: Transaction,
  report: EventReportId,
  sight: Sight,
  today: IsoDate,
): Promise<readonly ListedEvent[]> {
  const { rows } = await sql<Row<ListedEvent>>`
    select ${listedColumns(sight, today)} from event ${placed}
    where event.report_id = ${report}
    order by event.begins_at, event.id`.execute(tx);
  return rows.map(withPosition);
}

/** One event. Throws `NotFound`. */
export async function readEvent(
  tx: Transaction,
  id: EventId,
  sight: Sight,
  today: IsoDate,
): Promise<EventRecord> {
  const { rows } = await sql<Row<EventRecord>>`
    select ${listedColumns(sight, today)}, event.version, event.place_id, event.area_id,
      event_report.received_at, event_report.person_id as reporter_id, person.name as reporter,
      case when ${isVisible(sight)} then (
        select event_photo.id from event_photo where event_photo.event_id = event.id limit 1) end as photo_id,
      array(
        select within.name from event_area
        join area_version on area_version.id = event_area.version_id
        join area as within on within.id = area_version.area_id
        where event_area.event_id = event.id and within.kind <> 'kommun'
        order by area_version.square_metres desc) as areas,
      array(
        select same.id from event as same
        where same.same_as_id = coalesce(event.same_as_id, event.id) and same.id <> event.id
        order by same.begins_at) as same_ids
    from event
    join event_report on event_report.id = event.report_id
    left join person on person.id = event_report.person_id
    ${placed}
    where event.id = ${id}`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new NotFound("event");
  return withPosition(row);
}

/** One thing that was done with an event. */
export interface EventStep {
  readonly kind: EventStepKind;
  readonly madeAt: Date;
  readonly person: string | null;
}

/** What has been done with an event, in order of time. */
export async function readSteps(tx: Transaction, id: EventId): Promise<readonly EventStep[]> {
  const { rows } = await sql<EventStep>`
    select event_step.kind, event_step.made_at, person.name as person
    from event_step left join person on person.id = event_step.person_id
    where event_step.event_id = ${id}
    order by event_step.made_at, event_step.id`.execute(tx);
  return rows;
}

function withPosition<Shown extends ListedEvent>(row: Row<Shown>): Shown {
  const { position } = row;
  const at = position === null ? null : { latitude: position.y, longitude: position.x };
  return { ...row, position: at } as unknown as Shown;
}
