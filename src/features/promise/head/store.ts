import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { writeEvidence, writeParties } from "../content-store.ts";
import type { EvidenceContent } from "../promise.ts";
import { slugOfTitle } from "../slug.ts";
import { freePromiseSlug, takePromiseStep } from "../store.ts";
import type { HeadCommand, PartyRow } from "./form.ts";

/**
 * Changes what is said of the promise as a whole; the address follows the title until the first edition. False
 * when somebody else has saved since `command.version`: then nothing is changed.
 */
export async function changeHead(tx: Transaction, id: PromiseId, command: HeadCommand): Promise<boolean> {
  if (!(await claimVersion(tx, id, command.version))) return false;
  const { scope, period, agreementId } = command;
  await tx
    .updateTable("promise")
    .set({
      title: command.title,
      policeDistrict: command.policeDistrict,
      scopeKind: scope.kind,
      scopeName: scope.name,
      fromDay: period?.from ?? null,
      toDay: period?.to ?? null,
      agreementId,
      // A linked agreement has its own title; a named one keeps the name it was read with.
      ...(agreementId === null ? {} : { agreementTitle: null }),
      purpose: command.purpose,
      followUp: command.followUp,
      ...((await hasAddress(tx, id))
        ? {}
        : { slug: await freePromiseSlug(tx, slugOfTitle(command.title), id) }),
    })
    .where("promise.id", "=", id)
    .execute();
  return true;
}

/**
 * Writes the parties anew. Items keep their actors: a party that moved is followed, one that is gone is dropped
 * from them. False when somebody else has saved the promise since `version`.
 */
export async function changeParties(
  tx: Transaction,
  id: PromiseId,
  rows: readonly PartyRow[],
  version: number,
): Promise<boolean> {
  if (!(await claimVersion(tx, id, version))) return false;
  await writeParties(
    tx,
    id,
    rows.map(({ was: _was, ...party }) => party),
  );
  await followParties(tx, id, new Map(rows.flatMap(({ was }, now) => (was === null ? [] : [[was, now]]))));
  return true;
}

/** Writes anew what the promise builds on. False when somebody else has saved the promise since `version`. */
export async function changeEvidence(
  tx: Transaction,
  id: PromiseId,
  evidence: readonly EvidenceContent[],
  version: number,
): Promise<boolean> {
  if (!(await claimVersion(tx, id, version))) return false;
  await writeEvidence(tx, id, evidence);
  return true;
}

async function claimVersion(tx: Transaction, id: PromiseId, version: number): Promise<boolean> {
  await takePromiseStep(tx, id, "edit");
  const result = await tx
    .updateTable("promise")
    .set({ version: version + 1 })
    .where("promise.id", "=", id)
    .where("promise.version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** An address that has been printed on something stays: from the first edition, and for promises read from files. */
async function hasAddress(tx: Transaction, id: PromiseId): Promise<boolean> {
  const row = await tx
    .selectFrom("promise")
    .leftJoin("edition", "edition.promiseId", "promise.id")
    .where("promise.id", "=", id)
    .where((promise) =>
      promise.or([promise("edition.id", "is not", null), promise("promise.importedFrom", "is not", null)]),
    )
    .select("promise.id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function followParties(
  tx: Transaction,
  id: PromiseId,
  places: ReadonlyMap<number, number>,
): Promise<void> {
  const items = await tx
    .selectFrom("promiseItem")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("focusArea.promiseId", "=", id)
    .select(["promiseItem.id", "promiseItem.actors"])
    .execute();
  for (const { id: itemId, actors } of items) {
    const now = actors.flatMap((actor) => places.get(actor) ?? []).sort((a, b) => a - b);
    if (now.join() === actors.join()) continue;
    await tx
      .updateTable("promiseItem")
      // A form that was open meanwhile names the old places: the new version makes it a clash.
      .set({ actors: now, version: sql<number>`promise_item.version + 1` })
      .where("promiseItem.id", "=", itemId)
      .execute();
  }
}
