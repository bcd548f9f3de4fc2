import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { addPlace } from "#app/features/area/index.ts";
import type { EventId, PersonId } from "#app/schema/tables.ts";
import { NOON, startApp, type Visitor } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aReportedEvent, someCategories } from "./event.fixture.ts";

/** Everybody who may come to the pages of events. */
export type Who =
  | "coordinator"
  | "police"
  | "analyst"
  | "reporter"
  | "owner"
  | "other"
  | "council"
  | "administrator";

/** A kommun at work: people of every kind, a tree of categories, an area, two places, a guarded name, an event. */
export async function aReportingKommun() {
  const world = await freshWorld();
  const app = await startApp(world);
  const school = await world.anOrganisation({ name: "Skolan" });
  const housing = await world.anOrganisation({ name: "Bostadsbolaget", kind: "other" });
  const people: Record<Who, PersonId> = {
    coordinator: await world.aPerson({ role: "coordinator", organisation: school }),
    police: await world.aPerson({ role: "police_coordinator", organisation: school }),
    analyst: await world.aPerson({ role: "analyst", organisation: school }),
    reporter: await world.aPerson({ role: "reporter", organisation: school, name: "Vaktmästaren" }),
    owner: await world.aPerson({ role: "measure_owner", organisation: housing }),
    other: await world.aPerson({ role: "reporter", organisation: housing }),
    council: await world.aPerson({ role: "council_member", organisation: school }),
    administrator: await world.aPerson({ role: "administrator", organisation: school }),
  };
  const category = await world.arrange(someCategories);
  const [area] = await world.arrange((tx) => importAreas(tx, [aSquare("1", 16.4, 59.3)]));
  const square = await world.arrange((tx) =>
    addPlace(tx, {
      name: "Fristadstorget",
      kind: "place",
      position: { longitude: 16.45, latitude: 59.35 },
      source: "Påhittad",
    }),
  );
  await world.arrange((tx) =>
    addPlace(tx, { name: "Fristadsskolan", kind: "place", position: null, source: "Påhittad" }),
  );
  await world.arrange((tx) => tx.insertInto("guardedName").values({ name: "Kalle Anka" }).execute());
  const seen = await world.arrange((tx) =>
    aReportedEvent(
      tx,
      { organisation: school, person: people.reporter, now: NOON },
      {
        categoryId: category("Klotter"),
        place: { precision: "place", placeId: square, placeText: "Fristadstorget" },
        text: "Stora bokstäver på väggen",
      },
    ),
  );

  const session = (who: Who): Promise<Visitor> => app.signedIn(people[who], { strong: true });

  /** Fields of a form with one event; `values` change or add fields by the name they have in the event. */
  function aForm(
    values: Record<string, string> = {},
    around: Record<string, string> = {},
  ): Record<string, string> {
    const event = {
      category: category("Trasig belysning"),
      seriousness: "1",
      day: "2026-03-16",
      clock: "",
      placeText: "",
      nowhere: "ja",
      text: "Lampan är trasig",
      police: "unknown",
      ...values,
    };
    return {
      requestKey: randomUUID(),
      events: "1",
      organisation: school,
      ...Object.fromEntries(Object.entries(event).map(([name, value]) => [`e0-${name}`, value])),
      ...around,
    };
  }

  async function received(visitor: Visitor, form: Record<string, string | File>): Promise<EventId> {
    const response = await visitor.post("/arbeta/rapportera", form);
    expect([response.status, response.status === 303 ? "" : await response.text()]).toEqual([303, ""]);
    const report = response.headers.get("location")?.split("/").at(-1) ?? "";
    const row = await world.arrange((tx) =>
      tx
        .selectFrom("event")
        .where("event.reportId", "=", report as never)
        .select("event.id")
        .executeTakeFirstOrThrow(),
    );
    return row.id;
  }

  const stored = (id: EventId) =>
    world.arrange((tx) =>
      tx.selectFrom("event").selectAll().where("event.id", "=", id).executeTakeFirstOrThrow(),
    );
  const countEvents = async (): Promise<number> => {
    const row = await world.arrange((tx) =>
      tx
        .selectFrom("event")
        .select((one) => one.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow(),
    );
    return row.count;
  };
  const entries = async (event: string): Promise<number> => {
    const { rows } = await world.owner.query("select from k0484.audit_entry where event = $1", [event]);
    return rows.length;
  };

  return {
    world,
    app,
    people,
    school,
    housing,
    category,
    area,
    square,
    seen,
    session,
    aForm,
    received,
    stored,
    countEvents,
    entries,
  };
}
