import { type Kysely, sql } from "kysely";
import type pg from "pg";
import type { Kommun } from "#app/access/actor.ts";
import { createSpaceRoles, kyselyOn, LOGIN_ROLE, migrateSchema } from "#app/platform/database/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { type NewKommun, spaceOf } from "./kommun.ts";

/**
 * Makes a kommun: its schemas, its roles, its row in the register. Harmless to repeat after a crash half-way;
 * refuses a code or host that is taken.
 */
export async function addKommun(owner: pg.Pool, kommun: NewKommun): Promise<Kommun> {
  const taken = await owner.query<{ code: string; host: string }>(
    "select kommun.code, kommun.host from handslag.kommun where kommun.code = $1 or kommun.host = $2",
    [kommun.code, kommun.host],
  );
  for (const row of taken.rows) {
    const what = row.code === kommun.code ? `code ${kommun.code}` : `host ${kommun.host}`;
    throw new OperatorError(`There is already a kommun with ${what}. Nothing was changed.`);
  }
  const space = spaceOf(kommun.code);
  await migrateKommun(owner, space);
  await owner.query(
    "insert into handslag.kommun (code, name, schema_name, host, is_example) values ($1, $2, $3, $4, $5)",
    [kommun.code, kommun.name, space, kommun.host, kommun.isExample],
  );
  await owner.query("select pg_notify('handslag_spaces', $1)", [space]);
  return { code: kommun.code, name: kommun.name, space, host: kommun.host, isExample: kommun.isExample };
}

/** Brings one kommun's schemas up to date and makes sure its roles may enter them. */
export async function migrateKommun(owner: pg.Pool, space: string): Promise<string[]> {
  const kysely = kyselyOn(owner) as unknown as Kysely<unknown>;
  const open = await migrateSchema(kysely, "open", space);
  const published = await migrateSchema(kysely, "published", `${space}_published`);
  const client = await owner.connect();
  try {
    await createSpaceRoles(client, space);
  } finally {
    client.release();
  }
  return [...open, ...published].map((name) => `${space}: ${name}`);
}

/** All kommuner of the installation, in the order they were added. */
export async function listKommuner(owner: pg.Pool): Promise<Kommun[]> {
  const result = await owner.query<{
    code: string;
    name: string;
    space: string;
    host: string;
    isExample: boolean;
  }>(
    `select kommun.code, kommun.name, kommun.schema_name as space, kommun.host, kommun.is_example as "isExample"
     from handslag.kommun order by kommun.added_at, kommun.code`,
  );
  return result.rows;
}

/** Brings the installation and every kommun in it up to date. */
export async function migrateInstallation(owner: pg.Pool): Promise<string[]> {
  const kysely = kyselyOn(owner) as unknown as Kysely<unknown>;
  const done = await migrateSchema(kysely, "installation", "handslag");
  await sql
    .raw(`grant usage on schema handslag to ${LOGIN_ROLE}; grant select on handslag.kommun to ${LOGIN_ROLE}`)
    .execute(kysely);
  for (const kommun of await listKommuner(owner)) done.push(...(await migrateKommun(owner, kommun.space)));
  return done;
}
