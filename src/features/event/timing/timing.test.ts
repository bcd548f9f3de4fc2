import { describe, expect, test } from "vitest";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { addPlace } from "#app/features/area/index.ts";
import { isCannot } from "#app/statistics/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { AreaId, EventId } from "#app/schema/tables.ts";
import { NOON } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { readSelection } from "../counting/selection.ts";
import type { EventText } from "../event.ts";
import { aReportedEvent, someCategories } from "../event.fixture.ts";
import { endsOfDay, swedishMoment } from "../swedish-time.ts";
import { readAreaReports } from "./areas.ts";
import { coverageOf, readReportedWeeks, wholeWeeksOf } from "./coverage.ts";
import { readEventDays } from "./days.ts";
import { readHoursOfWeek } from "./hours.ts";
import { readPlacedEvents } from "./places.ts";

const world = await freshWorld();
const school = await world.anOrganisation({ name: "Skolan" });
const housing = await world.anOrganisation({ name: "Bostadsbolaget", kind: "other" });
const analyst = await world.aPerson({ role: "analyst", organisation: school });
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

const at = (day: string, clock: string): Date => swedishMoment(isoDate(day), clock);
const moment = (day: string, clock: string): EventText["time"] => ({
  beginsAt: at(day, clock),
  endsAt: at(day, clock),
  timeKnown: "moment",
});
const span = (from: Date, to: Date): EventText["time"] => ({ beginsAt: from, endsAt: to, timeKnown: "span" });
const wholeDay = (day: string): EventText["time"] => {
  const { from, to } = endsOfDay(isoDate(day));
  return { beginsAt: from, endsAt: to, timeKnown: "day" };
};
const happened = (values: Partial<EventText>, organisation = school): Promise<EventId> =>
  world.arrange((tx) =>
    aReportedEvent(
      tx,
      { organisation, person: analyst, now: NOON },
      { categoryId: category("Klotter"), ...values },
    ),
  );

// The year 2025; 3 March is a Monday.
await happened({ time: moment("2025-03-03", "08:15") });
await happened({
  time: span(at("2025-03-03", "08:30"), at("2025-03-03", "10:30")),
  place: { precision: "point", position: { longitude: 16.41, latitude: 59.31 }, placeText: "" },
  seriousness: 3,
});
await happened({
  time: wholeDay("2025-03-04"),
  place: { precision: "place", placeId: square, placeText: "Fristadstorget" },
});
await happened({ time: span(at("2025-03-01", "12:00"), at("2025-03-03", "12:01")) });
// A quarter to three to a quarter past three on 26 October, by the clock before it is set back at three.
await happened({
  time: span(new Date("2025-10-26T00:45:00Z"), new Date("2025-10-26T01:15:00Z")),
  categoryId: category("Trasig belysning"),
});
// A quarter to midnight on New Year's Eve in Sweden.
await happened({ time: moment("2025-12-31", "23:45") }, housing);
const same = await happened({ time: moment("2025-06-01", "10:00") });
const twin = await happened({ time: moment("2025-06-01", "10:00") });
const back = await happened({ time: moment("2025-06-01", "10:00") });
await world.arrange(async (tx) => {
  await tx.updateTable("event").set({ sameAsId: same }).where("id", "=", twin).execute();
  await tx.updateTable("event").set({ withdrawnAt: NOON }).where("id", "=", back).execute();
});

const selected = (more = "") =>
  readSelection(new URLSearchParams(`fran=2025-01-01&till=2025-12-31&${more}`), TODAY);
const hours = async (more = "") => {
  const { table, dayOnly } = await world.as(analyst, (tx) => readHoursOfWeek(tx, selected(more)));
  if (isCannot(table)) throw new Error(table.cannot.code);
  const filled = [...table.values].flatMap((value, hour) => (value > 0 ? [[hour, value]] : []));
  return { filled, n: table.n, leftOut: table.leftOut, dayOnly };
};
const days = (more = "") => world.as(analyst, (tx) => readEventDays(tx, selected(more)));

describe("the hours of the week", () => {
  test("share spans out, and leave out days without an hour and spans of more than two days", async () => {
    expect(await hours()).toEqual({
      filled: [
        // Monday 08:15 whole, and of 08:30–10:30 a quarter, a half and a quarter.
        [8, 1.25],
        [9, 0.5],
        [10, 0.25],
        // Wednesday 31 December.
        [2 * 24 + 23, 1],
        // Sunday 26 October, by the clock of summer; Sunday 1 June at ten, once of three.
        [6 * 24 + 2, 0.5],
        [6 * 24 + 3, 0.5],
        [6 * 24 + 10, 1],
      ],
      n: 5,
      leftOut: { unknown: 1, reversed: 0, tooLong: 1 },
      dayOnly: [0, 1, 0, 0, 0, 0, 0],
    });
  });

  test("follow the selection", async () => {
    expect((await hours("allvar=2")).filled).toEqual([
      [8, 0.25],
      [9, 0.5],
      [10, 0.25],
    ]);
    expect((await hours(`organisation=${housing}`)).filled).toEqual([[2 * 24 + 23, 1]]);
    expect((await hours(`omrade=${area as AreaId}`)).n).toBe(1);
    expect((await hours(`kategori=${category("Trasig belysning")}`)).filled).toEqual([
      [6 * 24 + 2, 0.5],
      [6 * 24 + 3, 0.5],
    ]);
  });

  test("have a reason where nothing happened", async () => {
    const selection = readSelection(new URLSearchParams("fran=2024-01-01&till=2024-12-31"), TODAY);
    const { table, dayOnly } = await world.as(analyst, (tx) => readHoursOfWeek(tx, selection));
    expect(table).toEqual({ cannot: { code: "empty" } });
    expect(dayOnly).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("the days", () => {
  test("are those of Sweden, each with its events", async () => {
    expect(await days()).toEqual([
      { day: "2025-03-01", events: 1 },
      { day: "2025-03-03", events: 2 },
      { day: "2025-03-04", events: 1 },
      { day: "2025-06-01", events: 1 },
      { day: "2025-10-26", events: 1 },
      { day: "2025-12-31", events: 1 },
    ]);
  });

  test("bring what lies below a category", async () => {
    const { rows } = await world.owner.query<{ parent: string }>(
      "select parent_id as parent from k0484.event_category where id = $1",
      [category("Klotter")],
    );
    const above = await days(`kategori=${rows[0]?.parent}`);
    expect(above.reduce((sum, { events }) => sum + events, 0)).toBe(6);
  });
});

describe("the places", () => {
  test("are a point or a place of the list, and the others are counted", async () => {
    const placed = await world.as(analyst, (tx) => readPlacedEvents(tx, selected(), 10));
    expect(placed).toMatchObject({ placed: 2, unknownPlaces: 5 });
    expect(placed.events).toEqual([
      {
        precision: "point",
        longitude: 16.41,
        latitude: 59.31,
        day: at("2025-03-03", "09:30").getTime() / 86_400_000,
      },
      {
        precision: "place",
        longitude: 16.45,
        latitude: 59.35,
        day: at("2025-03-04", "12:00").getTime() / 86_400_000,
      },
    ]);
  });

  test("are not read when there are too many", async () => {
    const placed = await world.as(analyst, (tx) => readPlacedEvents(tx, selected(), 1));
    expect(placed).toEqual({ events: [], placed: 2, unknownPlaces: 5 });
  });
});

describe("the areas", () => {
  test("have the events that lie in them, and how many told of those", async () => {
    const told = await world.as(analyst, (tx) => readAreaReports(tx, selected(), "own"));
    expect(told).toEqual([{ areaId: area, events: 2, organisations: 1 }]);
    expect(await world.as(analyst, (tx) => readAreaReports(tx, selected(), "district"))).toEqual([]);
  });
});

describe("the coverage", () => {
  const week = (from: string, to: string) => wholeWeeksOf({ from: isoDate(from), to: isoDate(to) });

  test("is of whole weeks", () => {
    expect(week("2025-03-03", "2025-03-16")).toEqual(["2025-03-03", "2025-03-10"]);
    expect(week("2025-03-04", "2025-03-15")).toEqual([]);
    expect(week("2025-03-04", "2025-03-16")).toEqual(["2025-03-10"]);
  });

  test("counts the weekly reports that came, and who was silent", async () => {
    await world.aPerson({ role: "reporter", organisation: school });
    const ask = (more: string) =>
      world.as(analyst, (tx) =>
        readReportedWeeks(
          tx,
          readSelection(new URLSearchParams(`fran=2025-02-24&till=2025-03-16&${more}`), TODAY),
        ),
      );
    // The school told of the first two weeks of three; the housing company first reported in December.
    expect(coverageOf(await ask(""))).toEqual({
      reporters: 1,
      expected: 3,
      received: 2,
      silent: [{ organisation: "Skolan", weeks: 1 }],
    });
    expect(coverageOf(await ask(`organisation=${housing}`))).toEqual({
      reporters: 0,
      expected: 0,
      received: 0,
      silent: [],
    });
  });
});
