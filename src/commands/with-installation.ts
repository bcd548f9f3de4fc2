import { readConfig } from "#app/config.ts";
import { type Installation, openInstallation } from "#app/installation.ts";

/** Options that every command which touches the database takes. */
export interface DataOptions {
  readonly data?: string;
}

/** Help line of `--data`. */
export const DATA_OPTION = [
  "--data <dir>",
  "folder of the built-in database (default: HANDSLAG_DATA or ./data)",
] as const;

/**
 * Opens the installation for one command and closes it whatever happens. While a server runs on the built-in
 * database, the command works beside it.
 */
export async function withInstallation<Result>(
  options: DataOptions,
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env, options);
  const installation = await openInstallation(config, { log: say, attach: true });
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** Tells the operator something: standard error, so that data on standard output stays clean. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
