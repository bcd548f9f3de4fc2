import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { EventId, EventPhotoId, PersonId } from "#app/schema/tables.ts";
import type { Photo } from "./photo.ts";

const DAY_MS = 86_400_000;

/** Keeps a photo while the form it came with is being mended. */
export async function keepPhoto(
  tx: Transaction,
  photo: Photo,
  by: { readonly person: PersonId; readonly now: Date },
): Promise<EventPhotoId> {
  const { id } = await tx
    .insertInto("eventPhoto")
    .values({
      mediaType: photo.mediaType,
      content: Buffer.from(photo.content),
      takenBy: by.person,
      receivedAt: by.now,
    })
    .returning("eventPhoto.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Whether a photo is kept for this person and belongs to no event yet, or to this one. */
export async function isKeptFor(
  tx: Transaction,
  id: EventPhotoId,
  person: PersonId,
  event: EventId | null = null,
): Promise<boolean> {
  const row = await tx
    .selectFrom("eventPhoto")
    .where("eventPhoto.id", "=", id)
    .where((row) =>
      row.or([
        row.and([row("eventPhoto.eventId", "is", null), row("eventPhoto.takenBy", "=", person)]),
        ...(event === null ? [] : [row("eventPhoto.eventId", "=", event)]),
      ]),
    )
    .select("eventPhoto.id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives an event its photo and takes away any other it had; null: none. */
export async function attachPhoto(
  tx: Transaction,
  event: EventId,
  photo: EventPhotoId | null,
): Promise<void> {
  await tx
    .deleteFrom("eventPhoto")
    .where("eventPhoto.eventId", "=", event)
    .$if(photo !== null, (query) => query.where("eventPhoto.id", "!=", photo as EventPhotoId))
    .execute();
  if (photo === null) return;
  await tx.updateTable("eventPhoto").set({ eventId: event }).where("eventPhoto.id", "=", photo).execute();
}

/** Takes away photos whose form was never sent. */
export async function forgetWaitingPhotos(tx: Transaction, now: Date): Promise<void> {
  await tx
    .deleteFrom("eventPhoto")
    .where("eventPhoto.eventId", "is", null)
    .where("eventPhoto.receivedAt", "<", new Date(now.getTime() - DAY_MS))
    .execute();
}

/** The photo of an event. Throws `NotFound`. */
export async function readEventPhoto(
  tx: Transaction,
  event: EventId,
  id: EventPhotoId,
): Promise<{ readonly mediaType: string; readonly content: Buffer }> {
  const row = await tx
    .selectFrom("eventPhoto")
    .where("eventPhoto.id", "=", id)
    .where("eventPhoto.eventId", "=", event)
    .select(["eventPhoto.mediaType", "eventPhoto.content"])
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("photo");
  return row;
}
