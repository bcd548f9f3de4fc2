import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { addKommun, migrateInstallation } from "#app/features/administration/index.ts";
import { installPrograms } from "./programs.ts";
import { startEmbeddedPostgres } from "#app/platform/database/embedded/index.ts";
import { createInstallationRoles } from "#app/platform/database/index.ts";

/** How the test files reach the run's cluster. */
export interface TestCluster {
  readonly host: string;
  readonly port: number;
  /** Database that every test file gets a copy of: migrated, with the kommuner 0484 and 0180. */
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/**
 * Starts the one cluster of the run, built-in or (TEST_DATABASE_HOST, TEST_DATABASE_PORT) one that is already
 * there, for instance an older PostgreSQL; makes the template.
 */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  installPrograms();
  const given = process.env["TEST_DATABASE_HOST"];
  const folder = await mkdtemp(join(tmpdir(), "handslag-test-"));
  const running = given
    ? {
        socketDirectory: given,
        port: Number(process.env["TEST_DATABASE_PORT"] ?? "5432"),
        stop: async () => {},
      }
    : await startEmbeddedPostgres({ dataDirectory: folder, log: () => {}, durable: false });
  const cluster: TestCluster = {
    host: running.socketDirectory,
    port: running.port,
    template: `handslag_template_${process.pid}`,
  };
  await makeTemplate(cluster);
  project.provide("cluster", cluster);
  return async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate({ host, port, template }: TestCluster): Promise<void> {
  const admin = new pg.Client({ host, port, user: "postgres", database: "postgres" });
  await admin.connect();
  await admin.query(`drop database if exists ${template} with (force)`);
  await admin.query(`create database ${template}`);
  await createInstallationRoles(admin, null);
  await admin.end();
  const owner = new pg.Pool({ host, port, user: "postgres", database: template });
  await migrateInstallation(owner);
  await addKommun(owner, { code: "0484", name: "Eskilstuna", host: "localhost", isExample: false });
  await addKommun(owner, { code: "0180", name: "Stockholm", host: "stockholm.localhost", isExample: false });
  await owner.end();
}
