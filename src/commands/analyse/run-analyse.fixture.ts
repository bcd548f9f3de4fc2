import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { OperatorError } from "#app/platform/errors.ts";
import { drawPoisson } from "#app/statistics/distributions/index.ts";
import { seededRandom } from "#app/statistics/index.ts";
import { addAnalyseCommands } from "../analyse.ts";

/** Options that fit the file of `putFallen`. */
export const BASIC = ["--period", "month", "--value", "events", "--intervention", "2022-01"];

/** Five years of drawn months from January 2019, changed by `ratio` from January 2022. */
export function drawn(seed: number, level: number, ratio: number): readonly number[] {
  const random = seededRandom(seed);
  return Array.from({ length: 60 }, (_, month) =>
    drawPoisson(random, level * (1 + 0.3 * Math.sin((2 * Math.PI * month) / 12)) * (month < 36 ? 1 : ratio)),
  );
}

/** The month at this place of the drawn years: `"2019-01"` is the first. */
export function monthAt(place: number): string {
  return `${2019 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
}

/** Writes a file of these lines and gives its path. */
export async function put(folder: string, name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return path;
}

/** A file of months whose events fall by two fifths while nothing changes elsewhere. */
export function putFallen(folder: string): Promise<string> {
  const elsewhere = drawn(2, 400, 1);
  return put(folder, "fallen.csv", [
    "month,events,elsewhere,people",
    ...drawn(1, 40, 0.6).map(
      (count, place) => `${monthAt(place)},${count},${elsewhere[place]},${9000 + place}`,
    ),
  ]);
}

/** Runs the command in this process: what it prints, and how it ends. */
export async function runAnalyse(...words: string[]): Promise<{ code: number; out: string; told: string }> {
  let out = "";
  let told = "";
  const program = new Command().exitOverride().configureOutput({
    writeErr: (text) => {
      told += text;
    },
  });
  addAnalyseCommands(program, (text) => {
    out += `${text}\n`;
  });
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride().copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(["analyse", "series", ...words], { from: "user" });
    return { code: 0, out, told };
  } catch (error) {
    if (error instanceof OperatorError) return { code: error.exitCode, out, told: `${error.message}\n` };
    if (error instanceof CommanderError) return { code: 2, out, told };
    throw error;
  }
}
