import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { explainFailure } from "./failure.ts";
import { servedCluster } from "./probe.ts";
import { isRunning } from "./processes.ts";
import { identity, programEnvironment } from "./run.ts";
import type { RunningServer } from "./running.ts";
import { PORT, type ServerSettings, serverArguments } from "./settings.ts";
import type { Tether } from "./tether.ts";
import { waitUntil } from "./wait.ts";

/** A running server that takes connections. */
export interface Postmaster {
  readonly pid: number;
  /** Fulfilled when the server has ended, with how: `"signal SIGKILL"`, `"exit code 1"`. */
  readonly ended: Promise<string>;
  /** Ends it cleanly, open transactions rolled back; returns when it is gone. */
  stop(): Promise<void>;
}

/** What it takes to start a server. */
export interface Launch {
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly tether: Tether | null;
  readonly settings: ServerSettings;
  readonly log: (line: string) => void;
}

// Recovery after a crash replays the write-ahead log: far less than these minutes at the size we allow it.
const PATIENCE = { start: 120_000, fast: 60_000, immediate: 10_000, lastLines: 500 };
const KEPT_LINES = 40;

/** What the server says when we ask too early whether it is ready. */
const EARLY_CALLER =
  /^FATAL: +the database system is (starting up|not yet accepting connections|in recovery mode)/;

/** Starts a server and returns when it takes connections; throws `OperatorError` with its reason when it does not. */
export async function startPostmaster(launch: Launch): Promise<Postmaster> {
  const { cluster, socketDirectory } = launch.settings;
  const child = spawnServer(launch);
  const journal: string[] = [];
  let phase: "starting" | "running" | "over" = "starting";
  const told = followLines(child, (line) => {
    if (EARLY_CALLER.test(line)) return;
    journal.push(line);
    journal.splice(0, journal.length - KEPT_LINES);
    if (phase === "running") launch.log(`PostgreSQL: ${line}`);
  });
  const ended = endOf(child).finally(() => {
    phase = "over";
  });
  const isOver = (): boolean => phase === "over";
  const settled = await waitUntil(
    async () => isOver() || (await servedCluster(socketDirectory, PORT)) === cluster,
    PATIENCE.start,
  );
  const { pid } = child;
  if (!settled || isOver() || pid === undefined) {
    child.kill("SIGQUIT");
    const how = await ended;
    await Promise.race([told, pause(PATIENCE.lastLines)]);
    const evidence = how.startsWith("signal") ? `ended by ${how}` : journal.join("\n") || how;
    throw explainFailure("PostgreSQL could not start", cluster, evidence);
  }
  phase = "running";
  child.unref();
  const stop = (): Promise<void> => {
    phase = "over";
    return endServer(pid, ended);
  };
  return { pid, ended, stop };
}

/** Takes over a server that outlived whoever started it. */
export function adoptPostmaster({ pid }: RunningServer): Postmaster {
  const ended = endOfStranger(pid);
  return { pid, ended, stop: () => endServer(pid, ended) };
}

function spawnServer({ binaries, account, tether, settings }: Launch): ChildProcess {
  const [program = "", ...args] = [
    ...(tether ?? []),
    join(binaries.directory, "bin", "postgres"),
    ...serverArguments(settings),
  ];
  return spawn(program, args, {
    ...identity(account),
    cwd: "/",
    env: programEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    // A group of its own: Ctrl+C in the terminal is for us, and we end the server after the last request.
    detached: true,
  });
}

/** Hands over what the server writes, line by line; fulfilled at the end of it. Does not keep our process alive. */
function followLines(child: ChildProcess, take: (line: string) => void): Promise<void> {
  const { stderr } = child;
  if (stderr === null) return Promise.resolve();
  if (stderr instanceof Socket) stderr.unref();
  const reader = createInterface({ input: stderr });
  reader.on("line", take);
  return new Promise((resolve) => reader.once("close", resolve));
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
}

/** Only the parent is told of an end; of a server that is not our child we have to ask. */
async function endOfStranger(pid: number): Promise<string> {
  while (isRunning(pid)) await pause(100, undefined, { ref: false });
  return "it is gone";
}

async function endServer(pid: number, ended: Promise<string>): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", PATIENCE.fast],
    ["SIGQUIT", PATIENCE.immediate],
    ["SIGKILL", PATIENCE.immediate],
  ] as const) {
    if (isRunning(pid)) process.kill(pid, signal);
    if (await endsWithin(ended, patience)) return;
  }
}

async function endsWithin(ended: Promise<string>, milliseconds: number): Promise<boolean> {
  const giveUp = new AbortController();
  const late = pause(milliseconds, false, { signal: giveUp.signal }).catch(() => false);
  const inTime = await Promise.race([ended.then(() => true), late]);
  giveUp.abort();
  return inTime;
}
