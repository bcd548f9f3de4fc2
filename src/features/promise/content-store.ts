import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type {
  AgreementId,
  FocusAreaId,
  OrganisationId,
  PromiseId,
  PromiseItemId,
} from "#app/schema/tables.ts";
import type {
  EvidenceContent,
  ItemContent,
  PartyContent,
  PromiseContent,
  PublishedResult,
} from "./promise.ts";
import type { PromiseParty } from "./working-text.ts";

/** A promise's own columns from its text. The agreement is linked when one of exactly that title is kept here. */
export async function headColumns(tx: Transaction, content: PromiseContent) {
  return {
    title: content.title,
    kommunCode: content.kommun.code,
    kommunName: content.kommun.name,
    policeDistrict: content.policeDistrict,
    scopeKind: content.scope.kind,
    scopeName: content.scope.name,
    fromDay: content.period?.from ?? null,
    toDay: content.period?.to ?? null,
    agreementId: await findAgreement(tx, content.agreement),
    agreementTitle: content.agreement,
    purpose: content.purpose,
    followUp: content.followUp,
    source: content.source,
    remark: content.remark,
  };
}

/** An item's own columns from its text. */
export function itemColumns(item: ItemContent) {
  return {
    heading: item.heading,
    text: item.text,
    kind: item.kind,
    actors: [...item.actors],
    targetDirection: item.target?.direction ?? null,
    targetNumber: item.target?.number ?? null,
    targetUnit: item.target?.unit ?? null,
    deadline: item.deadline,
    season: item.season,
    place: item.place,
    indicator: item.indicator,
    baseline: item.baseline,
    continuationReason: item.continuationReason,
  };
}

/** Replaces the parties, in the order given. */
export async function writeParties(
  tx: Transaction,
  promiseId: PromiseId,
  parties: readonly PromiseParty[],
): Promise<void> {
  await tx.deleteFrom("promiseParty").where("promiseParty.promiseId", "=", promiseId).execute();
  if (parties.length === 0) return;
  await tx
    .insertInto("promiseParty")
    .values(
      parties.map(({ name, kind, signatoryTitle, organisationId }, position) => ({
        promiseId,
        position,
        name,
        kind,
        signatoryTitle,
        organisationId,
      })),
    )
    .execute();
}

/**
 * Links parties to the organisations that bear exactly the same name today; `known` links go first. A party
 * named otherwise stays a name until somebody links it.
 */
export async function linkParties(
  tx: Transaction,
  parties: readonly PartyContent[],
  known: readonly PromiseParty[] = [],
): Promise<readonly PromiseParty[]> {
  const names = parties.map(({ name }) => name);
  if (names.length === 0) return [];
  const rows = await tx
    .selectFrom("organisationName")
    .innerJoin("organisation", "organisation.id", "organisationName.organisationId")
    .where("organisationName.name", "in", names)
    .where("organisationName.validFrom", "<=", sql<never>`today()`)
    .where("organisation.activeTo", "is", null)
    .orderBy("organisationName.validFrom", "desc")
    .select(["organisationName.name", "organisation.kind", "organisation.id"])
    .execute();
  return parties.map((party) => {
    const same = (other: { name: string; kind: string }): boolean =>
      other.name === party.name && other.kind === party.kind;
    const organisationId: OrganisationId | null =
      known.find(same)?.organisationId ?? rows.find(same)?.id ?? null;
    const { name, kind, signatoryTitle } = party;
    return { name, kind, signatoryTitle, organisationId };
  });
}

/** Replaces the evidence, in the order given. */
export async function writeEvidence(
  tx: Transaction,
  promiseId: PromiseId,
  evidence: readonly EvidenceContent[],
): Promise<void> {
  await tx.deleteFrom("promiseEvidence").where("promiseEvidence.promiseId", "=", promiseId).execute();
  if (evidence.length === 0) return;
  await tx
    .insertInto("promiseEvidence")
    .values(
      evidence.map(({ kind, text, date }, position) => ({ promiseId, position, kind, text, day: date })),
    )
    .execute();
}

/** Adds a focus area without items at `position`. */
export async function insertFocusArea(
  tx: Transaction,
  promiseId: PromiseId,
  position: number,
  name: string,
): Promise<FocusAreaId> {
  const row = await tx
    .insertInto("focusArea")
    .values({ promiseId, position, name })
    .returning("focusArea.id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * Writes an item at `position`. With an `id` the item of that id is changed, or made again when it is gone;
 * its causes are left as they are.
 */
export async function writeItem(
  tx: Transaction,
  place: {
    readonly focusAreaId: FocusAreaId;
    readonly position: number;
    readonly id?: PromiseItemId | undefined;
  },
  item: ItemContent,
): Promise<PromiseItemId> {
  const { focusAreaId, position, id: known } = place;
  const columns = { ...itemColumns(item), focusAreaId, position };
  const { id } = await tx
    .insertInto("promiseItem")
    .values(known === undefined ? columns : { ...columns, id: known })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({ ...columns, version: sql<number>`promise_item.version + 1` }),
    )
    .returning("promiseItem.id")
    .executeTakeFirstOrThrow();
  await writeResults(tx, id, item.results);
  return id;
}

async function writeResults(
  tx: Transaction,
  itemId: PromiseItemId,
  results: readonly PublishedResult[],
): Promise<void> {
  await tx.deleteFrom("promiseItemResult").where("promiseItemResult.itemId", "=", itemId).execute();
  if (results.length === 0) return;
  await tx
    .insertInto("promiseItemResult")
    .values(
      results.map(({ value, source, date }, position) => ({
        itemId,
        position,
        number: typeof value === "number" ? value : null,
        words: typeof value === "number" ? null : value,
        source,
        day: date,
      })),
    )
    .execute();
}

async function findAgreement(tx: Transaction, title: string | null): Promise<AgreementId | null> {
  if (title === null) return null;
  const row = await tx
    .selectFrom("agreement")
    .where("agreement.title", "=", title)
    .orderBy("agreement.fromDay", (order) => order.desc().nullsLast())
    .select("agreement.id")
    .executeTakeFirst();
  return row?.id ?? null;
}
