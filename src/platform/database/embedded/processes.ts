import { readFileSync } from "node:fs";

/**
 * Whether a process exists and has not ended. One that has ended but was not yet collected by its parent, which in
 * containers may be never, counts as ended where `/proc` tells.
 */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !status.slice(status.lastIndexOf(")")).startsWith(") Z");
  } catch {
    return true;
  }
}
