import { type RawBuilder, sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, OrganisationId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import {
  figuresOfMeasure,
  hasEnded,
  ownerWordOfMeasure,
  reachOfMeasure,
  statusOfMeasure,
} from "../standing/figures.ts";
import type { MeasureFilter } from "./filter.ts";
import { toListed } from "./listed.ts";
import type { ListedMeasure, ListedRow } from "./listed.ts";

/** Measures on one page of a list. */
const PAGE_SIZE = 50;

/** One page of measures, and the measures its neighbours begin and end at. */
export interface MeasurePage {
  readonly rows: readonly ListedMeasure[];
  /** The last row, when more follow. */
  readonly next: MeasureId | null;
  /** The first row, when some come before. */
  readonly previous: MeasureId | null;
}

/** One page of the measures that `filter` lets through, in its order. */
export async function readMeasures(
  tx: Transaction,
  filter: MeasureFilter,
  today: IsoDate,
  size = PAGE_SIZE,
): Promise<MeasurePage> {
  const backwards = filter.before !== null;
  const ids = await readIds(tx, filter, today, size + 1);
  const more = ids.length > size;
  const shown = ids.slice(0, size);
  if (backwards) shown.reverse();
  const rows = await readListed(tx, shown, today);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    next: last !== undefined && (backwards || more) ? last.id : null,
    previous: first !== undefined && (backwards ? more : filter.after !== null) ? first.id : null,
  };
}

/** Every measure that `filter` lets through, in its order, for files. */
export async function readMeasureIds(
  tx: Transaction,
  filter: MeasureFilter,
  today: IsoDate,
): Promise<MeasureId[]> {
  return readIds(tx, { ...filter, after: null, before: null }, today, null);
}

async function readIds(
  tx: Transaction,
  filter: MeasureFilter,
  today: IsoDate,
  limit: number | null,
): Promise<MeasureId[]> {
  const { sort, after, before, status } = filter;
  const key = SORT_KEYS[sort];
  const border = after ?? before;
  const conditions = conditionsOf(filter, today);
  if (border !== null) {
    conditions.push(sql`(${key}, measure.id) ${before === null ? sql`>` : sql`<`} (
      select ${key}, measure.id from measure ${ownerName} where measure.id = ${border})`);
  }
  const direction = before === null ? sql`asc` : sql`desc`;
  // The figures of every measure are only worked out when the status itself decides what is shown.
  const standing =
    status === null
      ? sql``
      : sql`cross join ${figuresOfMeasure(today)} left join ${ownerWordOfMeasure} on true
            cross join ${reachOfMeasure}`;
  const result = await sql<{ id: MeasureId }>`
    with current_name as (
      select distinct on (organisation_name.organisation_id)
        organisation_name.organisation_id, organisation_name.name
      from organisation_name
      where organisation_name.valid_from <= ${today}
      order by organisation_name.organisation_id, organisation_name.valid_from desc)
    select measure.id
    from measure ${sort === "owner" ? ownerName : sql``} ${standing}
    where ${sql.join(conditions, sql` and `)}
    order by ${key} ${direction}, measure.id ${direction}
    limit ${limit}`.execute(tx);
  return result.rows.map(({ id }) => id);
}

const ownerName = sql`left join current_name
  on current_name.organisation_id = measure.accountable_organisation_id`;

/** What lists are sorted by. Measures without a date or an owner come last. */
const SORT_KEYS: Record<MeasureFilter["sort"], RawBuilder<unknown>> = {
  date: sql`coalesce(measure.due_on, 'infinity')`,
  title: sql`measure.title collate "sv-x-icu"`,
  owner: sql`coalesce(current_name.name, chr(65535)) collate "sv-x-icu"`,
};

function conditionsOf(filter: MeasureFilter, today: IsoDate): RawBuilder<unknown>[] {
  const { organisation, status, programme, promise, item, text, mine } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (organisation !== null) conditions.push(ownedBy([organisation]));
  if (programme !== null) conditions.push(sql`measure.programme_id = ${programme}`);
  if (promise !== null) conditions.push(servesPromise(promise));
  if (item !== null) conditions.push(serves(item));
  if (text !== "") {
    const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    conditions.push(sql`(measure.title ilike ${pattern} or measure.description ilike ${pattern})`);
  }
  if (mine !== null) {
    conditions.push(sql`(measure.responsible_person_id = ${mine.person} or ${ownedBy(mine.organisations)})`);
  }
  if (status !== null) conditions.push(sql`${statusOfMeasure(today)} = ${status}`);
  // Nothing is late without a day of its own, nor before it, nor when all is over: said once more so that the rest
  // need not be added up.
  if (status === "late") {
    conditions.push(sql`measure.stopped_on is null and measure.due_on < ${today} and not ${hasEnded(today)}`);
  }
  return conditions;
}

/** The measures that one of `organisations` answers for or takes part in. */
export function ownedBy(organisations: readonly OrganisationId[]): RawBuilder<unknown> {
  const ids = sql`${[...organisations]}::uuid[]`;
  return sql`(measure.accountable_organisation_id = any (${ids}) or exists (
    select from measure_partner
    where measure_partner.measure_id = measure.id and measure_partner.organisation_id = any (${ids})))`;
}

function serves(item: PromiseItemId): RawBuilder<unknown> {
  return sql`exists (
    select from measure_item where measure_item.measure_id = measure.id and measure_item.item_id = ${item})`;
}

function servesPromise(promise: PromiseId): RawBuilder<unknown> {
  return sql`exists (
    select from measure_item
    join promise_item on promise_item.id = measure_item.item_id
    join focus_area on focus_area.id = promise_item.focus_area_id
    where measure_item.measure_id = measure.id and focus_area.promise_id = ${promise})`;
}

/** The measures of `ids` as lists show them, in the order of `ids`. */
export async function readListed(
  tx: Transaction,
  ids: readonly MeasureId[],
  today: IsoDate,
): Promise<ListedMeasure[]> {
  const result = await sql<ListedRow>`
    select measure.id, measure.title, measure.starts_on, measure.due_on, measure.stopped_on,
      measure.target_direction as direction, measure.target_number as number, measure.unit,
      measure.accountable_organisation_id as accountable_id, 
      ${unitNameOn("organisation", sql`measure.accountable_organisation_id`, today)} as accountable,
      person.name as responsible, measure.responsible_title, programme.name as programme,
      figures.done, figures.times, figures.planned, figures.cancelled, figures.greatest, figures.exceeded,
      figures.latest, owner_word.status as owner_says, reach.ends
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join measure on measure.id = wanted.id
    left join person on person.id = measure.responsible_person_id
    left join programme on programme.id = measure.programme_id
    cross join ${figuresOfMeasure(today)}
    left join ${ownerWordOfMeasure} on true
    cross join ${reachOfMeasure}
    order by wanted.place`.execute(tx);
  return result.rows.map((row) => toListed(row, today));
}
