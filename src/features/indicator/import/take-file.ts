import type { Transaction } from "#app/platform/database/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import type { IndicatorImportId } from "#app/schema/tables.ts";
import { readMappings } from "../mapping/queries.ts";
import { type LookedThrough, lookThrough } from "./looked-through.ts";
import { lockImports } from "./queries.ts";
import { takeIn } from "./store.ts";

/** What became of a file on the command line. */
export interface TriedFile {
  /** The number of the import; null when the file cannot be used, and then nothing is written. */
  readonly id: IndicatorImportId | null;
  readonly counts: { readonly added: number; readonly changed: number; readonly same: number };
  /** What is wrong, a line each. */
  readonly told: readonly string[];
}

/**
 * Takes in a file by a mapping's name, without asking anybody: where the mapping does not fit the file, nothing is
 * taken in. Throws `OperatorError` when there is no such mapping, `Invalid` when the file cannot be read.
 */
export async function takeIndicatorFile(
  tx: Transaction,
  file: { readonly fileName: string; readonly content: Uint8Array; readonly retrievedOn: IsoDate },
  mappingName: string,
  now: Date,
): Promise<TriedFile> {
  await lockImports(tx);
  const mappings = await readMappings(tx);
  const saved = mappings.find(({ name }) => name === mappingName);
  if (saved === undefined) {
    const known = mappings.map(({ name }) => `"${name}"`).join(", ") || "none";
    throw new OperatorError(
      `There is no mapping "${mappingName}"; there is ${known}. Nothing was imported.`,
      2,
    );
  }
  const looked = await lookThrough(tx, file, saved.mapping);
  const { plan, incoming } = looked;
  const told = [...mappingFaults(looked), ...(plan?.problems ?? []).map(problemLine)];
  if (plan === null || told.length > 0) return { id: null, counts: { added: 0, changed: 0, same: 0 }, told };
  const { fileName, retrievedOn } = file;
  const taking = { fileName, format: incoming.format, mappingId: saved.id, retrievedOn, person: null, now };
  const counts = { added: plan.added.length, changed: plan.changed.length, same: plan.same };
  return { id: await takeIn(tx, plan, taking), counts, told };
}

function mappingFaults({ differences: { missing, otherKind }, unsaid }: LookedThrough): string[] {
  return [
    ...missing.map(
      ({ title, perhaps }) =>
        `the column "${title}" is not there${perhaps === null ? "" : `; perhaps it is "${perhaps}" now`}. Choose it on the page of the mapping.`,
    ),
    ...otherKind.map(
      ({ title, before, now }) =>
        `the column "${title}" held ${before} and now holds ${now}. Look at the mapping on its page first.`,
    ),
    ...unsaid.map((role) => `the mapping does not say the ${role}.`),
  ];
}

function problemLine({
  line,
  column,
  value,
  ...problem
}: Parameters<typeof textOf>[1] & {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}): string {
  // About what stands in the file, and so in the language of the pages.
  return [`row ${line}`, column, value, textOf(translator("sv"), problem)]
    .filter((part) => part !== "")
    .join(": ");
}
