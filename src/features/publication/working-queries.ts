import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import type { EditionId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type {
  PublishedActivity,
  PublishedEditionHead,
  PublishedSignature,
  PublishedStatement,
} from "./published-promise.ts";

/** A sealed edition as publication needs it. */
export interface SealedEdition {
  readonly id: EditionId;
  readonly head: PublishedEditionHead;
  readonly document: string;
}

/** All sealed editions of a promise, oldest first. */
export async function readSealedEditions(
  tx: Transaction,
  promise: PromiseId,
): Promise<readonly SealedEdition[]> {
  const rows = await tx
    .selectFrom("edition")
    .innerJoin("editionSeal", "editionSeal.editionId", "edition.id")
    .select([
      "edition.id",
      "edition.number",
      "edition.sha256",
      "edition.reason",
      "edition.document",
      "editionSeal.sealedAt",
    ])
    .where("edition.promiseId", "=", promise)
    .orderBy("edition.number")
    .execute();
  return rows.map(({ id, document, number, sha256, reason, sealedAt }) => ({
    id,
    document,
    head: { number, sha256, reason, sealedOn: swedishDay(sealedAt) },
  }));
}

/** Who signed an edition, in the order of the parties. */
export async function readSignatures(
  tx: Transaction,
  edition: EditionId,
): Promise<readonly PublishedSignature[]> {
  const rows = await tx
    .selectFrom("signature")
    .select([
      "signature.partyName as party",
      "signature.personName as name",
      "signature.roleTitle as title",
      "signature.signedAt",
    ])
    .where("signature.editionId", "=", edition)
    .orderBy("signature.partyPosition")
    .execute();
  return rows.map(({ signedAt, ...who }) => ({ ...who, signedOn: swedishDay(signedAt) }));
}

/** Which item of the working text stands where: as signed in the edition, or as it stands now. */
export async function readReferences(
  tx: Transaction,
  promise: PromiseId,
  edition: EditionId | null,
): Promise<ReadonlyMap<PromiseItemId, string>> {
  if (edition !== null) {
    const rows = await tx
      .selectFrom("editionItem")
      .select(["editionItem.itemId", "editionItem.reference"])
      .where("editionItem.editionId", "=", edition)
      .execute();
    return new Map(rows.map((row) => [row.itemId as PromiseItemId, row.reference]));
  }
  const { rows } = await sql<{ id: PromiseItemId; reference: string }>`
    select promise_item.id,
           dense_rank() over (order by focus_area.position, focus_area.id) || '.' ||
           row_number() over (partition by focus_area.id order by promise_item.position, promise_item.id) as reference
    from promise_item join focus_area on focus_area.id = promise_item.focus_area_id
    where focus_area.promise_id = ${promise}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.reference]));
}

/** A measure of an item with its log, as one row. */
export interface MeasureRow {
  readonly itemId: PromiseItemId;
  readonly measureId: string;
  readonly counts: boolean;
  readonly title: string;
  readonly unit: string;
  readonly targetDirection: "at_least" | "at_most" | null;
  readonly targetNumber: number | null;
  readonly due: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
  readonly stopReason: string | null;
  readonly owners: readonly string[];
  readonly log: readonly PublishedActivity[];
}

/** The measures of some items with owners and whole log, newest line first. */
export async function readMeasureRows(
  tx: Transaction,
  items: readonly PromiseItemId[],
): Promise<readonly MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    select measure_item.item_id, measure.id as measure_id, measure_item.counts, measure.title, measure.unit,
           measure.target_direction, measure.target_number::float8 as target_number, measure.due_on as due,
           measure.stopped_on, measure.stop_reason,
           array(select coalesce(nullif(owner_name.short_name, ''), owner_name.name)
                 from (select measure.accountable_organisation_id as id, 0 as place
                       union all
                       select measure_partner.organisation_id, 1 from measure_partner
                       where measure_partner.measure_id = measure.id) as owner
                 cross join lateral (
                   select organisation_name.name, organisation_name.short_name from organisation_name
                   where organisation_name.organisation_id = owner.id and organisation_name.valid_from <= today()
                   order by organisation_name.valid_from desc limit 1) as owner_name
                 order by owner.place, owner_name.name collate "sv-x-icu") as owners,
           coalesce((select jsonb_agg(jsonb_build_object('day', activity.day, 'kind', activity.kind,
                       'quantity', activity.quantity, 'text', activity.text, 'place', activity.place)
                       order by activity.day desc, activity.logged_at desc)
                     from activity
                     where activity.measure_id = measure.id and activity.withdrawn_at is null), '[]') as log
    from measure_item join measure on measure.id = measure_item.measure_id
    where measure_item.item_id = any (${[...items]}::uuid[])
    order by measure_item.counts desc, measure.due_on nulls last, measure.title collate "sv-x-icu"`.execute(
    tx,
  );
  return rows;
}

/** A cause linked to an item, with its problem, and the measures that answer to it. */
export interface CauseRow {
  readonly itemId: PromiseItemId;
  readonly problemId: string;
  readonly statement: string;
  readonly problemSource: string;
  readonly text: string;
  readonly source: string;
  readonly answered: boolean;
  readonly measureIds: readonly string[];
}

/** Every cause of every problem that some items answer to; `answered` = the item is linked to this very cause. */
export async function readCauseRows(
  tx: Transaction,
  items: readonly PromiseItemId[],
): Promise<readonly CauseRow[]> {
  const { rows } = await sql<CauseRow>`
    select behind.item_id, problem.id as problem_id, problem.statement, problem.source as problem_source,
           cause.text, cause.source,
           exists (select from promise_item_cause
                   where promise_item_cause.item_id = behind.item_id and promise_item_cause.cause_id = cause.id) as answered,
           array(select measure_cause.measure_id::text from measure_cause where measure_cause.cause_id = cause.id) as measure_ids
    from (select distinct promise_item_cause.item_id, cause.problem_id
          from promise_item_cause join cause on cause.id = promise_item_cause.cause_id
          where promise_item_cause.item_id = any (${[...items]}::uuid[])) as behind
    join problem on problem.id = behind.problem_id
    join cause on cause.problem_id = problem.id
    order by problem.statement collate "sv-x-icu", cause.position`.execute(tx);
  return rows;
}

/** The latest statement of each voice about some items; with `until`, the latest made by that day. */
export async function readStatements(
  tx: Transaction,
  items: readonly PromiseItemId[],
  until: IsoDate | null,
): Promise<readonly (PublishedStatement & { itemId: PromiseItemId; voice: "owner" | "evidence" })[]> {
  const { rows } = await sql<PublishedStatement & { itemId: PromiseItemId; voice: "owner" | "evidence" }>`
    select distinct on (statement.item_id, statement.voice)
           statement.item_id, statement.voice, statement.status, statement.sentence, statement.source, statement.day
    from statement
    where statement.item_id = any (${[...items]}::uuid[])
      and (${until}::date is null or statement.day <= ${until}::date)
    order by statement.item_id, statement.voice, statement.stated_at desc`.execute(tx);
  return rows;
}
