import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SUPERUSER } from "./cluster.ts";
import { clusterIn, knownHome } from "./home.ts";
import { servedCluster } from "./probe.ts";

/** A server that another process started, or that outlived it. */
export interface RunningServer {
  readonly pid: number;
  readonly socketDirectory: string;
  readonly port: number;
}

/** The server that `postmaster.pid` names, if it takes connections and serves this very cluster. */
export async function findRunning(cluster: string): Promise<RunningServer | null> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port, socketDirectory] = readFileSync(file, "utf8").split("\n");
  const server = { pid: Number(pid), port: Number(port), socketDirectory: socketDirectory?.trim() ?? "" };
  if (!(server.pid > 0) || !(server.port > 0) || server.socketDirectory === "") return null;
  return (await servedCluster(server.socketDirectory, server.port)) === cluster ? server : null;
}

/** The way to a server that somebody else keeps. */
export interface AttachedPostgres {
  readonly socketDirectory: string;
  readonly port: number;
  readonly user: string;
  /** Does nothing: the server belongs to whoever started it. */
  stop(): Promise<void>;
}

/**
 * For a command beside the running program: the way to the server that already works on the data folder, or null when
 * none does, and then the command may start its own.
 */
export async function attachToPostgres(dataDirectory: string): Promise<AttachedPostgres | null> {
  const home = knownHome(dataDirectory);
  const server = home === null ? null : await findRunning(clusterIn(home));
  if (server === null) return null;
  const { socketDirectory, port } = server;
  return { socketDirectory, port, user: SUPERUSER, stop: () => Promise.resolve() };
}
