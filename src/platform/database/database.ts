import {
  CamelCasePlugin,
  type Dialect,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  sql,
  type Transaction as KyselyTransaction,
} from "kysely";
import pg from "pg";
import type { Tables } from "#app/schema/tables.ts";
import type { Actor } from "./actor.ts";
import { PreparingClient } from "./prepared.ts";
import { parseColumnTypes } from "./types.ts";

/** A running transaction, bound to one actor. Queries and stores are handed one and never open their own. */
export type Transaction = KyselyTransaction<Tables>;

/** Where PostgreSQL is reached, as `pg` takes it. */
export type Connection = Pick<pg.ClientConfig, "host" | "port" | "user" | "password" | "database" | "ssl">;

/** The door to the database. */
export interface Database {
  /** Runs `work` in one transaction as `actor`; commits when it returns, rolls back when it throws. */
  as<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** The pool of the login role, for listening; it holds no rights of its own. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens the door. The login role is NOINHERIT: outside `as` it may do nothing, so a smuggled `reset role` finds nothing. */
export function openDatabase(connection: Connection, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    ...connection,
    max: options.connections ?? 16,
    types: parseColumnTypes(),
    connectionTimeoutMillis: 10_000,
    application_name: "handslag",
    Client: PreparingClient,
  });
  // A connection that the server ended while idle is replaced at the next use; without a listener it would end us.
  pool.on("error", () => undefined);
  const kysely = kyselyWith(new DoorDialect({ pool }));
  return {
    pool,
    as: (actor, work) =>
      kysely.transaction().execute(async (tx) => {
        await sql.raw(becoming(actor)).execute(tx);
        return work(tx);
      }),
    close: () => kysely.destroy(),
  };
}

/** Kysely over a pool, with our names (`fromDay`) for the database's (`from_day`). */
export function kyselyOn(pool: PostgresPool): Kysely<Tables> {
  return kyselyWith(new PostgresDialect({ pool }));
}

function kyselyWith(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Transactions of the door begin in the statement that makes them somebody's, not in a round trip before it. */
class DoorDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(config: { pool: pg.Pool }) {
    super(config);
    this.#pool = config.pool;
  }

  override createDriver(): PostgresDriver {
    const driver = new PostgresDriver({ pool: this.#pool });
    driver.beginTransaction = () => Promise.resolve();
    return driver;
  }
}

/** One round trip: begins the transaction; role, schemas and settings are all gone when it ends. */
function becoming(actor: Actor): string {
  const settings = { ...actor.settings, search_path: actor.searchPath.map(pg.escapeIdentifier).join(", ") };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  return `begin; set local role ${pg.escapeIdentifier(actor.role)}; select ${set.join(", ")}`;
}
