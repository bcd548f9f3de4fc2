import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";
import { isRunning } from "./processes.ts";
import { run } from "./run.ts";
import { waitUntil } from "./wait.ts";

/** The sole right to use a home folder, until released or until this process ends in whatever way. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process, or throws `OperatorError` naming the process that has it.
 *
 * The kernel holds the lock (`flock`) and drops it when the holder dies, even by kill -9, so there is never a stale
 * lock to judge: the weakness of files with a process number in them, where two starters can both find the old one
 * stale. The number in the file is for the message alone.
 */
export async function lockFolder(home: string): Promise<FolderLock> {
  const file = join(home, "lock");
  const descriptor = await openLocked(file);
  if (descriptor === null) throw await occupied(file, home);
  ftruncateSync(descriptor);
  writeSync(descriptor, `${process.pid}\n`, 0);
  return { release: () => closeSync(descriptor) };
}

// Node has no flock(). macOS and the BSDs take the lock when they open the file; on Linux the program `flock` locks the
// open file it inherits from us, and the lock stays with the file we keep open.
const O_EXLOCK = 0x20;
const BUSY = new Set(["EAGAIN", "EWOULDBLOCK", "EBUSY"]);

async function openLocked(file: string): Promise<number | null> {
  const flags = constants.O_RDWR | constants.O_CREAT;
  if (process.platform !== "linux") {
    try {
      return openSync(file, flags | O_EXLOCK | constants.O_NONBLOCK, 0o600);
    } catch (error) {
      if (error instanceof Error && "code" in error && BUSY.has(String(error.code))) return null;
      throw error;
    }
  }
  const descriptor = openSync(file, flags, 0o600);
  const outcome = await run(["flock", "-n", "3"], { descriptor }).catch((error: unknown) => {
    closeSync(descriptor);
    throw new OperatorError(
      `The program flock (package util-linux) is needed to keep a second Handslag away from ${file}. ` +
        `Install it, or set DATABASE_URL.`,
      1,
      error,
    );
  });
  if (outcome.code === 0) return descriptor;
  closeSync(descriptor);
  if (outcome.code === 1) return null;
  throw new OperatorError(
    `The folder of ${file} cannot be locked: ${outcome.output.trim()}. ` +
      `Use a folder on a local disk, or set DATABASE_URL.`,
  );
}

/** Two may start in the same instant: the winner needs a moment to write its number over that of a dead holder. */
async function occupied(file: string, home: string): Promise<OperatorError> {
  let holder = Number.NaN;
  const known = await waitUntil(() => {
    holder = Number.parseInt(readFileSync(file, "utf8"), 10);
    return isRunning(holder);
  }, 1000);
  return new OperatorError(
    `Handslag already runs on this data folder (process ${known ? holder : "unknown"}): ${home}. ` +
      `Nothing was changed. Stop that process first, or give this one a data folder of its own.`,
  );
}
