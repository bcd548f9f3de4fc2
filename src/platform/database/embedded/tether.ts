import { run } from "./run.ts";

/** Words to put before a command so that it ends when we end. */
export type Tether = readonly string[];

/**
 * Linux sends the server SIGINT, its clean shutdown, at our death, however we die. Null where there is no such thing;
 * then a later start finds the server through `postmaster.pid`.
 *
 * NB Linux watches the thread that started the child, so the server must be started from the main thread.
 */
export async function findTether(): Promise<Tether | null> {
  if (process.platform !== "linux") return null;
  const tether = ["setpriv", "--pdeathsig", "INT", "--"];
  const outcome = await run([...tether, "true"]).catch(() => null);
  return outcome?.code === 0 ? tether : null;
}
