import { readFileSync, statSync } from "node:fs";
import { OperatorError } from "#app/platform/errors.ts";

/** The unprivileged account that PostgreSQL runs as when we were started as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * In order of preference. An administrator who wants an account for this alone makes `handslag`. `postgres` holds
 * databases by its nature; `nobody` comes last because other programs share it.
 */
const CANDIDATES = ["handslag", "postgres", "_postgres", "nobody"];

/**
 * Who runs PostgreSQL: null means we do ourselves (not root). As root it is whoever owns `cluster`, so that the
 * answer never changes once there is data, and otherwise the first candidate the machine knows. Throws
 * `OperatorError` when the data is another user's, or the machine knows no candidate.
 */
export function chooseAccount(cluster: string): Account | null {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner === undefined || owner.uid === self) return null;
    throw new OperatorError(
      `The database in ${cluster} belongs to user id ${owner.uid}, and Handslag was started by user id ${self}. ` +
        `Nothing was changed. Start it as that user or as root.`,
    );
  }
  const known = knownAccounts();
  if (owner !== undefined && owner.uid !== 0) {
    const name = known.find((account) => account.uid === owner.uid)?.name ?? `user ${owner.uid}`;
    return { name, uid: owner.uid, gid: owner.gid };
  }
  for (const name of CANDIDATES) {
    const account = known.find((account) => account.name === name);
    if (account !== undefined) return account;
  }
  throw new OperatorError(
    `PostgreSQL refuses to run as root, and this machine has none of the accounts ${CANDIDATES.join(", ")}. ` +
      `Make one (useradd --system handslag), start as an ordinary user, or set DATABASE_URL.`,
  );
}

function knownAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0 && account.gid >= 0);
}
