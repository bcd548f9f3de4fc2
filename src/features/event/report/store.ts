import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { finestCell } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { EventId, EventReportId, OrganisationId, PersonId } from "#app/schema/tables.ts";
import type { EventText } from "../event.ts";
import { attachPhoto } from "../photo/store.ts";

/** One sending. */
export interface ReportText {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
  /** Monday of the week it is about. */
  readonly weekFrom: IsoDate;
  readonly nothingToReport: boolean;
  readonly writtenAt: Date;
  readonly receivedAt: Date;
  readonly requestKey: string;
  readonly contentHash: string | null;
}

/** An event of a sending; one from a file may bring along what became of it. */
export interface SentEvent extends EventText {
  readonly outcome?: string;
}

/** Events that go to the database in one statement. */
const AT_A_TIME = 500;

/** Adds a sending with its events, in order; null when its key is known already: nothing is then written. */
export async function addReport(
  tx: Transaction,
  report: ReportText,
  events: readonly SentEvent[],
): Promise<EventReportId | null> {
  const added = await tx
    .insertInto("eventReport")
    .values(report)
    .onConflict((conflict) => conflict.column("requestKey").doNothing())
    .returning("eventReport.id")
    .executeTakeFirst();
  if (added === undefined) return null;
  const rows = events.map((event) => ({
    id: randomUUID() as EventId,
    reportId: added.id,
    organisationId: report.organisationId,
    ...columnsOf(event),
    outcome: event.outcome ?? "",
    outcomeAt: event.outcome ? report.receivedAt : null,
  }));
  for (let first = 0; first < rows.length; first += AT_A_TIME) {
    await tx
      .insertInto("event")
      .values(rows.slice(first, first + AT_A_TIME))
      .execute();
  }
  for (const [place, { photoId }] of events.entries()) {
    const row = rows[place];
    if (row !== undefined && photoId !== null) await attachPhoto(tx, row.id, photoId);
  }
  return added.id;
}

/** An event as its columns hold it. */
function columnsOf({ time, place, ...event }: EventText) {
  const isPoint = place.precision === "point";
  const position = isPoint
    ? sql<null>`point(${place.position.longitude}::float8, ${place.position.latitude}::float8)`
    : null;
  return {
    categoryId: event.categoryId,
    ...time,
    precision: place.precision,
    position,
    cell: isPoint ? sql<null>`${finestCell(place.position)}::bigint` : null,
    placeId: place.precision === "place" ? place.placeId : null,
    areaId: place.precision === "area" ? place.areaId : null,
    placeText: place.placeText,
    seriousness: event.seriousness,
    text: event.text,
    reportedToPolice: event.reportedToPolice,
    wantedAction: event.wantedAction,
    guardAnswer: JSON.stringify(event.guardAnswers),
  };
}

/** Who does something with an event, and when. */
export interface Doing {
  readonly person: PersonId;
  readonly now: Date;
}

/** Writes an event anew. False when somebody else changed it since `version`: nothing is then written. */
export async function correctEvent(
  tx: Transaction,
  id: EventId,
  version: number,
  event: EventText,
  by: Doing,
): Promise<boolean> {
  const changed = await tx
    .updateTable("event")
    .set({ ...columnsOf(event), version: sql<number>`event.version + 1` })
    .where("event.id", "=", id)
    .where("event.version", "=", version)
    .where("event.withdrawnAt", "is", null)
    .returning("event.id")
    .executeTakeFirst();
  if (changed === undefined) return false;
  await attachPhoto(tx, id, event.photoId);
  await noteStep(tx, id, "corrected", by);
  return true;
}

/** Takes an event back: it is counted nowhere, and its words and photo are gone. */
export async function withdrawEvent(tx: Transaction, id: EventId, by: Doing): Promise<void> {
  const withdrawn = await tx
    .updateTable("event")
    .set({
      withdrawnAt: by.now,
      withdrawnBy: by.person,
      text: "",
      wantedAction: "",
      placeText: "",
      version: sql<number>`event.version + 1`,
    })
    .where("event.id", "=", id)
    .where("event.withdrawnAt", "is", null)
    .returning("event.id")
    .executeTakeFirst();
  if (withdrawn === undefined) return;
  await attachPhoto(tx, id, null);
  await noteStep(tx, id, "withdrawn", by);
}

/** What can be done with an event after it was received. */
export type EventStepKind = "corrected" | "withdrawn" | "outcome" | "same_as" | "not_same_as";

/** Notes who did what with an event, and when. */
export async function noteStep(
  tx: Transaction,
  eventId: EventId,
  kind: EventStepKind,
  by: Doing,
): Promise<void> {
  await tx.insertInto("eventStep").values({ eventId, kind, personId: by.person, madeAt: by.now }).execute();
}
