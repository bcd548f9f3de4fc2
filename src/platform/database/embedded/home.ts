import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";
import { type Account, chooseAccount } from "./account.ts";
import { run } from "./run.ts";

/** The folder that holds cluster, lock and socket, and who runs PostgreSQL there. */
export interface Home {
  readonly directory: string;
  readonly account: Account | null;
}

const SIGNPOST = "database-moved-to";

/** Where the cluster lies inside its home. */
export function clusterIn(home: string): string {
  return join(home, "cluster");
}

/**
 * Decides where the data lies. Normally in `dataDirectory` (made when missing). Started as root, PostgreSQL runs as an
 * account that may not get there, because a folder above is closed (`/root`, temporary and CI folders): then the data
 * lies in `/var/lib/handslag/<key>`, and a file in `dataDirectory` says so, for people and for the next start.
 */
export async function settleHome(dataDirectory: string, log: (line: string) => void): Promise<Home> {
  makeFolders(dataDirectory);
  const own = realpathSync(dataDirectory);
  const moved = readSignpost(own);
  const directory = moved ?? own;
  const account = chooseAccount(clusterIn(directory));
  if (account !== null) letThrough(directory);
  if (await canReach(directory, account)) {
    if (moved !== null) sayMoved(account, own, moved, log);
    return { directory, account };
  }
  if (existsSync(clusterIn(directory))) {
    throw new OperatorError(
      `The database in ${directory} belongs to the account ${account?.name}, which can no longer get there: ` +
        `a folder above is closed to it. The data is untouched. Open the way (chmod o+x) or move the folder.`,
    );
  }
  const elsewhere = await openHomeElsewhere(own, account);
  writeSignpost(own, elsewhere);
  sayMoved(account, own, elsewhere, log);
  return { directory: elsewhere, account };
}

/** Makes whoever runs PostgreSQL the owner of what we made for it. */
export function giveToServer(path: string, home: Home): void {
  if (home.account !== null) chownSync(path, home.account.uid, home.account.gid);
}

/** A short name for a path, the same at every start. */
export function pathKey(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 12);
}

/** Where the data of `dataDirectory` lies if there ever was any, else null. Makes nothing. */
export function knownHome(dataDirectory: string): string | null {
  if (!isFolder(dataDirectory)) return null;
  const own = realpathSync(dataDirectory);
  return readSignpost(own) ?? own;
}

/** Not `mkdir` with `recursive`, which calls a read-only file system a missing folder. */
function makeFolders(directory: string): void {
  if (isFolder(directory)) return;
  makeFolders(dirname(resolve(directory)));
  try {
    mkdirSync(directory, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    // Another start may have made it in between.
    if (!isFolder(directory)) throw error;
  }
}

/** The database's own folder may be passed by all, wherever it came from: what lies in it is closed by itself. */
function letThrough(directory: string): void {
  const { uid, mode } = statSync(directory);
  if (uid === 0 && (mode & 0o011) !== 0o011) chmodSync(directory, (mode & 0o7777) | 0o011);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readSignpost(own: string): string | null {
  const file = join(own, SIGNPOST);
  if (!existsSync(file)) return null;
  const moved = readFileSync(file, "utf8").trim();
  if (existsSync(moved)) return moved;
  throw new OperatorError(
    `The database of ${own} was placed in ${moved}, which is gone. ` +
      `Put it back, or remove the file ${file} to begin with an empty database and restore a backup.`,
  );
}

function writeSignpost(own: string, moved: string): void {
  const file = join(own, SIGNPOST);
  writeFileSync(`${file}.unfinished`, `${moved}\n`, { flush: true });
  renameSync(`${file}.unfinished`, file);
}

async function openHomeElsewhere(own: string, account: Account | null): Promise<string> {
  const key = pathKey(own);
  // The temporary folder may be emptied when the machine restarts: only where nothing lasting can be had.
  for (const directory of [`/var/lib/handslag/${key}`, join(resolve(tmpdir()), `handslag-${key}`)]) {
    try {
      mkdirSync(directory, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    // In a temporary folder somebody else may have put the name there first.
    if (statSync(directory).uid !== process.getuid?.()) continue;
    chmodSync(directory, 0o711);
    if (await canReach(directory, account)) return directory;
  }
  throw new OperatorError(
    `PostgreSQL runs as ${account?.name}, which can reach neither ${own} nor /var/lib/handslag nor ${tmpdir()}. ` +
      `Open the way to the data folder (chmod o+x on the folders above it), or start as an ordinary user.`,
  );
}

/** Asks the system itself, by going there, since modes alone do not tell (access lists, FUSE, SELinux). */
async function canReach(directory: string, account: Account | null): Promise<boolean> {
  if (account === null) return true;
  const { code } = await run(["sh", "-c", `cd -- "$1"`, "sh", directory], { account });
  return code === 0;
}

function sayMoved(account: Account | null, own: string, moved: string, log: (line: string) => void): void {
  const lasting = moved.startsWith("/var/lib/")
    ? ""
    : " A restart of the machine may empty it: take backups.";
  log(
    `The account ${account?.name ?? "in use"} cannot reach ${own}; the database lies in ${moved}.${lasting}`,
  );
}
