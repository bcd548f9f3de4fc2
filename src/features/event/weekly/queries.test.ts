import { describe, expect, test } from "vitest";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { NOON } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { aReportedEvent, someCategories } from "../event.fixture.ts";
import type { EventText } from "../event.ts";
import { swedishMoment } from "../swedish-time.ts";
import { countByWeek, readGraveEvents } from "./queries.ts";

const world = await freshWorld();
const school = await world.anOrganisation({ name: "Skolan" });
const person = await world.aPerson({ role: "reporter", organisation: school });
const stranger = await world.aPerson({ role: "council_member" });
const category = await world.arrange(someCategories);
const [square] = await world.arrange((tx) => importAreas(tx, [aSquare("1", 16.4, 59.3)]));

const add = (day: string, clock: string, values: Partial<EventText> = {}) =>
  world.arrange((tx) => {
    const moment = swedishMoment(isoDate(day), clock);
    const time = { beginsAt: moment, endsAt: moment, timeKnown: "moment" as const };
    const text = { categoryId: category("Klotter"), time, ...values };
    return aReportedEvent(tx, { organisation: school, person, now: NOON }, text);
  });
const inside = {
  precision: "point",
  position: { longitude: 16.45, latitude: 59.35 },
  placeText: "Nära dammen",
} as const;

const first = await add("2026-03-02", "00:00", { place: inside });
await add("2026-03-08", "23:59", { seriousness: 3, text: "Stora ord", place: inside });
await add("2026-03-09", "00:00", { seriousness: 3, categoryId: category("Anlagd brand") });
const same = await add("2026-03-09", "01:00", { seriousness: 3 });
const gone = await add("2026-03-10", "01:00", { seriousness: 3 });
await add("2026-03-01", "23:59");
await world.arrange(async (tx) => {
  await tx.updateTable("event").set({ sameAsId: first }).where("id", "=", same).execute();
  await tx.updateTable("event").set({ withdrawnAt: NOON }).where("id", "=", gone).execute();
});

const [march2, march9] = [isoDate("2026-03-02"), isoDate("2026-03-09")];

describe("events by week", () => {
  test("are counted once each, in the Swedish week they began in, by everything that sorts them", async () => {
    const counts = await world.as(stranger, (tx) =>
      countByWeek(tx, { from: march2, to: march9, areaKind: "own" }),
    );
    const told = counts.map(({ by, key, week, events }) => `${by} ${key} ${week} ${events}`).toSorted();
    expect(told).toEqual(
      [
        `all  ${march2} 2`,
        `all  ${march9} 1`,
        `area ${square} ${march2} 2`,
        `category ${category("Klotter")} ${march2} 2`,
        `category ${category("Anlagd brand")} ${march9} 1`,
        `nowhere  ${march9} 1`,
        `seriousness 1 ${march2} 1`,
        `seriousness 3 ${march2} 1`,
        `seriousness 3 ${march9} 1`,
      ].toSorted(),
    );
  });

  test("that are grave are listed once, with their words for those alone who may read them", async () => {
    const held = [{ role: "reporter", organisationId: school }] as const;
    const asked = { from: march2, to: isoDate("2026-03-15"), today: TODAY, most: 10 };
    const own = await world.as(person, (tx) => readGraveEvents(tx, { ...asked, held }));
    expect(own.map(({ text }) => text)).toEqual(["", "Stora ord"]);
    const others = await world.as(stranger, (tx) => readGraveEvents(tx, { ...asked, held: [] }));
    expect(others.map(({ text }) => text)).toEqual([null, null]);
  });
});
