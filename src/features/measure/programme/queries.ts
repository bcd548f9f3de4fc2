import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { BodyId, ProgrammeId } from "#app/schema/tables.ts";
import type { Named } from "../choices.ts";
import type { Programme } from "./programme.ts";

/** All programmes in Swedish order. */
export function readProgrammes(tx: Transaction, today: IsoDate): Promise<Programme[]> {
  return select(tx, sql`true`, today);
}

/** One programme. Throws `NotFound`. */
export async function readProgramme(tx: Transaction, id: ProgrammeId, today: IsoDate): Promise<Programme> {
  const [programme] = await select(tx, sql`programme.id = ${id}`, today);
  if (programme === undefined) throw new NotFound("programme");
  return programme;
}

/** Councils and groups that can lead a programme, by the name they have today. */
export async function readBodyChoices(tx: Transaction, today: IsoDate): Promise<Named<BodyId>[]> {
  const result = await sql<Named<BodyId>>`
    select named.id, named.name
    from (
      select body.id, ${nameOfBody(sql`body.id`, today)} as name
      from body
      where body.active_to is null or body.active_to > ${today}) as named
    where named.name is not null
    order by named.name collate "sv-x-icu", named.id`.execute(tx);
  return result.rows;
}

async function select(tx: Transaction, condition: RawBuilder<unknown>, today: IsoDate): Promise<Programme[]> {
  const result = await sql<Programme>`
    select programme.id, programme.version, programme.name, programme.purpose, programme.body_id,
      programme.coordinator, ${nameOfBody(sql`programme.body_id`, today)} as body,
      (select count(*) from measure where measure.programme_id = programme.id) as measures
    from programme
    where ${condition}
    order by programme.name collate "sv-x-icu", programme.id`.execute(tx);
  return result.rows;
}

function nameOfBody(body: RawBuilder<unknown>, today: IsoDate): RawBuilder<string | null> {
  return sql<string | null>`(
    select body_name.name from body_name
    where body_name.body_id = ${body} and body_name.valid_from <= ${today}
    order by body_name.valid_from desc limit 1)`;
}
