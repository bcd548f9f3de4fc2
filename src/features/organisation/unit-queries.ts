import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { Unit, UnitId, UnitLine, UnitName, UnitTable } from "./unit.ts";

interface Row extends Omit<Unit, "names" | "lastDay"> {
  readonly names: readonly { name: string; shortName: string; from: string }[];
  readonly activeTo: IsoDate | null;
}

/** An organisation or a body with its whole history; its neighbours by the names of `today`. Throws `NotFound`. */
export async function readUnit(tx: Transaction, table: UnitTable, id: UnitId, today: IsoDate): Promise<Unit> {
  const { names, owner, shortName } = namesOf(table);
  const { rows } = await sql<Row>`
    select unit.id, unit.kind, unit.active_from as "from", unit.active_to, unit.version,
      (select jsonb_agg(jsonb_build_object('name', called.name, 'shortName', ${shortName}, 'from', called.valid_from)
         order by called.valid_from)
       from ${names} as called where called.${owner} = unit.id) as names,
      (select jsonb_build_object('id', later.id, 'name', ${unitNameOn(table, sql`later.id`, today)})
       from ${sql.table(table)} as later where later.id = unit.successor_id) as successor,
      coalesce((select jsonb_agg(jsonb_build_object('id', earlier.id, 'name', ${unitNameOn(table, sql`earlier.id`, today)})
         order by earlier.active_to, earlier.id)
       from ${sql.table(table)} as earlier where earlier.successor_id = unit.id), '[]') as predecessors
    from ${sql.table(table)} as unit
    where unit.id = ${id}`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new NotFound(table);
  const { activeTo, ...unit } = row;
  return {
    ...unit,
    lastDay: lastDayOf(activeTo),
    names: row.names.map(({ from, ...name }) => ({
      ...name,
      from: from === "-infinity" ? null : (from as IsoDate),
    })),
  };
}

/** All organisations or all bodies, former ones included, by the names of `day`. */
export async function readUnits(
  tx: Transaction,
  table: UnitTable,
  day: IsoDate,
): Promise<readonly UnitLine[]> {
  const { rows } = await sql<Omit<UnitLine, "lastDay"> & { activeTo: IsoDate | null }>`
    select unit.id, unit.kind, unit.active_to, called.name, called.short_name,
      ${unitNameOn(table, sql`unit.successor_id`, day)} as successor, ${peopleOf(table, day)}
    from ${sql.table(table)} as unit
    cross join lateral ${currentName(table, sql`unit.id`, day)} as called
    order by called.name collate "sv-x-icu", unit.id`.execute(tx);
  return rows.map(({ activeTo, ...line }) => ({ ...line, lastDay: lastDayOf(activeTo) }));
}

/** The successor of every unit: what an end is checked against. */
export async function readSuccessors(
  tx: Transaction,
  table: UnitTable,
): Promise<ReadonlyMap<UnitId, UnitId | null>> {
  const { rows } = await sql<{ id: UnitId; successorId: UnitId | null }>`
    select unit.id, unit.successor_id from ${sql.table(table)} as unit`.execute(tx);
  return new Map(rows.map(({ id, successorId }) => [id, successorId]));
}

/** Units that can be named as successor of `id`, by the names of `today`. */
export async function readOthers(
  tx: Transaction,
  table: UnitTable,
  id: UnitId,
  today: IsoDate,
): Promise<readonly UnitName[]> {
  const lines = await readUnits(tx, table, today);
  return lines.filter((line) => line.id !== id).map(({ id, name }) => ({ id, name }));
}

/** What a unit is called on `day`; before its first name begins, that first name. Null for an unknown id. */
export function unitNameOn(
  table: UnitTable,
  id: RawBuilder<unknown>,
  day: IsoDate | RawBuilder<unknown>,
): RawBuilder<string | null> {
  return sql<string | null>`(select called.name from ${currentName(table, id, day)} as called)`;
}

function currentName(
  table: UnitTable,
  id: RawBuilder<unknown>,
  day: IsoDate | RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { names, owner, shortName } = namesOf(table);
  return sql`(
    select called.name, ${shortName} as short_name
    from ${names} as called
    where called.${owner} = ${id}
    order by called.valid_from <= ${day} desc,
      case when called.valid_from <= ${day} then called.valid_from end desc, called.valid_from
    limit 1)`;
}

function peopleOf(table: UnitTable, day: IsoDate): RawBuilder<unknown> {
  if (table === "organisation") {
    return sql`(
      select count(*) from assignment
      where assignment.organisation_id = unit.id and assignment.valid_from <= ${day}
        and (assignment.valid_to is null or assignment.valid_to > ${day})) as people, null as chair`;
  }
  const today = sql`body_member.body_id = unit.id and body_member.valid_from <= ${day}
    and (body_member.valid_to is null or body_member.valid_to > ${day})`;
  return sql`(select count(*) from body_member where ${today}) as people,
    (select string_agg(body_member.name, ', ' order by body_member.name) from body_member
     where ${today} and body_member.role = 'chair') as chair`;
}

function namesOf(table: UnitTable) {
  return {
    names: sql.table(`${table}_name`),
    owner: sql.ref(`${table}_id`),
    shortName: table === "organisation" ? sql`called.short_name` : sql`''`,
  };
}

function lastDayOf(activeTo: IsoDate | null): IsoDate | null {
  return activeTo === null ? null : addDays(activeTo, -1);
}
