import { spawn } from "node:child_process";
import type { Account } from "./account.ts";

/** How a short-lived program ended; `code` is null when a signal ended it. `output` is both streams in order of arrival. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a program to its end, as `account` when one is given. Environment: only what PostgreSQL needs, so that no
 * secret of ours and no `PG…` variable of the operator reaches it. Rejects when the program cannot be started.
 */
export function run(
  command: readonly string[],
  options: { readonly account?: Account | null; readonly descriptor?: number } = {},
): Promise<Outcome> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity(options.account ?? null),
      cwd: "/",
      env: programEnvironment(),
      stdio: ["ignore", "pipe", "pipe", options.descriptor ?? "ignore"],
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** User and group to give to `spawn`; it drops the supplementary groups as well. Nothing when we stay who we are. */
export function identity(account: Account | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}

/** English messages, UTC, and the path to find programs; nothing else. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
}
