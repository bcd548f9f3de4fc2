import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";
import type { Binaries } from "./binaries.ts";
import { explainFailure } from "./failure.ts";
import { clusterIn, type Home, makePrivateFolder } from "./home.ts";
import { run } from "./run.ts";

/** The superuser of the cluster; whoever can open the socket is let in as it. */
export const SUPERUSER = "postgres";

/**
 * Gives back the path of a cluster this version can read, made by `initdb` when there is none. It is made beside its
 * place and renamed when whole, so a cluster that is there is a finished one however often we were killed.
 */
export async function prepareCluster(home: Home, binaries: Binaries, durable: boolean): Promise<string> {
  const cluster = clusterIn(home.directory);
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  if (existsSync(cluster)) {
    inspect(cluster, binaries);
    return cluster;
  }
  makePrivateFolder(unfinished, home);
  await initialise(unfinished, home, binaries, durable);
  renameSync(unfinished, cluster);
  makeRenameLast(home.directory);
  return cluster;
}

function inspect(cluster: string, binaries: Binaries): void {
  // PostgreSQL refuses a folder that others may read; volumes and copies often come with wider modes.
  chmodSync(cluster, 0o700);
  const file = join(cluster, "PG_VERSION");
  const written = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (!/^\d+$/.test(written)) {
    throw new OperatorError(
      `The database in ${cluster} is damaged: its file PG_VERSION is missing or empty. Nothing was changed. ` +
        `Keep a copy of the folder, move it away, and restore the latest backup.`,
    );
  }
  if (written !== binaries.major) {
    throw new OperatorError(
      `The database in ${cluster} was written by PostgreSQL ${written}, and this Handslag brings PostgreSQL ` +
        `${binaries.major}. Nothing was changed. Start the Handslag that wrote it and take a backup, then restore ` +
        `it here in an empty data folder.`,
    );
  }
}

async function initialise(
  directory: string,
  home: Home,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  const { code, output } = await run(
    join(binaries.directory, "bin", "initdb"),
    [
      `--pgdata=${directory}`,
      `--username=${SUPERUSER}`,
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      // macOS has no C.UTF-8 of its own; order and letters come from the builtin provider all the same.
      `--locale=${process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`,
      "--auth-local=trust",
      "--auth-host=reject",
      "--no-instructions",
      ...(durable ? [] : ["--no-sync"]),
    ],
    { account: home.account },
  );
  if (code === 0) return;
  rmSync(directory, { recursive: true, force: true });
  throw explainFailure("A new database could not be made", home.directory, output);
}

function makeRenameLast(directory: string): void {
  const descriptor = openSync(directory, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
