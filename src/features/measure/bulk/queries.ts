import { sql } from "kysely";
import { referenceOfItem } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type {
  BulkChangeId,
  BulkFileId,
  MeasureId,
  OrganisationId,
  PersonId,
  PromiseItemId,
} from "#app/schema/tables.ts";
import { readProgrammeChoices } from "../choices.ts";
import type { Measure } from "../measure.ts";
import { readMeasuresWhole } from "../queries.ts";
import { knownBy, type Lookups } from "./lookups.ts";
import type { Existing } from "./plan.ts";
import type { ReadRow } from "./row.ts";

/** Reads all that cells of the file can name, what has ended included: old measures keep their owners. */
export async function readLookups(tx: Transaction, today: IsoDate): Promise<Lookups> {
  const organisations = await sql<{ id: OrganisationId; name: string; shortName: string }>`
    select named.id, named.name, named.short_name
    from (
      select distinct on (organisation.id) organisation.id, organisation_name.name, organisation_name.short_name
      from organisation
      join organisation_name on organisation_name.organisation_id = organisation.id
      where organisation_name.valid_from <= ${today}
      order by organisation.id, organisation_name.valid_from desc) as named
    order by named.name collate "sv-x-icu", named.id`.execute(tx);
  const people = await tx
    .selectFrom("person")
    .orderBy(sql`person.name collate "sv-x-icu"`)
    .select(["person.id", "person.name"])
    .execute();
  const items = await tx
    .selectFrom("promiseItem")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .innerJoin("promise", "promise.id", "focusArea.promiseId")
    .orderBy("promise.slug")
    .orderBy("focusArea.position")
    .orderBy("promiseItem.position")
    .select(["promiseItem.id", sql<string>`promise.slug || ' ' || ${referenceOfItem}`.as("name")])
    .execute();
  const numbers = await tx
    .selectFrom("measure")
    .where("measure.externalId", "is not", null)
    .select(["measure.externalId", "measure.id"])
    .execute();
  return {
    organisations: knownBy(organisations.rows),
    people: knownBy<PersonId>(people),
    programmes: knownBy(await readProgrammeChoices(tx)),
    items: knownBy<PromiseItemId>(items),
    externalIds: new Map(numbers.map(({ externalId, id }) => [externalId ?? "", id])),
  };
}

/** The measures that the rows of a file name, by id or by their own number. */
export async function readExisting(
  tx: Transaction,
  rows: readonly ReadRow[],
  externalIds: Lookups["externalIds"],
): Promise<Existing> {
  const ids = new Set<MeasureId>();
  for (const { values } of rows) {
    const { id = null, externalId = null } = values;
    if (id !== null && UUID.test(id)) ids.add(id.toLowerCase() as MeasureId);
    const known = externalId === null ? undefined : externalIds.get(externalId);
    if (known !== undefined) ids.add(known);
  }
  const measures = await readMeasuresWhole(tx, [...ids]);
  return { byId: new Map(measures.map((measure) => [measure.id, measure])), externalIds };
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A file that was looked through and waits to be taken in. */
export interface KeptFile {
  readonly id: BulkFileId;
  readonly fileName: string;
  readonly content: Buffer;
  readonly sha256: string;
}

/** Lets only one request at a time take in or undo the same file, until its transaction ends. */
export async function lockFile(tx: Transaction, id: BulkFileId | BulkChangeId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
}

/** A kept file of the person's own. Throws `NotFound` when it was taken in or thrown away. */
export async function readFile(tx: Transaction, id: BulkFileId, person: PersonId): Promise<KeptFile> {
  const file = await tx
    .selectFrom("bulkFile")
    .where("bulkFile.id", "=", id)
    .where("bulkFile.madeBy", "=", person)
    .select(["bulkFile.id", "bulkFile.fileName", "bulkFile.content", "bulkFile.sha256"])
    .executeTakeFirst();
  if (file === undefined) throw new NotFound("file");
  return file;
}

/** A file that was taken in. */
export interface BulkChange {
  readonly id: BulkChangeId;
  readonly fileName: string;
  readonly rowsChanged: number;
  readonly before: readonly Measure[];
  readonly after: readonly Measure[];
  readonly madeAt: Date;
  readonly by: string | null;
  readonly undoneAt: Date | null;
}

/** One file that was taken in, with every row before and after. Throws `NotFound`. */
export async function readChange(tx: Transaction, id: BulkChangeId): Promise<BulkChange> {
  const row = await changes(tx)
    .where("bulkChange.id", "=", id)
    .select(["bulkChange.before", "bulkChange.after"])
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("bulk change");
  const { before, after, ...change } = row;
  return {
    ...change,
    before: before as unknown as Measure[],
    after: after as unknown as Measure[],
  };
}

/** Whether a file was taken in: its change has the id of the file. */
export async function wasTakenIn(tx: Transaction, id: BulkFileId): Promise<boolean> {
  const row = await tx
    .selectFrom("bulkChange")
    .where("bulkChange.id", "=", changeOf(id))
    .select("bulkChange.id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The change that taking a file in makes: the same id, so that a second press finds the first one's. */
export function changeOf(id: BulkFileId): BulkChangeId {
  return id as string as BulkChangeId;
}

/** The latest files that were taken in, newest first. */
export function readChanges(tx: Transaction, limit = 20): Promise<Omit<BulkChange, "before" | "after">[]> {
  return changes(tx).orderBy("bulkChange.madeAt", "desc").limit(limit).execute();
}

function changes(tx: Transaction) {
  return tx
    .selectFrom("bulkChange")
    .leftJoin("person", "person.id", "bulkChange.madeBy")
    .select([
      "bulkChange.id",
      "bulkChange.fileName",
      "bulkChange.rowsChanged",
      "bulkChange.madeAt",
      "bulkChange.undoneAt",
      "person.name as by",
    ]);
}

/** Measures among `ids` that have a log or something said about them. */
export async function readTouched(tx: Transaction, ids: readonly MeasureId[]): Promise<Set<MeasureId>> {
  const result = await sql<{ id: MeasureId }>`
    select wanted.id
    from unnest(${[...ids]}::uuid[]) as wanted (id)
    where exists (select from activity where activity.measure_id = wanted.id)
      or exists (select from statement where statement.measure_id = wanted.id)`.execute(tx);
  return new Set(result.rows.map(({ id }) => id));
}
