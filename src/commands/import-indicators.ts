import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Kommun } from "#app/access/actor.ts";
import { recordEntry } from "#app/audit/record.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import { takeIndicatorFile, type TriedFile } from "#app/features/indicator/index.ts";
import type { Installation } from "#app/installation.ts";
import { asOwner } from "#app/platform/database/index.ts";
import { Invalid, OperatorError } from "#app/platform/errors.ts";
import { type IsoDate, isIsoDate, swedishDay } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { chosenKommuner } from "./chosen-kommun.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

/** How values are imported. */
export interface IndicatorOptions {
  /** Name of the mapping that says what the columns mean. */
  readonly mapping: string;
  /** Code of the kommun that takes them; the first of the installation when absent. */
  readonly kommun?: string;
  /** When the files were fetched from their source; today when absent. */
  readonly retrieved?: IsoDate;
  /** Tells what would happen and changes nothing. */
  readonly dryRun?: boolean;
}

/** Problems of a file told before the rest is counted. */
const TOLD = 20;

/** `handslag import indicators`: takes in values of indicators by a saved mapping. */
export function addImportIndicators(imports: Command): void {
  imports
    .command("indicators")
    .description(
      "take in values of indicators by a saved mapping; the number of each import is written to standard output",
    )
    .argument("<files...>", "CSV, Excel, JSON-stat (SCB) or Kolada (JSON) files, also packed with gzip")
    .requiredOption("--mapping <name>", "name of the mapping that says what the columns mean")
    .option("--kommun <code>", "kommun that takes them (default: the first of the installation)")
    .option("--retrieved <day>", "when the files were fetched from their source (default: today)", day)
    .option("--dry-run", "tell what would happen, change nothing")
    .option(...DATA_OPTION)
    .action((files: string[], options: DataOptions & IndicatorOptions) =>
      withInstallation(options, async (installation) => {
        const ids = await takeIndicators(installation, files, options, new Date());
        for (const id of ids) process.stdout.write(`${id}\n`);
      }),
    );
}

/**
 * Takes files into one kommun, one after another in one transaction: all of them or nothing. Gives the numbers of the
 * imports. Throws `OperatorError` when any cannot be used, and for an unknown kommun or mapping.
 */
export async function takeIndicators(
  { owner, keys }: Pick<Installation, "owner" | "keys">,
  files: readonly string[],
  options: IndicatorOptions,
  now: Date,
  tell: (line: string) => void = say,
): Promise<readonly string[]> {
  const [kommun]: readonly [Kommun, ...Kommun[]] = chosenKommuner(await listKommuner(owner), options.kommun);
  const contents = await Promise.all(files.map(async (file) => ({ file, content: await read(file) })));
  const { mapping, retrieved: retrievedOn = swedishDay(now), dryRun = false } = options;
  const ids: string[] = [];
  await asOwner(owner, kommun.space, async (tx) => {
    for (const { file, content } of contents) {
      const sent = { fileName: basename(file), content, retrievedOn };
      const tried = await takeIndicatorFile(tx, sent, mapping, now).catch((error: unknown) => {
        if (error instanceof Invalid)
          throw new OperatorError(`${file}: ${inWords(error)} Nothing was imported.`, 1, error);
        throw error;
      });
      tellOf(file, tried, dryRun, tell);
      if (tried.id === null) throw new OperatorError(`Nothing was imported: ${file} cannot be used.`);
      ids.push(tried.id);
      await recordEntry(tx, keys, {
        at: now,
        personId: null,
        event: "IndicatorFileTaken",
        ids: { import: tried.id },
        requestId: `command-${randomUUID()}`,
      });
    }
    if (dryRun) throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
    ids.length = 0;
  });
  return ids;
}

/** Ends a dry run: the transaction rolls back. */
class TakenBack extends Error {}

function tellOf(file: string, tried: TriedFile, dryRun: boolean, tell: (line: string) => void): void {
  for (const line of tried.told.slice(0, TOLD)) tell(`${file}: ${line}`);
  if (tried.told.length > TOLD) tell(`${file}: and ${tried.told.length - TOLD} more.`);
  if (tried.id === null) return;
  const { added, changed, same } = tried.counts;
  const how = dryRun ? "would be " : "";
  tell(`${file}: ${added} values ${how}added, ${changed} ${how}changed, ${same} the same.`);
}

function read(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    throw new OperatorError(`${file} cannot be read. Nothing was imported.`, 1, error);
  });
}

/** What is wrong with a file is said in Swedish, as on the pages: it is about what stands in it. */
function inWords({ message, values }: Invalid): string {
  return textOf(translator("sv"), { message, values });
}

function day(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError("It must be a day such as 2026-03-01.");
}
