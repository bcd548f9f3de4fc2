import { randomUUID } from "node:crypto";
import type { Transaction } from "#app/platform/database/index.ts";
import { isoDate, swedishDay } from "#app/platform/iso-date.ts";
import type { EventCategoryId, EventId, OrganisationId, PersonId } from "#app/schema/tables.ts";
import { listCategories } from "./category/queries.ts";
import { STARTING_TREE } from "./category/starting-tree.ts";
import { addTree } from "./category/store.ts";
import type { EventText } from "./event.ts";
import { addReport } from "./report/store.ts";
import { swedishMoment } from "./swedish-time.ts";
import { mondayOf } from "./week.ts";

/** Adds the starting tree and gives its categories by name. */
export async function someCategories(tx: Transaction): Promise<(name: string) => EventCategoryId> {
  await addTree(tx, STARTING_TREE);
  const categories = await listCategories(tx, isoDate("2026-03-16"));
  return (name) => {
    const found = categories.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no category ${name}`);
    return found.id;
  };
}

/** An event for tests: a moment on Sunday 15 March 2026 at a place nobody knows; `values` change it. */
export function anEvent(values: Partial<EventText> & Pick<EventText, "categoryId">): EventText {
  const moment = swedishMoment(isoDate("2026-03-15"), "21:30");
  return {
    time: { beginsAt: moment, endsAt: moment, timeKnown: "moment" },
    place: { precision: "unknown", placeText: "" },
    seriousness: 1,
    text: "",
    reportedToPolice: null,
    wantedAction: "",
    guardAnswers: [],
    photoId: null,
    ...values,
  };
}

/** Stores an event as a report of its own, received at `now`. */
export async function aReportedEvent(
  tx: Transaction,
  by: { readonly organisation: OrganisationId; readonly person: PersonId; readonly now: Date },
  values: Partial<EventText> & Pick<EventText, "categoryId">,
): Promise<EventId> {
  const event = anEvent(values);
  const report = await addReport(
    tx,
    {
      organisationId: by.organisation,
      personId: by.person,
      weekFrom: mondayOf(swedishDay(event.time.beginsAt)),
      nothingToReport: false,
      writtenAt: by.now,
      receivedAt: by.now,
      requestKey: randomUUID(),
      contentHash: null,
    },
    [event],
  );
  const row = await tx
    .selectFrom("event")
    .where("event.reportId", "=", report)
    .select("event.id")
    .executeTakeFirstOrThrow();
  return row.id;
}
