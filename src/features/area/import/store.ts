import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { MultiPolygon } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, AreaVersionId } from "#app/schema/tables.ts";
import { ALWAYS, type AreaKind } from "../area.ts";
import type { AreaPlan, NewVersion } from "./plan.ts";

/** Where boundaries come from, and from when they hold. */
export interface Arrival {
  readonly kind: AreaKind;
  readonly from: IsoDate | null;
  readonly source: string;
  readonly now: Date;
}

/** Boundaries that go to the database in one statement: large enough to be quick, small enough for its memory. */
const AT_A_TIME = 200;

/**
 * Takes boundaries in and places the events there are in them. Throws `Conflict` when the plan has problems or no
 * longer fits what is here.
 */
export async function takeIn(tx: Transaction, plan: AreaPlan, arrival: Arrival): Promise<readonly AreaId[]> {
  if (plan.problems.length > 0) throw new Conflict("areas with problems");
  const versions = [...plan.added, ...plan.changed].map((version) => ({
    ...version,
    id: randomUUID() as AreaVersionId,
    areaId: version.areaId ?? (randomUUID() as AreaId),
  }));
  await insertAreas(tx, arrival.kind, versions.slice(0, plan.added.length));
  await rename(tx, plan.renamed);
  const ended = versions.flatMap(({ ends }) => ends ?? []);
  await endVersions(tx, ended, arrival.from);
  for (let first = 0; first < versions.length; first += AT_A_TIME) {
    const some = versions.slice(first, first + AT_A_TIME);
    await insertVersions(tx, some, arrival);
    await insertRings(tx, some);
  }
  await findParents(tx);
  await placeEvents(tx, [...ended, ...versions.map(({ id }) => id)]);
  return [...versions.map(({ areaId }) => areaId), ...plan.renamed.map(({ id }) => id)];
}

type Row = NewVersion & { readonly id: AreaVersionId; readonly areaId: AreaId };

async function insertAreas(tx: Transaction, kind: AreaKind, rows: readonly Row[]): Promise<void> {
  await sql`
    insert into area (id, kind, code, name)
    select arrived.id, ${kind}, arrived.code, arrived.name
    from unnest(
      ${rows.map(({ areaId }) => areaId)}::uuid[], ${rows.map(({ area }) => area.code)}::text[],
      ${rows.map(({ area }) => area.name)}::text[]) as arrived (id, code, name)`.execute(tx);
}

async function rename(tx: Transaction, renamed: AreaPlan["renamed"]): Promise<void> {
  const written = await sql`
    update area set name = renamed.after, version = area.version + 1
    from unnest(
      ${renamed.map(({ id }) => id)}::uuid[], ${renamed.map(({ from }) => from)}::text[],
      ${renamed.map(({ to }) => to)}::text[]) as renamed (id, before, after)
    where area.id = renamed.id and area.name = renamed.before`.execute(tx);
  if (Number(written.numAffectedRows) !== renamed.length) throw new Conflict("area");
}

async function endVersions(
  tx: Transaction,
  versions: readonly AreaVersionId[],
  day: IsoDate | null,
): Promise<void> {
  if (versions.length === 0) return;
  const written = await sql`
    update area_version set valid_to = ${day ?? ALWAYS}
    where area_version.id = any (${[...versions]}::uuid[])
      and area_version.valid_from < ${day ?? ALWAYS} and ${day ?? ALWAYS} < area_version.valid_to`.execute(
    tx,
  );
  if (Number(written.numAffectedRows) !== versions.length) throw new Conflict("boundary");
}

async function insertVersions(tx: Transaction, rows: readonly Row[], arrival: Arrival): Promise<void> {
  await sql`
    insert into area_version
      (id, area_id, valid_from, valid_to, source, shape, shape_hash, square_metres, imported_at)
    select arrived.id, arrived.area_id, ${arrival.from ?? ALWAYS}::date, arrived.valid_to, ${arrival.source},
      arrived.shape, arrived.hash, arrived.square_metres, ${arrival.now}::timestamptz
    from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ areaId }) => areaId)}::uuid[],
      ${rows.map(({ validTo }) => validTo)}::date[],
      ${rows.map(({ area }) => JSON.stringify(area.shape))}::jsonb[],
      ${rows.map(({ area }) => area.hash)}::text[],
      ${rows.map(({ area }) => area.squareMetres)}::double precision[])
      as arrived (id, area_id, valid_to, shape, hash, square_metres)`.execute(tx);
}

async function insertRings(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const rings = rows.flatMap(({ id, area }) => ringsOf(id, area.shape));
  await sql`
    insert into area_ring (version_id, part, place, is_hole, ring)
    select arrived.version_id, arrived.part, arrived.place, arrived.place > 0, arrived.ring::polygon
    from unnest(
      ${rings.map(({ version }) => version)}::uuid[], ${rings.map(({ part }) => part)}::integer[],
      ${rings.map(({ place }) => place)}::integer[], ${rings.map(({ ring }) => ring)}::text[])
      as arrived (version_id, part, place, ring)`.execute(tx);
}

/** The rings of a boundary as PostgreSQL writes a polygon, which closes itself. */
function ringsOf(version: AreaVersionId, shape: MultiPolygon) {
  return shape.coordinates.flatMap((rings, part) =>
    rings.map((ring, place) => ({
      version,
      part,
      place,
      ring: `(${ring
        .slice(0, -1)
        .map(([x = 0, y = 0]) => `(${x},${y})`)
        .join(",")})`,
    })),
  );
}

/** SCB's codes begin with the kommun's. */
async function findParents(tx: Transaction): Promise<void> {
  await sql`
    update area set parent_id = parent.id
    from area as parent
    where parent.kind = 'kommun' and parent.code = left(area.code, 4)
      and area.kind in ('regso', 'deso') and area.parent_id is null`.execute(tx);
}

/** The events of the kommun belong to another feature; the database itself places them. */
export async function placeEvents(tx: Transaction, versions: readonly AreaVersionId[]): Promise<void> {
  if (versions.length === 0) return;
  await sql`select place_events_in(${[...versions]}::uuid[])`.execute(tx);
}
