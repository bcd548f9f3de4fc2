import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import {
  headColumns,
  insertFocusArea,
  linkParties,
  writeEvidence,
  writeItem,
  writeParties,
} from "./content-store.ts";
import { itemReference, type PromiseContent } from "./promise.ts";
import { nextStatus, type PromiseStatus, type PromiseStep } from "./promise-status.ts";
import { readParties } from "./queries.ts";
import { freeSlug, slugOfTitle } from "./slug.ts";
import { stateOf } from "./working-text.ts";

/** What a promise made from a text is told besides the text. */
export interface SaveOptions {
  readonly status: PromiseStatus;
  /** File it was read from; null when it was written here. */
  readonly importedFrom: string | null;
  /** Address; made from the title when absent, and made unique either way. */
  readonly slug?: string;
  readonly predecessor?: PromiseId | null;
}

/**
 * Makes a promise with all its parts from a text. Reading it gives the same text. Parties that bear the exact
 * name of an organisation kept here are linked to it.
 */
export async function savePromiseContent(
  tx: Transaction,
  content: PromiseContent,
  options: SaveOptions,
): Promise<PromiseId> {
  const slug = await freePromiseSlug(tx, options.slug ?? slugOfTitle(content.title));
  const { id } = await tx
    .insertInto("promise")
    .values({
      ...(await headColumns(tx, content)),
      slug,
      status: options.status,
      importedFrom: options.importedFrom,
      predecessorId: options.predecessor ?? null,
    })
    .returning("promise.id")
    .executeTakeFirstOrThrow();
  await writeParties(tx, id, await linkParties(tx, content.parties));
  await writeEvidence(tx, id, content.evidence);
  await writeFocusAreas(tx, id, content, new Map());
  return id;
}

/**
 * Sets the text of a promise back to `content`, as when an amendment is dropped. `items` tells which item stood at
 * which reference ("2.1") in that text: those keep their ids, and are made again under them when they were removed.
 * Other items go.
 */
export async function replacePromiseContent(
  tx: Transaction,
  promiseId: PromiseId,
  content: PromiseContent,
  items: ReadonlyMap<string, PromiseItemId>,
): Promise<void> {
  const parties = await linkParties(tx, content.parties, await readParties(tx, promiseId));
  await tx
    .updateTable("promise")
    .set({ ...(await headColumns(tx, content)), version: sql<number>`promise.version + 1` })
    .where("promise.id", "=", promiseId)
    .execute();
  await writeParties(tx, promiseId, parties);
  await writeEvidence(tx, promiseId, content.evidence);
  const old = await tx
    .selectFrom("focusArea")
    .where("focusArea.promiseId", "=", promiseId)
    .select("focusArea.id")
    .execute();
  await writeFocusAreas(tx, promiseId, content, items);
  // Items that stay have moved to the new areas by now; the others go with the old ones.
  if (old.length > 0) {
    const ids = old.map(({ id }) => id);
    await tx.deleteFrom("focusArea").where("focusArea.id", "in", ids).execute();
  }
}

/**
 * Takes one step of the status table, the only way a promise changes status. Locks the row, so that a text being
 * edited and a text being sent never cross. Throws `NotFound`, and `Conflict` when the step cannot be taken.
 * @param reason needed with `amend`
 */
export async function takePromiseStep(
  tx: Transaction,
  promiseId: PromiseId,
  step: PromiseStep,
  reason: string | null = null,
): Promise<PromiseStatus> {
  const row = await tx
    .selectFrom("promise")
    .where("promise.id", "=", promiseId)
    .select(["promise.status", "promise.amendmentReason"])
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("promise");
  const status = nextStatus(stateOf(row), step);
  if (status === null) throw new Conflict(`promise cannot ${step} when ${row.status}`);
  if (status === row.status) return status;
  await tx
    .updateTable("promise")
    .set({
      status,
      amendmentReason: status === "in_force" ? null : (reason ?? row.amendmentReason),
      version: sql<number>`promise.version + 1`,
    })
    .where("promise.id", "=", promiseId)
    .execute();
  return status;
}

/** The first address that no other promise has. */
export async function freePromiseSlug(
  tx: Transaction,
  slug: string,
  except: PromiseId | null = null,
): Promise<string> {
  const rows = await tx
    .selectFrom("promise")
    .where("promise.slug", "like", `${slug}%`)
    .select(["promise.id", "promise.slug"])
    .execute();
  return freeSlug(slug, new Set(rows.filter(({ id }) => id !== except).map((row) => row.slug)));
}

async function writeFocusAreas(
  tx: Transaction,
  promiseId: PromiseId,
  content: PromiseContent,
  items: ReadonlyMap<string, PromiseItemId>,
): Promise<void> {
  for (const [areaIndex, area] of content.focusAreas.entries()) {
    const focusAreaId = await insertFocusArea(tx, promiseId, areaIndex, area.name);
    for (const [position, item] of area.items.entries()) {
      const id = items.get(itemReference(areaIndex, position));
      await writeItem(tx, { focusAreaId, position, id }, item);
    }
  }
}
