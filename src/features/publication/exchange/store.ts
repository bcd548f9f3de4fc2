import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type pg from "pg";
import type { Kommun } from "#app/access/actor.ts";
import { recordEntry } from "#app/audit/record.ts";
import {
  readPromiseContent,
  readPromiseHead,
  readPromiseItems,
  replacePromiseContent,
  savePromiseContent,
} from "#app/features/promise/index.ts";
import { canonicalJson } from "#app/platform/canonical-json/canonical-json.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { type Moment, publishPromise } from "../publish.ts";
import { type Incoming, type Outcome, refusalOf, statusOnArrival } from "./incoming.ts";
import { keptItems } from "./kept-items.ts";
import { findPromiseOf } from "./queries.ts";

/** What importing works with. */
export interface Importing {
  readonly owner: pg.Pool;
  readonly keys: InstallationKeys;
  readonly kommun: Kommun;
  readonly moment: Moment;
}

/**
 * Takes promises into a kommun and publishes them, in one transaction. A promise that is here already with the
 * same text is left as it is, and so is one that is refused: the others are taken in all the same.
 */
export function importPromises(
  importing: Importing,
  incoming: readonly Incoming[],
): Promise<readonly Outcome[]> {
  return asOwner(importing.owner, importing.kommun.space, (tx) => takeIn(tx, importing, incoming));
}

/** What `importPromises` would do: it is done, told, and taken back. */
export async function tryImport(
  importing: Importing,
  incoming: readonly Incoming[],
): Promise<readonly Outcome[]> {
  const tried = asOwner<never>(importing.owner, importing.kommun.space, async (tx) => {
    throw new TakenBack(await takeIn(tx, importing, incoming));
  });
  return tried.catch((error: unknown) => {
    if (error instanceof TakenBack) return error.outcomes;
    throw error;
  });
}

class TakenBack extends Error {
  readonly outcomes: readonly Outcome[];
  constructor(outcomes: readonly Outcome[]) {
    super("taken back");
    this.outcomes = outcomes;
  }
}

async function takeIn(
  tx: Transaction,
  importing: Importing,
  incoming: readonly Incoming[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of incoming) outcomes.push(await importPromise(tx, importing, one));
  return outcomes;
}

async function importPromise(
  tx: Transaction,
  importing: Importing,
  { file, content }: Incoming,
): Promise<Outcome> {
  const { kommun, moment } = importing;
  const elsewhere = content.kommun.code !== kommun.code;
  const status = statusOnArrival(content, kommun.code, moment.today);
  const known = await findPromiseOf(tx, content);
  if (known === null) {
    const id = await savePromiseContent(tx, content, { status, importedFrom: basename(file) });
    await finish(tx, importing, id);
    const { slug } = await readPromiseHead(tx, id);
    return { file, slug, what: "added", status, elsewhere };
  }
  const refusal = refusalOf(known);
  const same = canonicalJson(await readPromiseContent(tx, known.id)) === canonicalJson(content);
  if (same || refusal !== null) {
    const what = same && refusal !== "written_here" ? "unchanged" : (refusal ?? "unchanged");
    return { file, slug: known.slug, what, status: known.status, elsewhere };
  }
  const { agreement } = await readPromiseHead(tx, known.id);
  await replacePromiseContent(
    tx,
    known.id,
    content,
    keptItems(await readPromiseItems(tx, known.id), content),
  );
  // The status table is for promises written here; an imported one has its status and agreement from its text.
  await tx
    .updateTable("promise")
    .set({
      status,
      importedFrom: basename(file),
      ...(agreement === content.agreement ? {} : { agreementId: null }),
    })
    .where("promise.id", "=", known.id)
    .execute();
  await finish(tx, importing, known.id);
  return { file, slug: known.slug, what: "updated", status, elsewhere };
}

/** Log and publication: what follows every change. */
async function finish(tx: Transaction, { keys, moment }: Importing, id: PromiseId): Promise<void> {
  await recordEntry(tx, keys, {
    at: moment.now,
    personId: null,
    event: "PromiseImported",
    ids: { promise: id },
    requestId: `command-${randomUUID()}`,
  });
  await publishPromise(tx, id, moment);
}
