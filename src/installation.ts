import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Config } from "./config.ts";
import { migrateInstallation } from "./features/administration/index.ts";
import {
  type Connection,
  createInstallationRoles,
  type Database,
  LOGIN_ROLE,
  openDatabase,
} from "./platform/database/index.ts";
import { attachToPostgres, startEmbeddedPostgres } from "./platform/database/embedded/index.ts";
import { parseColumnTypes } from "./platform/database/types.ts";
import { OperatorError } from "./platform/errors.ts";
import { type InstallationKeys, openKeys } from "./platform/keys/index.ts";

const DATABASE = "handslag";
const NEVER = new Promise<OperatorError>(() => undefined);

/** An installation at work: its database, migrated, with the owner's pool for commands and the door for people. */
export interface Installation {
  readonly database: Database;
  /** The owner: migrations, `kommun add`, imports and the example; never the web. */
  readonly owner: pg.Pool;
  /** As the login role connects, for listening. */
  readonly connection: Connection;
  readonly keys: InstallationKeys;
  /** Fulfilled when the built-in database is gone for good; never for a database of one's own. */
  readonly lost: Promise<OperatorError>;
  close(): Promise<void>;
}

/**
 * Opens the installation: starts or reaches PostgreSQL, makes roles, migrates. A command may `attach` to the
 * built-in database of a running server; a second server is refused.
 */
export async function openInstallation(
  config: Config,
  options: { log: (line: string) => void; attach: boolean },
): Promise<Installation> {
  const keys = await openKeysIn(config);
  const server = config.databaseUrl === null ? await builtIn(config, options) : external(config.databaseUrl);
  const owner = new pg.Pool({
    ...server.owner,
    max: 4,
    types: parseColumnTypes(),
    connectionTimeoutMillis: 10_000,
  });
  owner.on("error", () => undefined);
  const password = server.needsPassword
    ? Buffer.from(keys.derive("database-login", 24)).toString("base64url")
    : null;
  const connection: Connection = {
    ...server.owner,
    user: LOGIN_ROLE,
    ...(password === null ? {} : { password }),
  };
  try {
    await reachable(owner, config.databaseUrl);
    await prepare(owner, password);
  } catch (error) {
    await owner.end();
    await server.stop();
    throw error;
  }
  const database = openDatabase(connection);
  return {
    database,
    owner,
    connection,
    keys,
    lost: server.lost,
    close: async () => {
      await database.close();
      await owner.end();
      await server.stop();
    },
  };
}

interface Server {
  readonly owner: Connection;
  readonly needsPassword: boolean;
  readonly lost: Promise<OperatorError>;
  stop(): Promise<void>;
}

async function openKeysIn(config: Config): Promise<InstallationKeys> {
  if ("file" in config.keys && config.keys.file.startsWith(config.dataDirectory)) {
    // As root the database runs as another account, which must be able to pass; the key file itself is 0600.
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    await mkdir(config.dataDirectory, { recursive: true, mode }).catch((cause: unknown) => {
      throw new OperatorError(
        `The data folder ${config.dataDirectory} cannot be made: ${String(cause)}`,
        1,
        cause,
      );
    });
  }
  return openKeys(config.keys);
}

async function builtIn(
  config: Config,
  options: { log: (line: string) => void; attach: boolean },
): Promise<Server> {
  const dataDirectory = join(config.dataDirectory, "postgres");
  const running = options.attach ? await attachToPostgres(dataDirectory) : null;
  const started = running === null ? await startEmbeddedPostgres({ dataDirectory, log: options.log }) : null;
  const postgres = running ?? started;
  if (postgres === null) throw new OperatorError("The built-in database could not be reached.");
  const owner = { host: postgres.socketDirectory, port: postgres.port, user: postgres.user };
  await createDatabase(owner);
  return {
    owner: { ...owner, database: DATABASE },
    needsPassword: false,
    lost: started?.lost ?? NEVER,
    stop: () => postgres.stop(),
  };
}

function external(url: string): Server {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const owner: Connection = {
    host: searchParams.get("host") ?? decodeURIComponent(hostname),
    port: Number(port || "5432"),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.get("sslmode") === "require" ? { ssl: true } : {}),
  };
  return { owner, needsPassword: true, lost: NEVER, stop: () => Promise.resolve() };
}

async function createDatabase(owner: Connection): Promise<void> {
  const client = new pg.Client({ ...owner, database: "postgres" });
  await client.connect();
  try {
    const known = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (known.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function reachable(owner: pg.Pool, url: string | null): Promise<void> {
  try {
    const { rows } = await owner.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    if ((rows[0]?.version ?? 0) < 150_000) throw new OperatorError("Handslag needs PostgreSQL 15 or later.");
  } catch (error) {
    if (error instanceof OperatorError || url === null) throw error;
    const { hostname, port, pathname, searchParams } = new URL(url);
    const where = `${searchParams.get("host") ?? hostname}:${port || "5432"}${pathname}`;
    throw new OperatorError(
      `The database at ${where} (DATABASE_URL) does not answer: ${messageOf(error)}. Nothing was started.`,
      1,
      error,
    );
  }
}

async function prepare(owner: pg.Pool, password: string | null): Promise<void> {
  const client = await owner.connect();
  try {
    // Nodes that start together take turns, so that none meets a role or schema half made.
    await client.query("select pg_advisory_lock(hashtext('handslag prepare'))");
    await createInstallationRoles(client, password);
    await migrateInstallation(owner);
  } finally {
    await client.query("select pg_advisory_unlock_all()").catch(() => undefined);
    client.release();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
