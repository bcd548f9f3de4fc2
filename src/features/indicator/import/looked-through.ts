import { createHash } from "node:crypto";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Indicator } from "../indicator.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { readIncoming } from "../incoming/read-incoming.ts";
import { type Differences, differencesOf } from "../mapping/differences.ts";
import { type Mapping, resolve, type Role } from "../mapping/mapping.ts";
import { readIndicatorsBySlug } from "../queries.ts";
import { gather } from "./gather.ts";
import { type Plan, planOf } from "./plan.ts";
import { readKnownAreas, readKnownValues } from "./queries.ts";

/** A file looked through by a mapping: what it would do, and how it was understood. Nothing is written. */
export interface LookedThrough {
  readonly incoming: Incoming;
  readonly differences: Differences;
  /** Parts that the mapping does not say and that a value cannot do without. */
  readonly unsaid: readonly Role[];
  /** Null when the mapping must be looked at first. */
  readonly plan: Plan | null;
  /** Hash of what would be written and of what it was compared with. */
  readonly digest: string;
}

/** Looks a file through against the register as it is now. Throws `Invalid` when it cannot be read. */
export async function lookThrough(
  tx: Transaction,
  file: { readonly fileName: string; readonly content: Uint8Array; readonly retrievedOn: IsoDate },
  mapping: Mapping,
): Promise<LookedThrough> {
  const incoming = await readIncoming(file.content, file.fileName);
  const differences = differencesOf(mapping, incoming);
  const unsaid = unsaidOf(mapping);
  if (differences.mustAsk || unsaid.length > 0) {
    return { incoming, differences, unsaid, plan: null, digest: "" };
  }
  const indicators = await readIndicatorsBySlug(tx);
  const known = mapping.zeros ? await readKnownAreas(tx, meant(mapping, indicators)) : new Map();
  const reading = { mapping, resolved: resolve(mapping, incoming.columns), indicators };
  const gathered = gather(incoming.rows, reading, known);
  const met = [...new Set(gathered.values.map(({ indicator }) => indicator.id))];
  const plan = planOf(gathered, await readKnownValues(tx, met), file.retrievedOn);
  return { incoming, differences, unsaid, plan, digest: digestOf(plan) };
}

/** A value has an indicator, an area, a period, and a number unless rows are counted. */
function unsaidOf({ columns, indicator, area, rows }: Mapping): readonly Role[] {
  const unsaid: Role[] = [];
  if (indicator === "" && columns.indicator.length === 0) unsaid.push("indicator");
  if (area === "" && columns.area.length === 0) unsaid.push("area");
  if (columns.period.length === 0) unsaid.push("period");
  if (rows === "values" && columns.value.length === 0) unsaid.push("value");
  return unsaid;
}

/** The indicators that a file can be about, as far as that is known before it is read. */
function meant({ indicator }: Mapping, indicators: ReadonlyMap<string, Indicator>): Indicator["id"][] {
  return [...indicators.values()]
    .filter(({ slug }) => indicator === "" || slug === indicator)
    .map(({ id }) => id);
}

function digestOf({ added, changed, problems }: Plan): string {
  const hash = createHash("sha256");
  const plain = ({ indicator, ...value }: Plan["added"][number]) => [indicator.id, indicator.version, value];
  for (const value of added) hash.update(JSON.stringify(plain(value)));
  for (const { before, after } of changed) hash.update(JSON.stringify([before, plain(after)]));
  return hash.update(JSON.stringify(problems)).digest("hex");
}
