import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";
import { giveToServer, type Home, pathKey } from "./home.ts";
import { PORT } from "./settings.ts";

/** The system allows 107 bytes (macOS 103) for the path of a socket, the file name included. */
const LONGEST_PATH = 99;

/**
 * An empty 0700 folder for the socket: the mode is what keeps others out, since the server trusts who gets there.
 * It lies in the home, or where that path is too long in the system's temporary folder.
 */
export function prepareSocketFolder(home: Home): string {
  const nearby = join(home.directory, "socket");
  const short = `handslag-${pathKey(home.directory)}`;
  const candidates = [nearby, join(resolve(tmpdir()), short), join("/tmp", short)];
  const directory = candidates.find(hasRoom);
  if (directory === undefined) {
    throw new OperatorError(
      `There is no room for the database's socket: the path ${nearby} and the temporary folder are both too long. ` +
        `Nothing was changed. Choose a data folder with a shorter path.`,
    );
  }
  clear(directory, home);
  mkdirSync(directory, { mode: 0o700 });
  giveToServer(directory, home);
  return directory;
}

function hasRoom(directory: string): boolean {
  return Buffer.byteLength(join(directory, `.s.PGSQL.${PORT}`)) <= LONGEST_PATH;
}

/** Removes what an earlier start left. In a temporary folder somebody else may have put the name there first. */
function clear(directory: string, home: Home): void {
  const found = lstatSync(directory, { throwIfNoEntry: false });
  if (found === undefined) return;
  const rightful = [process.getuid?.(), home.account?.uid];
  if (!rightful.includes(found.uid)) {
    throw new OperatorError(
      `${directory} is needed for the database's socket and belongs to user id ${found.uid}. ` +
        `Remove it, or choose a data folder with a shorter path.`,
    );
  }
  rmSync(directory, { recursive: true });
}
