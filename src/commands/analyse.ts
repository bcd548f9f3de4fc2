import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { OperatorError } from "#app/platform/errors.ts";
import { type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import { type Translate, translator } from "#app/platform/language/index.ts";
import { isCannot, type Result, seededRandom } from "#app/statistics/index.ts";
import { readSeries, type ReadSeries } from "#app/statistics/series/index.ts";
import { giveVerdict, type Verdict, verdictSentence } from "#app/statistics/verdict/index.ts";
import { addAnalyseOptions, type AnalyseOptions } from "./analyse/options.ts";
import { seriesPicture } from "./analyse/picture.tsx";
import { type Columns, type ReadFile, readSeriesFile, rowsOf } from "./analyse/read-file.ts";
import { verdictJson } from "./analyse/report-json.ts";
import { picturePdf } from "./analyse/report-pdf.ts";
import { verdictText } from "./analyse/report-text.ts";
import { say } from "./with-installation.ts";

/** Begins the simulated futures behind `monthsNeeded`: the same file gives the same answer. */
const SEED = 20_220_101;

const HELP = `
The verdict goes to standard output and the command ends with 0. When nothing can be said, the reason goes to
standard error ({ cannot } to standard output with --json) and the command ends with 1; wrong use ends with 2.

Numbers: decimal points, or decimal commas throughout the file; a mixture is refused. Empty cells are missing
periods. Periods: 2022, 2022-Q1, 2022-03, 2022-W05, or year and month in two columns.
See docs/guides/analyse-a-series.md.`;

/** `handslag analyse series`: the verdict on a series in a file. Touches no database. */
export function addAnalyseCommands(program: Command, print: (text: string) => void = printOut): void {
  const series = program
    .command("analyse")
    .description("look at numbers")
    .command("series")
    .description("tell whether a series has changed since a promise began, and how surely")
    .argument("<file>", "CSV or Excel file with a row for each period, in order of time");
  addAnalyseOptions(series)
    .addHelpText("after", HELP)
    .action((file: string, options: AnalyseOptions) => analyse(file, options, print));
}

async function analyse(file: string, options: AnalyseOptions, print: (text: string) => void): Promise<void> {
  const today = swedishDay(new Date());
  const t = translator(options.language);
  const direction = options.direction ?? (options.kind === "count" ? "low" : null);
  if (direction === null) {
    throw new OperatorError(
      `Say with --direction whether low or high is good for --kind ${options.kind}.`,
      2,
    );
  }
  const read = await readAll(file, options, today);
  const verdict: Result<Verdict> = isCannot(read)
    ? read
    : giveVerdict({
        series: read.main.series,
        ...(read.compare === null ? {} : { compare: read.compare.series }),
        ...(read.main.decimalComma ? { notes: [{ code: "decimalComma" }] } : {}),
        ...questionOf(options),
        direction,
        today,
        random: seededRandom(SEED),
      });
  if (options.json === true) print(JSON.stringify(verdictJson(t, verdict), null, 2));
  if (isCannot(read) || isCannot(verdict)) {
    throw new OperatorError(verdictSentence(t, verdict));
  }
  if (options.json !== true) print(verdictText(t, verdict).trimEnd());
  if (options.picture === undefined) return;
  const { series } = read.main;
  const picture = seriesPicture(t, options.language, series, verdict);
  const pdf = options.picture.toLowerCase().endsWith(".pdf");
  await writePicture(
    options.picture,
    pdf ? await picturePdf(t, options.language, { picture, series, verdict, today }) : picture.svg,
  );
}

function questionOf(options: AnalyseOptions) {
  const { intervention, end, promised, harmonics } = options;
  return {
    start: intervention,
    breaks: options.break,
    monthsToEffect: options.wait,
    completeness: Array.from({ length: options.preliminary }, () => 0),
    looking: options.looking,
    form: options.model,
    ...(end === undefined ? {} : { end }),
    ...(promised === undefined ? {} : { promised }),
    ...(harmonics === undefined ? {} : { harmonics }),
  };
}

async function readAll(
  file: string,
  options: AnalyseOptions,
  today: IsoDate,
): Promise<Result<{ readonly main: ReadSeries; readonly compare: ReadSeries | null }>> {
  const t = translator(options.language);
  const table = await readSeriesFile(t, file);
  const { period, value, offset: base, error, kind } = options;
  const read = (from: ReadFile, columns: Columns): Result<ReadSeries> =>
    readSeries(rowsOf(t, from, columns), kind, today);
  const main = read(table, { period, value, base, error });
  if (isCannot(main)) return main;
  if (options.compare === undefined) return { main, compare: null };
  const inFile = table.columns.includes(options.compare);
  if (inFile && (kind === "share" || kind === "estimate")) {
    throw new OperatorError(`For --kind ${kind} give --compare a file, which has columns of its own.`, 2);
  }
  // A column beside the series is not counted in the same population, so it goes without.
  const compare = inFile
    ? read(table, { period, value: options.compare })
    : read(await otherFile(t, options.compare, file), { period, value, base, error });
  return isCannot(compare) ? compare : { main, compare };
}

async function otherFile(t: Translate, name: string, file: string): Promise<ReadFile> {
  if (!existsSync(name)) {
    throw new OperatorError(`--compare ${name} is neither a column of ${file} nor a file.`, 2);
  }
  return readSeriesFile(t, name);
}

async function writePicture(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new OperatorError(`${file} cannot be written.`, 1, error);
  }
  say(`Wrote ${file}.`);
}

function printOut(text: string): void {
  process.stdout.write(`${text}\n`);
}
