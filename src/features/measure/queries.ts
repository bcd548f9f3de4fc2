import { sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import { referenceOfItem } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type {
  CauseId,
  MeasureId,
  OrganisationId,
  ProblemId,
  ProgrammeId,
  PromiseId,
  PromiseItemId,
} from "#app/schema/tables.ts";
import { type ItemLink, type Measure, ownersOf } from "./measure.ts";

/** One measure as it is written. Throws `NotFound`. */
export async function readMeasure(tx: Transaction, id: MeasureId): Promise<Measure> {
  const [measure] = await readMeasuresWhole(tx, [id]);
  if (measure === undefined) throw new NotFound("measure");
  return measure;
}

/** Measures as they are written, in no order. */
export async function readMeasuresWhole(tx: Transaction, ids: readonly MeasureId[]): Promise<Measure[]> {
  const rows = await tx
    .selectFrom("measure")
    .where("measure.id", "=", sql<MeasureId>`any (${[...ids]}::uuid[])`)
    .selectAll("measure")
    .select([
      sql<OrganisationId[]>`array(
        select measure_partner.organisation_id from measure_partner
        where measure_partner.measure_id = measure.id order by measure_partner.organisation_id)`.as(
        "partnerIds",
      ),
      sql<ItemLink[]>`(
        select coalesce(jsonb_agg(
          jsonb_build_object('itemId', measure_item.item_id, 'counts', measure_item.counts)
          order by measure_item.item_id), '[]')
        from measure_item where measure_item.measure_id = measure.id)`.as("items"),
      sql<CauseId[]>`array(
        select measure_cause.cause_id from measure_cause
        where measure_cause.measure_id = measure.id order by measure_cause.cause_id)`.as("causeIds"),
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    externalId: row.externalId,
    title: row.title,
    description: row.description,
    programmeId: row.programmeId,
    accountableId: row.accountableOrganisationId,
    partnerIds: row.partnerIds,
    responsibleId: row.responsiblePersonId,
    responsibleTitle: row.responsibleTitle,
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    direction: row.targetDirection,
    number: row.targetNumber,
    unit: row.unit,
    plannedHours: row.plannedHours,
    plannedCost: row.plannedCost,
    evidenceNote: row.evidenceNote,
    items: row.items,
    causeIds: row.causeIds,
    stop: row.stoppedOn === null ? null : { on: row.stoppedOn, reason: row.stopReason ?? "" },
  }));
}

/** The organisations whose measure owners may log for a measure. Throws `NotFound`. */
export async function readOwners(tx: Transaction, id: MeasureId): Promise<OrganisationId[]> {
  return ownersOf(await readMeasure(tx, id));
}

/** A promise item that a measure serves, as the chain shows it. */
export interface ServedItem {
  readonly itemId: PromiseItemId;
  readonly promiseId: PromiseId;
  readonly promiseTitle: string;
  readonly slug: string;
  readonly reference: string;
  readonly heading: string | null;
  readonly text: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly counts: boolean;
}

/** What stands around a measure: the names behind its ids, and its links in the chain. */
export interface Surroundings {
  readonly accountable: string | null;
  readonly partners: readonly string[];
  readonly responsible: string | null;
  readonly programme: { readonly id: ProgrammeId; readonly name: string } | null;
  readonly items: readonly ServedItem[];
  readonly causes: readonly {
    readonly id: CauseId;
    readonly text: string;
    readonly problemId: ProblemId;
    readonly problem: string;
  }[];
}

/** Reads what stands around a measure. */
export async function readSurroundings(
  tx: Transaction,
  measure: Measure,
  today: IsoDate,
): Promise<Surroundings> {
  const { id, accountableId, partnerIds, responsibleId, programmeId } = measure;
  const organisations = [...(accountableId === null ? [] : [accountableId]), ...partnerIds];
  const { rows: names } = await sql<{ id: OrganisationId; name: string | null }>`
    select named.id, named.name
    from (
      select wanted.id, ${unitNameOn("organisation", sql`wanted.id`, today)} as name
      from unnest(${organisations}::uuid[]) as wanted (id)) as named
    order by named.name collate "sv-x-icu", named.id`.execute(tx);
  const person =
    responsibleId === null
      ? undefined
      : await tx
          .selectFrom("person")
          .where("person.id", "=", responsibleId)
          .select("person.name")
          .executeTakeFirst();
  const programme =
    programmeId === null
      ? undefined
      : await tx
          .selectFrom("programme")
          .where("programme.id", "=", programmeId)
          .select(["programme.id", "programme.name"])
          .executeTakeFirst();
  return {
    accountable: names.find((name) => name.id === accountableId)?.name ?? null,
    partners: names.filter((name) => name.id !== accountableId).map(({ name }) => name ?? ""),
    responsible: person?.name ?? null,
    programme: programme ?? null,
    items: await readServedItems(tx, id),
    causes: await tx
      .selectFrom("measureCause")
      .innerJoin("cause", "cause.id", "measureCause.causeId")
      .innerJoin("problem", "problem.id", "cause.problemId")
      .where("measureCause.measureId", "=", id)
      .orderBy("problem.statement")
      .orderBy("cause.position")
      .select(["cause.id", "cause.text", "problem.id as problemId", "problem.statement as problem"])
      .execute(),
  };
}

/** The promise items a measure serves, newest promise first. */
export async function readServedItems(tx: Transaction, id: MeasureId): Promise<ServedItem[]> {
  return tx
    .selectFrom("measureItem")
    .innerJoin("promiseItem", "promiseItem.id", "measureItem.itemId")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .innerJoin("promise", "promise.id", "focusArea.promiseId")
    .where("measureItem.measureId", "=", id)
    .orderBy("promise.fromDay", "desc")
    .orderBy("focusArea.position")
    .orderBy("promiseItem.position")
    .select([
      "measureItem.itemId",
      "measureItem.counts",
      "promise.id as promiseId",
      "promise.title as promiseTitle",
      "promise.slug",
      "promise.fromDay as from",
      "promise.toDay as to",
      "promiseItem.heading",
      "promiseItem.text",
      referenceOfItem.as("reference"),
    ])
    .execute();
}

/** A measure by name with its links, for pictures of the whole chain. */
export interface MeasureTitle {
  readonly id: MeasureId;
  readonly title: string;
  readonly stopped: boolean;
  readonly accountableId: OrganisationId | null;
  readonly itemIds: readonly PromiseItemId[];
  readonly causeIds: readonly CauseId[];
}

/** Every measure by name with its items and causes, in Swedish order. */
export async function readMeasureTitles(tx: Transaction): Promise<MeasureTitle[]> {
  const result = await sql<MeasureTitle>`
    select measure.id, measure.title, measure.stopped_on is not null as stopped,
      measure.accountable_organisation_id as accountable_id,
      array(select measure_item.item_id from measure_item where measure_item.measure_id = measure.id) as item_ids,
      array(select measure_cause.cause_id from measure_cause where measure_cause.measure_id = measure.id) as cause_ids
    from measure
    order by measure.title collate "sv-x-icu", measure.id`.execute(tx);
  return result.rows;
}

/** The promises that some measures serve, those they do not count towards included. */
export async function readPromisesServed(tx: Transaction, ids: readonly MeasureId[]): Promise<PromiseId[]> {
  const rows = await tx
    .selectFrom("measureItem")
    .innerJoin("promiseItem", "promiseItem.id", "measureItem.itemId")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("measureItem.measureId", "=", sql<MeasureId>`any (${[...ids]}::uuid[])`)
    .select("focusArea.promiseId")
    .distinct()
    .execute();
  return rows.map(({ promiseId }) => promiseId);
}

/** The promise an item stands in. Throws `NotFound`. */
export async function promiseOfItem(tx: Transaction, item: PromiseItemId): Promise<PromiseId> {
  const row = await tx
    .selectFrom("promiseItem")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("promiseItem.id", "=", item)
    .select("focusArea.promiseId")
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("promise item");
  return row.promiseId;
}

/** Whether another measure than `own` has the external id. */
export async function isExternalIdTaken(
  tx: Transaction,
  externalId: string,
  own: MeasureId | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom("measure")
    .where("measure.externalId", "=", externalId)
    .select("measure.id")
    .executeTakeFirst();
  return row !== undefined && row.id !== own;
}
