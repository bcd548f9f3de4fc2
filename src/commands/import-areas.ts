import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { recordEntry } from "#app/audit/record.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import {
  AREA_KINDS,
  type AreaPlan,
  guessReading,
  isAreaKind,
  lookThrough,
  readBoundaryFile,
  takeInAreas,
} from "#app/features/area/index.ts";
import type { Installation } from "#app/installation.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import { Invalid, OperatorError } from "#app/platform/errors.ts";
import { type IsoDate, isIsoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { chosenKommuner } from "./chosen-kommun.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

/** How areas are imported; what is not given is guessed from the names of the properties. */
export interface AreaOptions {
  readonly kind?: string;
  /** Code of the kommun that takes them; may be left out when there is only one. */
  readonly kommun?: string;
  /** Property with the code, with the name, and what codes must begin with. */
  readonly code?: string;
  readonly name?: string;
  readonly prefix?: string;
  /** First day the boundaries hold. */
  readonly from?: string;
  /** Where the boundaries come from; the name of the file when absent. */
  readonly source?: string;
  /** Layer of a GeoPackage. */
  readonly layer?: string;
  /** Tells what would happen and changes nothing. */
  readonly dryRun?: boolean;
}

/** Problems of a file told before the rest is counted. */
const TOLD = 20;

/** `handslag import areas`: takes in boundaries from GeoJSON and GeoPackage. */
export function addImportAreas(imports: Command): void {
  imports
    .command("areas")
    .description("take in boundaries of areas, in WGS84 or SWEREF 99 TM; all files or nothing")
    .argument("<files...>", "GeoJSON (.geojson, may end with .gz) or GeoPackage (.gpkg)")
    .option("--kind <kind>", `what the areas are: ${AREA_KINDS.join(", ")} (default: guessed)`)
    .option("--kommun <code>", "kommun that takes them (needed when there are several)")
    .option("--code <property>", "property with the code (default: guessed)")
    .option("--name <property>", "property with the name (default: guessed)")
    .option(
      "--prefix <text>",
      "take only areas whose code begins so (default for DeSO and RegSO: the kommun)",
    )
    .option("--from <day>", "first day the boundaries hold, needed when one has changed")
    .option("--source <text>", "where the boundaries come from (default: name of the file)")
    .option("--layer <name>", "layer of a GeoPackage (default: the first with areas)")
    .option("--dry-run", "tell what would happen, change nothing")
    .option(...DATA_OPTION)
    .action((files: string[], options: DataOptions & AreaOptions) =>
      withInstallation(options, async (installation) => {
        await takeAreaFiles(installation, files, options, new Date());
      }),
    );
}

/**
 * Takes boundaries from files into a kommun, in one transaction, and gives what each file did.
 * Throws `OperatorError` for wrong options, for a file that cannot be used, and when anything in a file is wrong.
 */
export async function takeAreaFiles(
  { owner, keys }: Pick<Installation, "owner" | "keys">,
  files: readonly string[],
  options: AreaOptions,
  now: Date,
  tell: (line: string) => void = say,
): Promise<readonly AreaPlan[]> {
  const from = dayOf(options.from);
  const [kommun, another] = chosenKommuner(await listKommuner(owner), options.kommun);
  if (another !== undefined) {
    throw new OperatorError("There are several kommuner here. Say which takes the areas: --kommun CODE.", 2);
  }
  const plans: AreaPlan[] = [];
  const work = async (tx: Transaction): Promise<void> => {
    for (const file of files) {
      const plan = await takeFile(tx, file, { ...options, from }, kommun.code, now, tell);
      plans.push(plan);
      await recordEntry(tx, keys, {
        at: now,
        personId: null,
        event: "AreasImported",
        ids: { areas: plan.added.length + plan.changed.length + plan.renamed.length },
        requestId: `command-${randomUUID()}`,
      });
    }
    if (options.dryRun === true) throw new TakenBack();
  };
  await asOwner(owner, kommun.space, work).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return plans;
}

async function takeFile(
  tx: Transaction,
  path: string,
  options: Omit<AreaOptions, "from"> & { readonly from: IsoDate | null },
  kommun: string,
  now: Date,
  tell: (line: string) => void,
): Promise<AreaPlan> {
  const { from, kind: wanted } = options;
  if (wanted !== undefined && !isAreaKind(wanted)) {
    throw new OperatorError(`There is no kind ${wanted}; there is ${AREA_KINDS.join(", ")}.`, 2);
  }
  const t = translator("en");
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new OperatorError(`${path} cannot be read. Nothing was imported.`, 1, error);
  });
  const file = await readBoundaryFile(bytes, options.layer ?? null).catch((error: unknown) => {
    if (!(error instanceof Invalid)) throw error;
    throw new OperatorError(`${path}: ${textOf(t, error)} Nothing was imported.`, 1, error);
  });
  const { code, name, prefix } = options;
  const given = { ...(wanted && { kind: wanted }), ...(code && { code }), ...(name && { name }) };
  const reading = guessReading(file.features, kommun, { ...given, ...(prefix !== undefined && { prefix }) });
  const { plan } = await lookThrough(tx, file, { ...reading, from });
  for (const problem of plan.problems.slice(0, TOLD)) {
    tell(`${path}: number ${problem.line} ${problem.area}: ${textOf(t, problem)}`);
  }
  if (plan.problems.length > 0) {
    throw new OperatorError(`Nothing was imported: ${plan.problems.length} problems in ${path}.`);
  }
  const source = options.source ?? basename(path);
  await takeInAreas(tx, plan, { kind: reading.kind, from, source, now });
  const { system } = file.reference;
  const how = options.dryRun === true ? "would be " : "";
  tell(
    `${path}: ${system === "wgs84" ? "WGS84" : "SWEREF 99 TM"}, ${reading.kind}, code from ${reading.code ?? "nothing"}, name from ${reading.name ?? "the code"}.`,
  );
  tell(
    `${path}: ${plan.added.length} areas ${how}added, ${plan.changed.length} ${how}given a new boundary, ${plan.renamed.length} ${how}renamed, ${plan.unchanged} unchanged, ${plan.leftOut} left out.`,
  );
  return plan;
}

function dayOf(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  if (isIsoDate(text)) return text;
  throw new OperatorError(`--from ${text} is no day; write it as 2026-01-01.`, 2);
}

/** Ends a dry run: the transaction rolls back. */
class TakenBack extends Error {}
