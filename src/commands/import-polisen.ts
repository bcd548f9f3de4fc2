import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Kommun } from "#app/access/actor.ts";
import { recordEntry } from "#app/audit/record.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import {
  fetchFeed,
  readFeed,
  takeArchive,
  takeFeed,
  type TakenNotices,
  UnusableNotices,
  userAgentOf,
} from "#app/features/police-notice/index.ts";
import type { Installation } from "#app/installation.ts";
import { asOwnerCopying } from "#app/platform/database/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { chosenKommuner } from "./chosen-kommun.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

/** How notices are imported. */
export interface PoliceOptions {
  /** Code of the kommun that takes them; every kommun of the installation when absent. */
  readonly kommun?: string;
  /** Tells what would happen and changes nothing. */
  readonly dryRun?: boolean;
  /** The way to the feed; a test leads it to a server of its own. */
  readonly ask?: typeof fetch;
}

/** Problems of a file told before the rest is counted. */
const TOLD = 20;

/** `handslag import polisen`: takes in the police's news feed, from its address, a saved answer, or an archive. */
export function addImportPolisen(imports: Command): void {
  imports
    .command("polisen")
    .description("take in the police's news feed; news to read, never statistics")
    .argument(
      "<source>",
      "https://polisen.se/api/events, a saved answer (.json), or an archive (.csv); files may end with .gz",
    )
    .option("--kommun <code>", "kommun that takes them (default: every kommun of the installation)")
    .option("--dry-run", "tell what would happen, change nothing (an address is asked all the same)")
    .option(...DATA_OPTION)
    .action((source: string, options: DataOptions & PoliceOptions) =>
      withInstallation(options, async (installation) => {
        await takePoliceNotices(installation, source, options);
      }),
    );
}

/**
 * Takes notices into kommuner of the installation, all of the source or nothing of it.
 * Throws `OperatorError` when the source cannot be used, an address may not be asked now, or the kommun is unknown.
 */
export async function takePoliceNotices(
  { owner, keys }: Pick<Installation, "owner" | "keys">,
  source: string,
  { kommun: code, dryRun = false, ask }: PoliceOptions,
  clock: () => Date = () => new Date(),
  tell: (line: string) => void = say,
): Promise<readonly TakenNotices[]> {
  const kommuner = chosenKommuner(await listKommuner(owner), code);
  const bytes = await readSource(source, owner, kommuner, clock, ask);
  const isArchive = !/^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
  const done: TakenNotices[] = [];
  for (const kommun of kommuner) {
    const now = clock();
    const taken = await undoable(owner, kommun, dryRun, async (tx, copy) => {
      const counts = isArchive
        ? await takeArchive(tx, copy, bytes, now)
        : await takeFeed(tx, readFeed(new TextDecoder().decode(bytes)), now);
      await recordEntry(tx, keys, {
        at: now,
        personId: null,
        event: "PoliceNoticesImported",
        ids: { ...counts },
        requestId: `command-${randomUUID()}`,
      });
      return counts;
    }).catch((error: unknown) => {
      if (!(error instanceof UnusableNotices)) throw error;
      for (const problem of error.problems.slice(0, TOLD)) tell(`${source}: ${problem}`);
      throw new OperatorError(`Nothing was imported: ${source} cannot be used.`, 1, error);
    });
    const { added, changed, same } = taken;
    const how = dryRun ? "would be " : "";
    tell(`${kommun.name}: ${added} notices ${how}added, ${changed} ${how}changed, ${same} the same.`);
    done.push(taken);
  }
  return done;
}

async function readSource(
  source: string,
  owner: Installation["owner"],
  kommuner: readonly [Kommun, ...Kommun[]],
  now: () => Date,
  ask: typeof fetch | undefined,
): Promise<Uint8Array> {
  if (/^[a-z]+:\/\//i.test(source)) {
    const [kommun] = kommuner;
    const userAgent = userAgentOf(kommuner.map(({ name, host }) => `${name} ${host}`).join(", "));
    const text = await fetchFeed(source, { owner, kommun, userAgent, now, ...(ask && { ask }) });
    return new TextEncoder().encode(text);
  }
  const bytes = await readFile(source).catch((error: unknown) => {
    throw new OperatorError(`${source} cannot be read. Nothing was imported.`, 1, error);
  });
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Runs the import; a dry run is the import itself, taken back before it is anybody's. */
async function undoable<Result>(
  owner: Installation["owner"],
  kommun: Kommun,
  dryRun: boolean,
  work: Parameters<typeof asOwnerCopying<Result>>[2],
): Promise<Result> {
  let result: Result | undefined;
  const taken = await asOwnerCopying(owner, kommun.space, async (tx, copy) => {
    result = await work(tx, copy);
    if (dryRun) throw new TakenBack();
    return result;
  }).catch((error: unknown) => {
    if (error instanceof TakenBack && result !== undefined) return result;
    throw error;
  });
  return taken;
}

/** Ends a dry run: the transaction rolls back. */
class TakenBack extends Error {}
