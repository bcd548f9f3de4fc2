import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { MeasureId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type { EvidenceSaid, EvidenceWord, OwnerSaid, Said, Voices } from "./statement.ts";
import type { StatusWord } from "../progress/status.ts";

type Voice = "owner" | "evidence";
type Row = Said<StatusWord | EvidenceWord> & {
  readonly voice: Voice;
  readonly itemId: PromiseItemId | null;
};

/** Everything said about a measure by each voice, latest first. */
export async function readStatements(
  tx: Transaction,
  measureId: MeasureId,
): Promise<{ readonly owner: readonly OwnerSaid[]; readonly evidence: readonly EvidenceSaid[] }> {
  const rows = await select(tx, sql`statement.measure_id = ${measureId}`);
  return {
    owner: rows.filter(({ voice }) => voice === "owner") as readonly Row[] as readonly OwnerSaid[],
    evidence: rows.filter(({ voice }) => voice === "evidence") as readonly Row[] as readonly EvidenceSaid[],
  };
}

/** The latest word of each voice about each measure and each item of a promise. */
export async function readVoicesOfPromise(
  tx: Transaction,
  promiseId: PromiseId,
): Promise<{
  readonly ofItem: (item: PromiseItemId) => Voices;
  readonly ofMeasure: (measure: MeasureId) => Voices;
}> {
  const items = sql`(
    select promise_item.id
    from promise_item
    join focus_area on focus_area.id = promise_item.focus_area_id
    where focus_area.promise_id = ${promiseId})`;
  const rows = await select(
    tx,
    sql`(statement.item_id in ${items} or statement.measure_id in (
      select measure_item.measure_id from measure_item where measure_item.item_id in ${items}))`,
  );
  return {
    ofItem: (item) => voicesIn(rows.filter((row) => row.itemId === item)),
    ofMeasure: (measure) => voicesIn(rows.filter((row) => row.measureId === measure)),
  };
}

/** The latest word of each voice in what was said, latest first. */
function voicesIn(rows: readonly Row[]): Voices {
  return {
    owner: (rows.find(({ voice }) => voice === "owner") as OwnerSaid | undefined) ?? null,
    evidence: (rows.find(({ voice }) => voice === "evidence") as EvidenceSaid | undefined) ?? null,
  };
}

async function select(tx: Transaction, condition: RawBuilder<unknown>): Promise<Row[]> {
  const result = await sql<Row>`
    select statement.id, statement.voice, statement.measure_id, statement.item_id, statement.status as word,
      statement.sentence, statement.source, statement.day, person.name as by
    from statement
    left join person on person.id = statement.person_id
    where ${condition}
    order by statement.day desc, statement.stated_at desc, statement.id`.execute(tx);
  return result.rows;
}
