import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";
import { waitUntil } from "./wait.ts";

const PATIENCE = { shutdown: 30_000, farewell: 500, quit: 5000, kill: 5000 };

/**
 * Waits until nothing of an earlier server works on the cluster, and helps it along, then removes its `postmaster.pid`:
 * PostgreSQL would believe that file whenever its number has meanwhile gone to another process of the same user.
 * Only for the holder of the folder's lock. Without `/proc` PostgreSQL is left to judge for itself.
 */
export async function clearLeftovers(cluster: string, clusterName: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file) || !existsSync("/proc/self/cwd")) return;
  const remaining = (): number[] => processesOn(cluster, clusterName);
  const gone = (milliseconds: number): Promise<boolean> =>
    waitUntil(() => remaining().length === 0, milliseconds);
  const postmaster = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (remaining().includes(postmaster)) {
    signal([postmaster], "SIGINT");
    await gone(PATIENCE.shutdown);
  } else {
    // Its backends leave by themselves unless they are deep in a query.
    await gone(PATIENCE.farewell);
  }
  if (remaining().length > 0) {
    signal(remaining(), "SIGQUIT");
    await gone(PATIENCE.quit);
  }
  if (remaining().length > 0) {
    signal(remaining(), "SIGKILL");
    await gone(PATIENCE.kill);
  }
  if (remaining().length > 0) {
    throw new OperatorError(
      `An earlier database server on ${cluster} does not end (process ${remaining().join(", ")}). ` +
        `The data is safe. End it or restart the machine, then start again.`,
    );
  }
  rmSync(file, { force: true });
}

/**
 * Processes that work in the cluster: server and backends have it as their working folder. In a container even root
 * may not see that of another user; then user and process title decide.
 */
function processesOn(cluster: string, clusterName: string): number[] {
  const folder = statSync(cluster);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const working = statSync(`/proc/${pid}/cwd`);
        return working.dev === folder.dev && working.ino === folder.ino;
      } catch {
        return hasTitle(pid, folder.uid, clusterName);
      }
    })
    .map(Number);
}

function hasTitle(pid: string, uid: number, clusterName: string): boolean {
  try {
    const title = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return statSync(`/proc/${pid}`).uid === uid && title.includes("postgres") && title.includes(clusterName);
  } catch {
    return false;
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself in between; if it could not be signalled, the check that follows reports it.
    }
  }
}
