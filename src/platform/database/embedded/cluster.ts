import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { join } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";
import type { Binaries } from "./binaries.ts";
import { explainFailure } from "./failure.ts";
import { clusterIn, giveToServer, type Home } from "./home.ts";
import { run } from "./run.ts";
import type { Tether } from "./tether.ts";

/** The superuser of the cluster; whoever can open the socket is let in as it. */
export const SUPERUSER = "postgres";

/**
 * Gives back the path of a cluster this version can read, made by `initdb` when there is none. It is made beside its
 * place and renamed when whole, so a cluster that is there is a finished one however often we were killed.
 */
export async function prepareCluster(home: Home, making: Making): Promise<string> {
  const cluster = clusterIn(home.directory);
  discardUnfinished(home.directory);
  if (existsSync(cluster)) {
    inspect(cluster, making.binaries);
    return cluster;
  }
  requireRoom(home.directory);
  // A name of its own: an initdb that outlived a killed start must not write into ours.
  const unfinished = mkdtempSync(join(home.directory, UNFINISHED));
  giveToServer(unfinished, home);
  await initialise(unfinished, home, making);
  renameSync(unfinished, cluster);
  makeRenameLast(home.directory);
  return cluster;
}

/** What it takes to make a cluster. */
export interface Making {
  readonly binaries: Binaries;
  readonly tether: Tether | null;
  readonly durable: boolean;
}

const UNFINISHED = "cluster.unfinished-";

function discardUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(home, name), { recursive: true, maxRetries: 5 });
  }
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

/** A new database takes 40 MB and needs as much again to work; `initdb` meets a full disk with obscure words. */
const ROOM_MEGABYTES = 64;

function requireRoom(directory: string): void {
  const { bavail, bsize } = statfsSync(directory);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= ROOM_MEGABYTES) return;
  throw new OperatorError(
    `The disk is full: a new database needs ${ROOM_MEGABYTES} MB, and ${directory} has ${free} MB left. ` +
      `Nothing was changed. Free some space, or choose another data folder.`,
  );
}

async function initialise(
  directory: string,
  home: Home,
  { binaries, tether, durable }: Making,
): Promise<void> {
  const { code, output } = await run(
    [
      ...(tether ?? []),
      join(binaries.directory, "bin", "initdb"),
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
