import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { median, megabytes, milliseconds, spreadOf } from "./figures.ts";
import { startProgram, withFolder } from "./program.ts";
import { beside, type Measurement, type Row, skipped, verdictOf } from "./row.ts";
import { ask } from "./wire.ts";

const ROUNDS = 7;
const SETTLED_AFTER = 5000;
const GOAL_MS = 1000;
const GOAL_MB = 300;

/** From starting the process to the first page, and the memory it holds when nobody asks for anything. */
export function measureStart(): Promise<Measurement> {
  return withFolder(async (folder) => {
    const data = join(folder, "data");
    const first = await startOnce(data);
    const again: Start[] = [];
    for (let round = 0; round < ROUNDS; round += 1) again.push(await startOnce(data));
    const times = again.map(({ time }) => time);
    const memory = again.flatMap(({ memory }) => memory ?? []);
    const rows: Row[] = [
      {
        what: "Second start to first page",
        against: "–",
        goal: "≤ 1 s",
        measured: milliseconds(median(times)),
        spread: spreadOf(times, milliseconds),
        verdict: verdictOf(median(times) <= GOAL_MS),
      },
      beside("first start, the example kommun is written", [first.time], milliseconds),
      memoryRow(memory),
    ];
    return {
      title: "Start",
      rows,
      how: [
        `Time from starting the process \`node dist/cli.js start\` to the last byte of the first answer 200 to \`/\`, the database included; ${ROUNDS} starts on a filled data folder after the first.`,
        `Memory is the proportional set size (PSS) of the program and all processes below it, ${SETTLED_AFTER / 1000} s after the first page.`,
      ],
    };
  });
}

interface Start {
  /** To the first page, in milliseconds. */
  readonly time: number;
  /** In MB; null where it cannot be told. */
  readonly memory: number | null;
}

async function startOnce(data: string): Promise<Start> {
  const begun = performance.now();
  const program = await startProgram(data);
  try {
    const { status } = await ask(`${program.address}/`);
    const time = performance.now() - begun;
    if (status !== 200) throw new Error(`The first page answered ${status}`);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
    return { time, memory: await memoryOf(program.pid) };
  } finally {
    await program.stop();
  }
}

function memoryRow(memory: readonly number[]): Row {
  const about = { what: "Memory of app and database, idle", against: "–", goal: `≤ ${GOAL_MB} MB` };
  if (memory.length === 0) return skipped(about, "needs /proc of Linux");
  return {
    ...about,
    measured: megabytes(median(memory)),
    spread: spreadOf(memory, megabytes),
    verdict: verdictOf(median(memory) <= GOAL_MB),
  };
}

/** Proportional set size of a process and all below it, in MB; null where there is no /proc. */
async function memoryOf(root: number): Promise<number | null> {
  const parents = new Map<number, number>();
  const entries = await readdir("/proc").catch(() => []);
  for (const pid of entries.map(Number).filter((entry) => entry > 0)) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    // The name, in parentheses, may hold anything; state and parent follow it.
    const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  let kilobytes = 0;
  for (const pid of [...parents.keys()].filter(isBelow)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes === 0 ? null : (kilobytes * 1024) / 1_000_000;
}
