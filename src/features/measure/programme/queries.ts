import { type RawBuilder, sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { ProgrammeId } from "#app/schema/tables.ts";
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

async function select(tx: Transaction, condition: RawBuilder<unknown>, today: IsoDate): Promise<Programme[]> {
  const result = await sql<Programme>`
    select programme.id, programme.version, programme.name, programme.purpose, programme.body_id,
      programme.coordinator, ${unitNameOn("body", sql`programme.body_id`, today)} as body,
      (select count(*) from measure where measure.programme_id = programme.id) as measures
    from programme
    where ${condition}
    order by programme.name collate "sv-x-icu", programme.id`.execute(tx);
  return result.rows;
}
