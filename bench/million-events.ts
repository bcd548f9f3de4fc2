import { sql } from "kysely";
import { PLACES } from "#example/areas/places.ts";
import { between, seededRandom } from "#example/random.ts";
import { finestCell } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";

/** How many events, over how many weeks, at how many spots. */
export interface Plenty {
  readonly events: number;
  readonly weeks: number;
  readonly spots: number;
}

/** Points that each spot has on the average: what happens at a place is never on one and the same stone. */
const POINTS = 40;
/** Degrees from the middle of a place to its spots, and from a spot to its points, at most. */
const AROUND = { spot: 0.02, point: 0.0006 };

/**
 * Makes a kommun with the example in it busy, as the owner: its events again and again, in other weeks and mostly at
 * other spots, a few of which have most of them. What the database works out by itself is worked out in one pass.
 */
export async function makeEvents(tx: Transaction, { events, weeks, spots }: Plenty): Promise<void> {
  await makePoints(tx, spots);
  await makeReports(tx, weeks);
  // Every row fits by the way it is made: foreign keys and triggers need not ask again for each of them.
  await sql`set local session_replication_role = replica`.execute(tx);
  await withoutIndexes(tx, "event", () => tellAgain(tx, events, weeks));
  await sql`select place_events_in(array(select area_version.id from area_version))`.execute(tx);
  await sql`drop table bench_point, bench_report, bench_source`.execute(tx);
}

async function tellAgain(tx: Transaction, events: number, weeks: number): Promise<void> {
  await sql`select setseed(0.26)`.execute(tx);
  await sql`
    insert into event (report_id, organisation_id, category_id, begins_at, ends_at, time_known, text, precision,
      position, cell, place_id, area_id, place_text, seriousness, reported_to_police, wanted_action, outcome, outcome_at)
    select bench_report.id, source.organisation_id, source.category_id, source.begins_at - moved.weeks * interval '7 days',
      source.ends_at - moved.weeks * interval '7 days', source.time_known, source.text,
      case when moved.elsewhere then 'point' else source.precision end,
      case when moved.elsewhere then bench_point.position else source.position end,
      case when moved.elsewhere then bench_point.cell else source.cell end,
      case when not moved.elsewhere then source.place_id end,
      source.area_id, source.place_text, source.seriousness, source.reported_to_police, source.wanted_action,
      source.outcome, source.outcome_at - moved.weeks * interval '7 days'
    from (
      select number, floor(random() * ${weeks - 52}::integer)::integer as weeks, random() < 0.7 as apart,
        1 + floor(random() * (select count(*) from bench_point))::integer as point,
        1 + number % (select count(*) from bench_source) as source
      from generate_series(1, ${events}::integer) as number) as drawn
    join bench_source as source on source.number = drawn.source
    join bench_point on bench_point.number = drawn.point
    cross join lateral (
      select drawn.weeks, drawn.apart and source.precision in ('point', 'place') as elsewhere) as moved
    join bench_report on bench_report.organisation_id = source.organisation_id
      and bench_report.week_from = source.week_from - moved.weeks * 7`.execute(tx);
}

/** Fills a table without its indexes, which are made anew at the end: that is quicker than to keep them right. */
async function withoutIndexes(tx: Transaction, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select pg_class.relname as name, pg_get_indexdef(pg_class.oid) as definition
    from pg_index
    join pg_class on pg_class.oid = pg_index.indexrelid
    where pg_index.indrelid = ${table}::regclass and not pg_index.indisunique`.execute(tx);
  for (const { name } of rows) await sql`drop index ${sql.table(name)}`.execute(tx);
  await fill();
  for (const { definition } of rows) await sql.raw(definition).execute(tx);
}

/** Spots around the places of the example, the first with most points: what is drawn from them clusters. */
async function makePoints(tx: Transaction, spots: number): Promise<void> {
  const random = seededRandom(1500);
  const known = PLACES.flatMap(({ longitude, latitude }) =>
    longitude === null || latitude === null ? [] : [{ longitude, latitude }],
  );
  const share = Array.from({ length: spots }, (_, place) => 1 / (place + 12));
  const whole = share.reduce((sum, one) => sum + one, 0);
  const points = share.flatMap((one) => {
    const { longitude, latitude } = known[between(random, 0, known.length - 1)] ?? {
      longitude: 0,
      latitude: 0,
    };
    const spot = [off(random, longitude, AROUND.spot), off(random, latitude, AROUND.spot / 2)] as const;
    const count = Math.max(1, Math.round((spots * POINTS * one) / whole));
    return Array.from({ length: count }, () => ({
      longitude: off(random, spot[0], AROUND.point),
      latitude: off(random, spot[1], AROUND.point / 2),
    }));
  });
  await sql`
    create table bench_point as
    select row_number() over () as number, point(drawn.longitude, drawn.latitude) as position, drawn.cell
    from unnest(
      ${points.map(({ longitude }) => longitude)}::float8[], ${points.map(({ latitude }) => latitude)}::float8[],
      ${points.map((point) => finestCell(point))}::bigint[])
      as drawn (longitude, latitude, cell)`.execute(tx);
  await sql`create unique index on bench_point (number)`.execute(tx);
  await sql`analyze bench_point`.execute(tx);
}

/** A report of each organisation for every week, and the events that will be told again. */
async function makeReports(tx: Transaction, weeks: number): Promise<void> {
  await sql`
    create table bench_source as
    select row_number() over (order by event.begins_at, event.id) as number, event.*, event_report.week_from
    from event join event_report on event_report.id = event.report_id
    where event.same_as_id is null`.execute(tx);
  await sql`create unique index on bench_source (number)`.execute(tx);
  await sql`analyze bench_source`.execute(tx);
  await sql`
    create table bench_report as
    with made as (
      insert into event_report (organisation_id, person_id, week_from, written_at, received_at, request_key)
      select reporter.organisation_id, reporter.person_id, told.week_from, told.week_from + 8 + time '08:00',
        told.week_from + 8 + time '08:00', format('bench %s %s', reporter.organisation_id, told.week_from)
      from (
        select event_report.organisation_id, min(event_report.person_id::text)::uuid as person_id
        from event_report group by event_report.organisation_id) as reporter
      cross join (
        select newest.week_from - number * 7 as week_from
        from (select max(bench_source.week_from) as week_from from bench_source) as newest,
          generate_series(0, ${weeks + 1}::integer) as number) as told
      returning event_report.id, event_report.organisation_id, event_report.week_from)
    select * from made`.execute(tx);
  await sql`create unique index on bench_report (organisation_id, week_from)`.execute(tx);
  await sql`analyze bench_report`.execute(tx);
}

function off(random: () => number, middle: number, most: number): number {
  return middle + (random() + random() - 1) * most;
}
