import type { Command } from "commander";
import type { Kommun } from "#app/access/actor.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import {
  type Incoming,
  importPromises,
  type Outcome,
  tryImport,
} from "#app/features/publication/exchange/index.ts";
import type { Installation } from "#app/installation.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { addImportAreas } from "./import-areas.ts";
import { addImportEvents } from "./import-events.ts";
import { addImportIndicators } from "./import-indicators.ts";
import { addImportPolisen } from "./import-polisen.ts";
import { counted, readPromiseFiles } from "./read-promise-files.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

/** How promises are imported. */
export interface ImportOptions {
  /** Code of the kommun that takes all of them; each goes to its own, or to the first, when absent. */
  readonly kommun?: string;
  /** Tells what would happen and changes nothing. */
  readonly dryRun?: boolean;
}

/** `handslag import …`: takes in data from files; promises, older and other kommuner's, by the open format. */
export function addImportCommands(program: Command): void {
  const imports = program.command("import").description("take in data from files");
  addImportPromises(imports);
  addImportAreas(imports);
  addImportEvents(imports);
  addImportIndicators(imports);
  addImportPolisen(imports);
}

function addImportPromises(imports: Command): void {
  imports
    .command("promises")
    .description(
      "take in promises in the open exchange format; the address of each is written to standard output",
    )
    .argument("<files...>", "JSON files, see docs/guides/open-data.md")
    .option(
      "--kommun <code>",
      "kommun that takes them (default: each promise's own, else the first of the installation)",
    )
    .option("--dry-run", "tell what would happen, change nothing")
    .option(...DATA_OPTION)
    .action(async (files: string[], options: DataOptions & ImportOptions) => {
      const incoming = await readPromiseFiles(files, say);
      await withInstallation(options, async (installation) => {
        const outcomes = await takePromises(installation, incoming, options, new Date());
        for (const { slug } of outcomes) process.stdout.write(`${slug}\n`);
      });
    });
}

/**
 * Takes promises into the kommuner of an installation. It is tried first: when one is refused, none is taken. A
 * promise that is signed here is no hindrance: it is here, and its signed text stands.
 * Throws `OperatorError` for an unknown kommun and when any is refused.
 */
export async function takePromises(
  { owner, keys }: Pick<Installation, "owner" | "keys">,
  incoming: readonly Incoming[],
  options: ImportOptions,
  now: Date,
  tell: (line: string) => void = say,
): Promise<readonly Outcome[]> {
  const moment = { now, today: swedishDay(now) };
  const shares = sharesOf(await listKommuner(owner), incoming, options.kommun);
  const all = async (take: typeof importPromises): Promise<readonly (readonly [Outcome, Kommun])[]> => {
    const done: (readonly [Outcome, Kommun])[] = [];
    for (const [kommun, share] of shares) {
      for (const outcome of await take({ owner, keys, kommun, moment }, share)) done.push([outcome, kommun]);
    }
    return done;
  };
  const tried = await all(tryImport);
  const refused = tried.filter(([{ what }]) => what in REFUSALS);
  if (refused.length > 0) {
    for (const [outcome, kommun] of refused) tell(outcomeLine(outcome, kommun, true));
    throw new OperatorError(`Nothing was imported: ${counted(refused.length)} refused.`);
  }
  const told = options.dryRun === true ? tried : await all(importPromises);
  for (const [outcome, kommun] of told) tell(outcomeLine(outcome, kommun, options.dryRun === true));
  return told.map(([outcome]) => outcome);
}

/** Which kommun takes which promises, in the order of the files. */
function sharesOf(
  kommuner: readonly Kommun[],
  incoming: readonly Incoming[],
  wanted: string | undefined,
): ReadonlyMap<Kommun, readonly Incoming[]> {
  const [first] = kommuner;
  if (first === undefined) {
    throw new OperatorError("There is no kommun here yet. Make one first: handslag kommun add CODE NAME.");
  }
  const chosen = wanted === undefined ? undefined : kommuner.find(({ code }) => code === wanted);
  if (wanted !== undefined && chosen === undefined) {
    const known = kommuner.map(({ code, name }) => `${code} ${name}`).join(", ");
    throw new OperatorError(`There is no kommun ${wanted} here; there is ${known}. Nothing was imported.`, 2);
  }
  const shares = new Map<Kommun, Incoming[]>();
  for (const one of incoming) {
    const kommun = chosen ?? kommuner.find(({ code }) => code === one.content.kommun.code) ?? first;
    shares.set(kommun, [...(shares.get(kommun) ?? []), one]);
  }
  return shares;
}

const REFUSALS = {
  written_here:
    "was written here, with the same title. Give the file's promise another title, or leave it out",
  at_work: "is being changed here. Finish or discard the amendment first",
} as const;

function outcomeLine(
  { file, slug, what, status, elsewhere }: Outcome,
  kommun: Kommun,
  dryRun: boolean,
): string {
  if (what in REFUSALS) return `${file}: /loften/${slug} ${REFUSALS[what as keyof typeof REFUSALS]}.`;
  if (what === "signed_here") {
    return `${file}: not taken, /loften/${slug} of ${kommun.name} is signed here with other words, which stand. Change them by an amendment.`;
  }
  if (what === "unchanged") return `${file}: unchanged, /loften/${slug} of ${kommun.name} has this text.`;
  const how = elsewhere
    ? "another kommun's, kept for comparison"
    : status === "archived"
      ? "archived"
      : "in force";
  return `${file}: ${dryRun ? "would be " : ""}${what} as /loften/${slug} of ${kommun.name} (${how}).`;
}
