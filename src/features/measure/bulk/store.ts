import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { BulkFileId, MeasureId, PersonId } from "#app/schema/tables.ts";
import type { Measure } from "../measure.ts";
import { readMeasuresWhole } from "../queries.ts";
import type { FiledMeasure, Plan } from "./plan.ts";
import { type BulkChange, changeOf, type KeptFile, readTouched } from "./queries.ts";

/** Who takes a file in, and when. */
export interface TakenBy {
  readonly person: PersonId;
  readonly now: Date;
}

/** Keeps a file between looking it through and taking it in; older ones of anybody are thrown away after a day. */
export async function keepFile(
  tx: Transaction,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { person, now }: TakenBy,
): Promise<BulkFileId> {
  const yesterday = new Date(now.getTime() - 86_400_000);
  await tx
    .deleteFrom("bulkFile")
    .where((row) => row.or([row("bulkFile.madeAt", "<", yesterday), row("bulkFile.madeBy", "=", person)]))
    .execute();
  const content = Buffer.from(file.bytes);
  const { id } = await tx
    .insertInto("bulkFile")
    .values({
      kind: "measures",
      fileName: file.name.slice(0, 255),
      content,
      sha256: hashOf(content),
      madeAt: now,
      madeBy: person,
    })
    .returning("bulkFile.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The hash that shows that a kept file is the one that was looked through. */
export function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Takes a file in: writes all that the plan adds and changes, and keeps every row as it was and became. Gives
 * the measures written. Throws `Conflict` when one of them was changed meanwhile; nothing is written then.
 */
export async function takeIn(
  tx: Transaction,
  plan: Plan,
  file: Pick<KeptFile, "id" | "fileName">,
  { person, now }: TakenBy,
): Promise<readonly MeasureId[]> {
  const added = plan.added.map(({ after }) => ({ ...after, id: randomUUID() as MeasureId, version: 1 }));
  const changed = plan.changed.map(({ after, before: { id, version } }) => ({
    ...after,
    id,
    version: version + 1,
  }));
  await insertMeasures(tx, added);
  await updateMeasures(tx, changed);
  const before = plan.changed.map((row) => row.before);
  await tx
    .insertInto("bulkChange")
    .values({
      id: changeOf(file.id),
      kind: "measures",
      fileName: file.fileName,
      rowsChanged: added.length + changed.length,
      before: sql`${JSON.stringify(before)}::jsonb`,
      after: sql`${JSON.stringify([...added, ...changed])}::jsonb`,
      madeAt: now,
      madeBy: person,
    })
    .execute();
  await tx.deleteFrom("bulkFile").where("bulkFile.id", "=", file.id).execute();
  return [...added, ...changed].map(({ id }) => id);
}

/**
 * Undoes a whole file: everything is as before. Gives the measures that were changed since and so stand in the
 * way; with any of them nothing is undone. Throws `Conflict` when the file was undone already.
 */
export async function undoChange(
  tx: Transaction,
  change: BulkChange,
  { person, now }: TakenBy,
): Promise<readonly Measure[]> {
  const marked = await tx
    .updateTable("bulkChange")
    .set({ undoneAt: now, undoneBy: person })
    .where("bulkChange.id", "=", change.id)
    .where("bulkChange.undoneAt", "is", null)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) throw new Conflict("bulk change");
  const known = new Set(change.before.map(({ id }) => id));
  const added = change.after.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const inTheWay = await changedSince(tx, change.after, added);
  if (inTheWay.length > 0) {
    await tx
      .updateTable("bulkChange")
      .set({ undoneAt: null, undoneBy: null })
      .where("bulkChange.id", "=", change.id)
      .execute();
    return inTheWay;
  }
  await tx
    .deleteFrom("measure")
    .where("measure.id", "=", sql<MeasureId>`any (${added}::uuid[])`)
    .execute();
  // The version goes on counting, so that a form opened before the undo clashes instead of winning.
  await updateMeasures(
    tx,
    change.before.map((measure) => ({ ...measure, version: measure.version + 2 })),
  );
  return [];
}

/** Rows of a change whose measure has another version now, is gone, or (when it was new) has been worked with. */
async function changedSince(
  tx: Transaction,
  after: readonly Measure[],
  added: readonly MeasureId[],
): Promise<Measure[]> {
  const ids = after.map(({ id }) => id);
  const versions = new Map((await readMeasuresWhole(tx, ids)).map(({ id, version }) => [id, version]));
  const touched = await readTouched(tx, added);
  return after.filter(({ id, version }) => versions.get(id) !== version || touched.has(id));
}

type Row = FiledMeasure & { readonly id: MeasureId; readonly version: number };

async function insertMeasures(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into measure (id, ${COLUMNS}, version)
    select filed.id, ${FILED}, filed.version from ${filed(rows)}`.execute(tx);
  await insertLinks(tx, rows);
}

async function updateMeasures(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const written = await sql`update measure set (${COLUMNS}, version) = row (${FILED}, filed.version)
    from ${filed(rows)}
    where measure.id = filed.id and measure.version = filed.version - 1`.execute(tx);
  if (Number(written.numAffectedRows) !== rows.length) throw new Conflict("measure");
  const ids = sql`${rows.map(({ id }) => id)}::uuid[]`;
  await sql`delete from measure_partner where measure_partner.measure_id = any (${ids})`.execute(tx);
  await sql`delete from measure_item where measure_item.measure_id = any (${ids})`.execute(tx);
  await sql`delete from measure_cause where measure_cause.measure_id = any (${ids})`.execute(tx);
  await insertLinks(tx, rows);
}

async function insertLinks(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const links = JSON.stringify(
    rows.map(({ id, partnerIds, items, causeIds }) => ({ id, partnerIds, items, causeIds })),
  );
  await sql`insert into measure_partner (measure_id, organisation_id)
    select filed.id, partner.value::uuid
    from jsonb_to_recordset(${links}::jsonb) as filed (id uuid, "partnerIds" jsonb)
    cross join jsonb_array_elements_text(filed."partnerIds") as partner (value)`.execute(tx);
  await sql`insert into measure_item (measure_id, item_id, counts)
    select filed.id, (link.value ->> 'itemId')::uuid, (link.value ->> 'counts')::boolean
    from jsonb_to_recordset(${links}::jsonb) as filed (id uuid, items jsonb)
    cross join jsonb_array_elements(filed.items) as link (value)`.execute(tx);
  await sql`insert into measure_cause (measure_id, cause_id)
    select filed.id, cause.value::uuid
    from jsonb_to_recordset(${links}::jsonb) as filed (id uuid, "causeIds" jsonb)
    cross join jsonb_array_elements_text(filed."causeIds") as cause (value)`.execute(tx);
}

/** All rows as one value: a file of thousands is one statement, not thousands. */
function filed(rows: readonly Row[]) {
  const json = JSON.stringify(
    rows.map(({ stop, ...row }) => ({
      ...row,
      stoppedOn: stop?.on ?? null,
      stopReason: stop?.reason ?? null,
    })),
  );
  return sql`jsonb_to_recordset(${json}::jsonb) as filed (
    id uuid, version integer, "externalId" text, title text, description text, "programmeId" uuid,
    "accountableId" uuid, "responsibleId" uuid, "responsibleTitle" text, "startsOn" date, "dueOn" date,
    direction text, number numeric, unit text, "plannedHours" numeric, "plannedCost" numeric,
    "evidenceNote" text, "stoppedOn" date, "stopReason" text)`;
}

const COLUMNS = sql.raw(
  `external_id, title, description, programme_id, accountable_organisation_id, responsible_person_id,
   responsible_title, starts_on, due_on, target_direction, target_number, unit, planned_hours, planned_cost,
   evidence_note, stopped_on, stop_reason`,
);

const FILED = sql.raw(
  `filed."externalId", filed.title, filed.description, filed."programmeId", filed."accountableId",
   filed."responsibleId", filed."responsibleTitle", filed."startsOn", filed."dueOn", filed.direction,
   filed.number, filed.unit, filed."plannedHours", filed."plannedCost", filed."evidenceNote",
   filed."stoppedOn", filed."stopReason"`,
);
