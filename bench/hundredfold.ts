import { sql } from "kysely";
import { entryContent } from "#app/audit/entry.ts";
import type { AuditEvent } from "#app/audit/events.ts";
import { canonicalBytes } from "#app/platform/canonical-json/canonical-json.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { PersonId } from "#app/schema/tables.ts";

/**
 * What grows with the years: agreements, whole promises with their texts, editions and signatures, problems, measures and the
 * log, each table after those it points at. Organisations and people stay: a kommun has no hundred police districts.
 */
const GROWING = [
  "agreement",
  "agreement_party",
  "agreement_clause",
  "problem",
  "cause",
  "promise",
  "promise_party",
  "promise_evidence",
  "focus_area",
  "promise_item",
  "promise_item_cause",
  "promise_item_result",
  "edition",
  "edition_item",
  "signature",
  "programme",
  "measure",
  "measure_partner",
  "measure_item",
  "measure_cause",
  "activity",
  "statement",
] as const;

/** Makes a kommun's work `times` as much, as the owner, with an audit entry for every measure and log line. */
export async function multiply(tx: Transaction, keys: InstallationKeys, times: number): Promise<void> {
  // The same id of an original and number of a copy always give the same new id, so that copies point at copies.
  await sql`create function pg_temp.copied(id uuid, copy integer) returns uuid language sql immutable
    return md5(id::text || copy::text)::uuid`.execute(tx);
  for (const table of GROWING) await copyRows(tx, table, times);
  await writeLog(tx, keys);
  await sql`analyze`.execute(tx);
}

async function copyRows(tx: Transaction, table: string, times: number): Promise<void> {
  const { rows: columns } = await sql<{ name: string; pointsAtCopy: boolean; unique: boolean; kind: string }>`
    select attribute.attname as name, format_type(attribute.atttypid, null) as kind,
      attribute.attname = 'id' or (${table} = 'edition_item' and attribute.attname = 'item_id') or exists (
        select from pg_constraint
        where pg_constraint.conrelid = attribute.attrelid and pg_constraint.contype = 'f'
          and pg_constraint.conkey = array[attribute.attnum]
          and pg_constraint.confrelid::regclass::text = any (${[...GROWING]})) as points_at_copy,
      exists (
        select from pg_index
        where pg_index.indrelid = attribute.attrelid and pg_index.indisunique
          and pg_index.indkey::text = attribute.attnum::text) as "unique"
    from pg_attribute attribute
    where attribute.attrelid = ${table}::regclass and attribute.attnum > 0 and not attribute.attisdropped
      and attribute.attgenerated = ''`.execute(tx);
  const values = columns.map(({ name, pointsAtCopy, unique, kind }) => {
    const column = sql.ref(`${table}.${name}`);
    if (pointsAtCopy && kind === "uuid") return sql`pg_temp.copied(${column}, copy)`;
    return unique && kind === "text" ? sql`${column} || '-' || copy` : column;
  });
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
    select ${sql.join(values)} from ${sql.table(table)}, generate_series(2, ${times}::integer) as copy`.execute(
    tx,
  );
}

/** The entries the program would have written, sealed as any others by the program that runs. */
async function writeLog(tx: Transaction, keys: InstallationKeys): Promise<void> {
  const { rows } = await sql<{
    at: Date;
    personId: PersonId | null;
    event: AuditEvent;
    ids: Record<string, string>;
  }>`
    select measure.created_at as at, measure.responsible_person_id as person_id, 'MeasureAdded' as event,
      jsonb_build_object('measure', measure.id) as ids
    from measure
    union all
    select activity.logged_at, activity.person_id, 'ActivityLogged',
      jsonb_build_object('measure', activity.measure_id, 'activity', activity.id)
    from activity
    order by at`.execute(tx);
  const macs = rows.map((row) => keys.mac("audit", canonicalBytes(entryContent({ ...row, requestId: "" }))));
  await sql`
    insert into audit_entry (at, person_id, event, ids, mac)
    select * from unnest(
      ${rows.map(({ at }) => at)}::timestamptz[], ${rows.map(({ personId }) => personId)}::uuid[],
      ${rows.map(({ event }) => event)}::text[], ${rows.map(({ ids }) => JSON.stringify(ids))}::jsonb[],
      ${macs.map((mac) => Buffer.from(mac))}::bytea[])`.execute(tx);
}
