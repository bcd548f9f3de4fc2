import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import type { CauseId, CausePlaceId, ProblemId } from "#app/schema/tables.ts";
import { addCause } from "../cause/store.ts";
import { UNFOUNDED } from "../evidence.ts";
import type { DrawingKind, Place, PlaceText } from "./drawing.ts";

/** Adds a place last on its branch. */
export async function addPlace(
  tx: Transaction,
  problemId: ProblemId,
  drawing: DrawingKind,
  text: PlaceText,
): Promise<CausePlaceId> {
  const { id } = await tx
    .insertInto("causePlace")
    .values({
      ...columnsOf(text),
      problemId,
      drawing,
      position: sql<number>`(
        select coalesce(max(cause_place.position) + 1, 0) from cause_place
        where cause_place.problem_id = ${problemId} and cause_place.drawing = ${drawing})`,
    })
    .returning("causePlace.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a place anew. False when somebody else changed it since `version`: nothing is then written. */
export async function changePlace(
  tx: Transaction,
  id: CausePlaceId,
  version: number,
  text: PlaceText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("causePlace")
    .set({ ...columnsOf(text), version: sql<number>`cause_place.version + 1` })
    .where("causePlace.id", "=", id)
    .where("causePlace.version", "=", version)
    .returning("causePlace.id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** Lets two places change order with each other. */
export async function swapPlaces(tx: Transaction, one: CausePlaceId, other: CausePlaceId): Promise<void> {
  await sql`
    update cause_place set position = partner.position
    from cause_place as partner
    where (cause_place.id = ${one} and partner.id = ${other})
      or (cause_place.id = ${other} and partner.id = ${one})`.execute(tx);
}

/** Takes a place out of its drawing, or puts it back with null. Its cause and what answers it are left alone. */
export async function removePlace(tx: Transaction, id: CausePlaceId, at: Date | null): Promise<void> {
  await tx
    .updateTable("causePlace")
    .set({ removedAt: at, version: sql<number>`cause_place.version + 1` })
    .where("causePlace.id", "=", id)
    .execute();
}

/** Makes a cause of the words of a place, so that items and measures can answer it; the place shows it from now on. */
export async function makeCauseOf(tx: Transaction, problemId: ProblemId, place: Place): Promise<CauseId> {
  const { text, sourceKind, source, sourceAddress, strength } = place;
  const causeId = await addCause(tx, problemId, { text, sourceKind, source, sourceAddress, strength });
  await tx
    .updateTable("causePlace")
    .set({ ...UNFOUNDED, text: "", causeId, version: sql<number>`cause_place.version + 1` })
    .where("causePlace.id", "=", place.id)
    .execute();
  return causeId;
}

function columnsOf({ branch, filling, breakHow, breakWho }: PlaceText) {
  const words = filling.causeId === null ? filling : { ...UNFOUNDED, causeId: filling.causeId, text: "" };
  return { branch, breakHow, breakWho, ...words };
}
