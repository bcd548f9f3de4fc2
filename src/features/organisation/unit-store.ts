import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { Name } from "./names.ts";
import type { BodyKind, OrganisationKind, UnitId, UnitTable } from "./unit.ts";

/** The start of a unit. */
export interface NewUnit<Kind> {
  readonly kind: Kind;
  readonly name: string;
  readonly shortName?: string;
  /** First day; left out or null when it has always been there. */
  readonly from?: IsoDate | null;
}

/** Makes an organisation or a body. Its first name holds from the beginning. */
export async function addUnit(
  tx: Transaction,
  table: UnitTable,
  unit: NewUnit<OrganisationKind | BodyKind>,
): Promise<UnitId> {
  const { rows } = await sql<{ id: UnitId }>`
    insert into ${sql.table(table)} (kind, active_from) values (${unit.kind}, ${unit.from ?? null}) returning id`.execute(
    tx,
  );
  const id = (rows[0] as { id: UnitId }).id;
  await writeName(tx, table, id, { name: unit.name, shortName: unit.shortName ?? "", from: null });
  return id;
}

/** Changes what a unit is and its first day. False when somebody else changed it since `version`. */
export function changeUnit(
  tx: Transaction,
  table: UnitTable,
  id: UnitId,
  version: number,
  unit: { readonly kind: OrganisationKind | BodyKind; readonly from: IsoDate | null },
): Promise<boolean> {
  return touch(tx, table, id, version, sql`kind = ${unit.kind}, active_from = ${unit.from}`);
}

/**
 * Lets a name hold from a day; a name that already begins that day is replaced. `from` null corrects the first
 * name. False when somebody else changed the unit since `version`; null asks for no version.
 */
export async function renameUnit(
  tx: Transaction,
  table: UnitTable,
  id: UnitId,
  version: number | null,
  name: Name,
): Promise<boolean> {
  if (!(await touch(tx, table, id, version))) return false;
  await writeName(tx, table, id, name);
  return true;
}

/** Ends a unit after its last day. False when somebody else changed it since `version`. */
export function endUnit(
  tx: Transaction,
  table: UnitTable,
  id: UnitId,
  version: number | null,
  end: { readonly lastDay: IsoDate; readonly successor: UnitId | null },
): Promise<boolean> {
  return touch(
    tx,
    table,
    id,
    version,
    sql`active_to = ${addDays(end.lastDay, 1)}, successor_id = ${end.successor}`,
  );
}

/** Takes a unit up again as if it had not ended. */
export function resumeUnit(
  tx: Transaction,
  table: UnitTable,
  id: UnitId,
  version: number | null,
): Promise<boolean> {
  return touch(tx, table, id, version, sql`active_to = null, successor_id = null`);
}

async function touch(
  tx: Transaction,
  table: UnitTable,
  id: UnitId,
  version: number | null,
  values = sql`kind = kind`,
): Promise<boolean> {
  const { rows } = await sql`
    update ${sql.table(table)} as unit set ${values}, version = unit.version + 1
    where unit.id = ${id} and unit.version = coalesce(${version}::integer, unit.version)
    returning unit.id`.execute(tx);
  return rows.length > 0;
}

async function writeName(tx: Transaction, table: UnitTable, id: UnitId, name: Name): Promise<void> {
  const names = sql.table(`${table}_name`);
  const owner = sql.ref(`${table}_id`);
  const short = table === "organisation";
  const first = sql`coalesce((select min(valid_from) from ${names} where ${owner} = ${id}), '-infinity')`;
  await sql`
    insert into ${names} (${owner}, valid_from, name ${short ? sql`, short_name` : sql``})
    values (${id}, ${name.from === null ? first : name.from}, ${name.name} ${short ? sql`, ${name.shortName}` : sql``})
    on conflict (${owner}, valid_from)
    do update set name = excluded.name ${short ? sql`, short_name = excluded.short_name` : sql``}`.execute(
    tx,
  );
}
