import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { nginxVersion } from "./nginx.ts";
import type { Peers } from "./peers.ts";
import type { Measurement, Row } from "./row.ts";

const FILE = join(import.meta.dirname, "results.md");

/** One line for the terminal. */
export function lineOf({ what, against, goal, measured, spread, verdict }: Row): string {
  const compared = against === "–" ? "" : ` against ${against}`;
  return `${verdict.padEnd(11)} ${what}${compared}: ${measured} (${spread}), goal ${goal}`;
}

/** Writes `results.md`: the table, how each line was measured, on what, and how to do it again. */
export async function writeResults(
  measurements: readonly Measurement[],
  machine: readonly string[],
): Promise<void> {
  const rows = measurements.flatMap((one) => one.rows);
  const cells = rows.map(({ what, against, goal, measured, spread, verdict }) =>
    [what, against, goal, measured, spread, WORDS[verdict]].join(" | "),
  );
  const how = measurements.filter((one) => one.how.length > 0);
  const text = [
    "# Measurements",
    "",
    "Written by `npm run bench`. Figures are medians; the spread is from the least to the greatest round.",
    "",
    "| What | Against | Goal | Measured | Spread | |",
    "|---|---|---|---|---|---|",
    ...cells.map((line) => `| ${line} |`),
    "",
    "## How",
    "",
    ...how.flatMap((one) => [`**${one.title}.** ${one.how.join(" ")}`, ""]),
    "## On what",
    "",
    ...machine.map((line) => `- ${line}`),
    "",
    "## Again",
    "",
    "`npm run bench` measures everything and rewrites this file. `npm run bench -- start bulk` measures only what is named",
    `(${measurements.map((one) => `\`${nameOf(one.title)}\``).join(", ")}) and writes nothing. Run it on a machine that does nothing else:`,
    "every process shares the cores with what presses it.",
    "",
  ].join("\n");
  await writeFile(FILE, text);
}

/** "Published page" is asked for as `published-page`. */
export function nameOf(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}

const WORDS: Record<Row["verdict"], string> = {
  met: "met",
  missed: "**missed**",
  information: "",
  skipped: "skipped",
};

/** What it was measured on. */
export function describeMachine({ nginx, wrk, chromium }: Peers): string[] {
  const cores = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}, ${type()} ${release()}, ${cores.length} cores (${cores[0]?.model.trim() ?? "?"}), ${(totalmem() / 1e9).toFixed(0)} GB`,
    `Node ${process.versions.node}, built-in PostgreSQL (package version ${postgresVersion()}), nginx ${nginx === null ? "none" : nginxVersion(nginx)}, ${wrk === null ? "autocannon" : "wrk"}, ${chromium === null ? "no Chromium" : execFileSync(chromium, ["--version"], { encoding: "utf8" }).trim()}`,
  ];
}

const Manifest = z.object({ optionalDependencies: z.record(z.string(), z.string()) });

/** The built-in server has the version of the package it comes in. */
function postgresVersion(): string {
  const file = join(import.meta.dirname, "../package.json");
  const { optionalDependencies } = Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.values(optionalDependencies)[0] ?? "?";
}
