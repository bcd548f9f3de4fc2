import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The program as an operator starts it, on a data folder. */
export interface Program {
  readonly address: string;
  readonly pid: number;
  readonly data: string;
  /** Ends it as an operator does and waits until it is gone. */
  stop(): Promise<void>;
}

const CLI = join(import.meta.dirname, "../dist/cli.js");
const LONGEST_START = 120_000;

/** Starts `handslag start` on `data` and waits for the line with its address. An empty folder gets the example. */
export async function startProgram(data: string, nodeOptions: readonly string[] = []): Promise<Program> {
  const port = await freePort();
  const args = [...nodeOptions, CLI, "start", "--port", String(port), "--data", data];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], LOG_LEVEL: "error" },
  });
  const gone = once(child, "exit");
  // Should the measuring itself fail, nothing is left running.
  const endIt = (): boolean => child.kill("SIGTERM");
  process.once("exit", endIt);
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    const giveUp = setTimeout(() => child.kill("SIGTERM"), LONGEST_START);
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /^Handslag is at (\S+)$/m.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(giveUp);
      resolve(found);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`The program did not start:\n${said}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    data,
    stop: async () => {
      process.off("exit", endIt);
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** Runs `work` with a folder of its own, gone afterwards. The account the database runs as may pass it. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "handslag-bench-"));
  await chmod(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `work` beside the program with the example kommun in it, in a folder of their own. */
export function withProgram<Result>(
  work: (program: Program, folder: string) => Promise<Result>,
): Promise<Result> {
  return withFolder(async (folder) => {
    const program = await startProgram(join(folder, "data"));
    try {
      return await work(program, folder);
    } finally {
      await program.stop();
    }
  });
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  if (bound === null || typeof bound === "string") throw new Error("no port");
  return bound.port;
}
