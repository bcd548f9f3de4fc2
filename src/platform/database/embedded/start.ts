import { realpathSync } from "node:fs";
import type { OperatorError } from "#app/platform/errors.ts";
import { type Binaries, bringBinaries, findBinaries } from "./binaries.ts";
import { prepareCluster, SUPERUSER } from "./cluster.ts";
import { explainFailure } from "./failure.ts";
import { type Home, pathKey, settleHome } from "./home.ts";
import { clearLeftovers } from "./leftovers.ts";
import { lockFolder } from "./lock.ts";
import { adoptPostmaster, type Postmaster, startPostmaster } from "./postmaster.ts";
import { findRunning } from "./running.ts";
import { PORT } from "./settings.ts";
import { prepareSocketFolder } from "./socket-folder.ts";
import { supervise } from "./supervise.ts";
import { findTether } from "./tether.ts";

/** A PostgreSQL server of our own, reached through a Unix socket that this user alone may open. */
export interface EmbeddedPostgres {
  /** Folder of the socket: pass it as `host` to `pg`, with `port` and `user`; there is no password. */
  readonly socketDirectory: string;
  readonly port: number;
  readonly user: string;
  /** Where the data really lies, for the log: elsewhere than asked when the account in use could not get there. */
  readonly dataDirectory: string;
  /** Where the programs really lie: `node_modules`, or a copy the account in use can reach. */
  readonly binaryDirectory: string;
  /** Fulfilled only when the server is gone for good: it ended by itself and could not be started again. */
  readonly lost: Promise<OperatorError>;
  /** Ends the server cleanly and gives the folder free; calling it again is harmless. Open connections are cut. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The database's own folder; made when missing. */
  readonly dataDirectory: string;
  /** Takes what the operator should know, a line at a time, in English. */
  readonly log: (line: string) => void;
  /** False lets go of safety at power loss, for tests; true when left out. */
  readonly durable?: boolean;
}

/**
 * Starts PostgreSQL on a data folder, making the database when there is none, and keeps it running until `stop`.
 * When this process dies, the server ends cleanly by itself (Linux) or is found again by the next start.
 *
 * @throws OperatorError when it cannot: a second instance, a full disk, a read-only folder, damaged data, data of
 * another major version, no programs for this machine.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const installed = findBinaries();
    const home = await settleHome(options.dataDirectory, options.log);
    const lock = await lockFolder(home.directory);
    try {
      const running = await startInside(home, installed, options);
      let stopped: Promise<void> | undefined;
      return { ...running, stop: () => (stopped ??= running.stop().finally(() => lock.release())) };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFailure("The database could not start", options.dataDirectory, error);
  }
}

async function startInside(
  home: Home,
  installed: Binaries,
  { log, durable = true }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const binaries = await bringBinaries(installed, home.account, home.directory, log);
  const tether = await findTether();
  const cluster = await prepareCluster(home, { binaries, tether, durable });
  const clusterName = `handslag-${pathKey(home.directory)}`;

  const launch = async (): Promise<Postmaster & { socketDirectory: string }> => {
    await clearLeftovers(cluster, clusterName);
    const socketDirectory = prepareSocketFolder(home);
    const settings = { cluster, socketDirectory, clusterName, durable };
    const server = await startPostmaster({ binaries, account: home.account, tether, settings, log });
    return { ...server, socketDirectory };
  };
  // A tethered server without its starter is on its way out; an untethered one is as good as a new one.
  const orphan = tether === null ? await findRunning(cluster) : null;
  const first = orphan === null ? await launch() : { ...adoptPostmaster(orphan), ...orphan };
  const supervision = supervise(first, launch, { cluster, log });
  return {
    socketDirectory: first.socketDirectory,
    port: PORT,
    user: SUPERUSER,
    dataDirectory: realpathSync(cluster),
    binaryDirectory: binaries.directory,
    lost: supervision.lost,
    stop: () => supervision.stop(),
  };
}
