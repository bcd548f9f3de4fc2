import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { sql } from "kysely";
import { recordEntry } from "#app/audit/record.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import { EVENT_COLUMNS, type RowProblem, type TakenEvents, takeInEvents } from "#app/features/event/index.ts";
import type { Installation } from "#app/installation.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import { Invalid, OperatorError } from "#app/platform/errors.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { chosenKommuner } from "./chosen-kommun.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

/** How events are imported. */
export interface EventOptions {
  /** Code of the kommun that takes them; may be left out when there is only one. */
  readonly kommun?: string;
  /** Who reported, for rows that do not say. */
  readonly organisation?: string;
  /** The texts have been looked through: nothing is asked about them. */
  readonly checked?: boolean;
  /** Tells what would happen and changes nothing. */
  readonly dryRun?: boolean;
}

/** Problems of a file told before the rest is counted. */
const TOLD = 20;

/** `handslag import events`: takes in events of earlier years, or from another system, from tables. */
export function addImportEvents(imports: Command): void {
  imports
    .command("events")
    .description("take in events from CSV or Excel; all files or nothing, the same file once")
    .argument("<files...>", `tables with the columns ${EVENT_COLUMNS.map(({ title }) => title).join(", ")}`)
    .option("--kommun <code>", "kommun that takes them (needed when there are several)")
    .option("--organisation <name>", "who reported, for rows that do not say")
    .option("--checked", "the texts hold nothing about persons: somebody has looked")
    .option("--dry-run", "tell what would happen, change nothing")
    .option(...DATA_OPTION)
    .action((files: string[], options: DataOptions & EventOptions) =>
      withInstallation(options, async (installation) => {
        await takeEventFiles(installation, files, options, new Date());
      }),
    );
}

/**
 * Takes events from files into a kommun, in one transaction, and gives what each file did. Throws `OperatorError`
 * for wrong options, for a file that cannot be used, and when anything in a file is wrong.
 */
export async function takeEventFiles(
  { owner, keys }: Pick<Installation, "owner" | "keys">,
  files: readonly string[],
  options: EventOptions,
  now: Date,
  tell: (line: string) => void = say,
): Promise<readonly TakenEvents[]> {
  const [kommun, another] = chosenKommuner(await listKommuner(owner), options.kommun);
  if (another !== undefined) {
    throw new OperatorError("There are several kommuner here. Say which takes the events: --kommun CODE.", 2);
  }
  const taken: TakenEvents[] = [];
  const work = async (tx: Transaction): Promise<void> => {
    await sql`select set_config('app.today', ${swedishDay(now)}, true)`.execute(tx);
    for (const file of files) {
      const done = await takeFile(tx, file, options, now, tell);
      taken.push(done);
      await recordEntry(tx, keys, {
        at: now,
        personId: null,
        event: "EventsImported",
        ids: { events: done.added },
        requestId: `command-${randomUUID()}`,
      });
    }
    if (options.dryRun === true) throw new TakenBack();
  };
  await asOwner(owner, kommun.space, work).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return taken;
}

async function takeFile(
  tx: Transaction,
  path: string,
  options: EventOptions,
  now: Date,
  tell: (line: string) => void,
): Promise<TakenEvents> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new OperatorError(`${path} cannot be read. Nothing was imported.`, 1, error);
  });
  const t = translator("sv");
  const asked = {
    t,
    now,
    today: swedishDay(now),
    organisation: options.organisation ?? null,
    checked: options.checked === true,
  };
  const taken = await takeInEvents(tx, { bytes, name: path }, asked).catch((error: unknown) => {
    if (!(error instanceof Invalid)) throw error;
    throw new OperatorError(`${path}: ${textOf(t, error)} Nothing was imported.`, 1, error);
  });
  const { columnProblems, rowProblems, added, known, ignored } = taken;
  for (const { key, values } of columnProblems) tell(`${path}: ${textOf(t, { message: key, values })}`);
  for (const { line, problems } of rowProblems.slice(0, TOLD)) {
    for (const problem of problems) {
      const message = textOf(t, { message: problem.key, values: problem.values });
      tell(`${path}: rad ${line}, ${titleOf(problem)}: ${message}`);
    }
  }
  const wrong = columnProblems.length + rowProblems.length;
  if (wrong > 0) throw new OperatorError(`Nothing was imported: ${wrong} problems in ${path}.`);
  if (ignored.length > 0) tell(`${path}: not used: ${ignored.join(", ")}.`);
  tell(
    `${path}: ${added} events ${options.dryRun === true ? "would be added" : "added"}, ${known} known already.`,
  );
  return taken;
}

function titleOf({ column }: RowProblem): string {
  return EVENT_COLUMNS.find(({ key }) => key === column)?.title ?? column;
}

/** Ends a dry run: the transaction rolls back. */
class TakenBack extends Error {}
