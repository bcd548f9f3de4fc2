import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { OperatorError } from "../errors.ts";
import { packageRoot } from "../package-root.ts";

/** A family of migrations: what the installation shares, and the schemas of each space. */
export type MigrationFamily = "installation" | "open" | "published";

/**
 * Brings one schema up to date: numbered SQL files, forward only, each family in its own schema with its own
 * record of what has run. Twenty at once are harmless: Kysely holds an advisory lock.
 * @returns names of the migrations that ran now
 */
export async function migrateSchema(
  owner: Kysely<unknown>,
  family: MigrationFamily,
  schema: string,
): Promise<string[]> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(owner);
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: () => readMigrations(family, schema) },
    migrationTableSchema: schema,
    migrationTableName: "schema_version",
    migrationLockTableName: "schema_version_lock",
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === "Error")?.migrationName ?? "unknown";
    throw new OperatorError(
      `Migration ${family}/${failed} failed in schema ${schema}: ${reason(error)}`,
      1,
      error,
    );
  }
  return (results ?? []).map((result) => result.migrationName);
}

async function readMigrations(family: MigrationFamily, schema: string): Promise<Record<string, Migration>> {
  const folder = join(packageRoot(), "migrations", family);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    const text = await readFile(join(folder, file), "utf8");
    migrations[file.replace(/\.sql$/, "")] = { up: (db) => run(db, schema, text) };
  }
  return migrations;
}

async function run(db: Kysely<unknown>, schema: string, text: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql.raw(text).execute(db);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
