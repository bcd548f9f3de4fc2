import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { EventId } from "#app/schema/tables.ts";
import { NOON } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aReportedEvent, someCategories } from "../event.fixture.ts";
import type { EventText } from "../event.ts";
import { withAllUnder } from "../category/category.ts";
import { listCategories } from "../category/queries.ts";
import type { Sight } from "../record/visible.ts";
import { swedishMoment } from "../swedish-time.ts";
import { EVERY_EVENT, type EventFilter, filteredAddress, readFilter, searchQuery, SORTS } from "./filter.ts";
import { readEventIds, readEventPage } from "./queries.ts";

const world = await freshWorld();
const school = await world.anOrganisation({ name: "Skolan" });
const parks = await world.anOrganisation({ name: "Parkenheten" });
const person = await world.aPerson({ role: "coordinator", organisation: school });
const category = await world.arrange(someCategories);
const [area] = await world.arrange((tx) => importAreas(tx, [aSquare("1", 16.4, 59.3)]));

const at = (day: string, clock = "12:00") => {
  const moment = swedishMoment(isoDate(day), clock);
  return { beginsAt: moment, endsAt: moment, timeKnown: "moment" as const };
};
const ids = await world.arrange(async (tx) => {
  const by = { organisation: school, person, now: NOON };
  const add = (values: Partial<EventText>, organisation = school) =>
    aReportedEvent(tx, { ...by, organisation }, { categoryId: category("Klotter"), ...values });
  const there = {
    precision: "point",
    position: { longitude: 16.45, latitude: 59.35 },
    placeText: "",
  } as const;
  return {
    wall: await add({ time: at("2026-01-31", "23:59"), text: "Stora bokstäver på väggen", seriousness: 3 }),
    bench: await add({ time: at("2026-02-01", "00:00"), text: "Bänken är nedklottrad", place: there }),
    fire: await add({ time: at("2026-02-02"), categoryId: category("Anlagd brand"), seriousness: 2 }, parks),
    bin: await add(
      { time: at("2026-02-02"), categoryId: category("Brand"), text: "Papperskorgen brann" },
      parks,
    ),
    lamp: await add({
      time: at("2026-03-01"),
      categoryId: category("Trasig belysning"),
      wantedAction: "Laga lampan",
    }),
  };
});
await world.arrange(async (tx) => {
  await tx
    .updateTable("event")
    .set({ outcome: "Tvättat", outcomeAt: NOON })
    .where("id", "=", ids.wall)
    .execute();
});
const nameOf = (id: EventId): string => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? id;
const list = async (change: Partial<EventFilter>, sight: Sight = "all"): Promise<string[]> => {
  const filter = { ...EVERY_EVENT, ...change };
  const found = await world.as(person, async (tx) => {
    const all = await listCategories(tx, isoDate("2026-03-16"));
    const categories = filter.category === null ? null : withAllUnder(all, filter.category);
    return readEventIds(tx, { filter, categories, sight }, 100);
  });
  return found.map(nameOf);
};

describe("the list of events", () => {
  test.each<[Partial<EventFilter>, string[]]>([
    [{ category: category("Brand") }, ["bin", "fire"]],
    [{ category: category("Anlagd brand") }, ["fire"]],
    [{ organisation: parks }, ["bin", "fire"]],
    [{ from: isoDate("2026-02-01"), to: isoDate("2026-02-01") }, ["bench"]],
    [{ to: isoDate("2026-01-31") }, ["wall"]],
    [{ from: isoDate("2026-02-02") }, ["bin", "fire", "lamp"]],
    [{ area: area ?? null }, ["bench"]],
    [{ seriousness: 3 }, ["wall"]],
    [{ handled: true }, ["wall"]],
    [{ handled: false, organisation: school }, ["bench", "lamp"]],
    [{ words: "bokst" }, ["wall"]],
    [{ words: "VÄGG bokstäver" }, ["wall"]],
    [{ words: "lampa" }, ["lamp"]],
    [{ words: "papperskorg", organisation: parks }, ["bin"]],
    [{ words: "väggen", organisation: parks }, []],
    [{ words: "'; & | ! <->" }, ["bench", "bin", "fire", "lamp", "wall"]],
    [{ words: "xyzzy" }, []],
  ])("shows what %j lets through", async (filter, names) => {
    expect((await list(filter)).toSorted()).toEqual(names);
  });

  test.each(SORTS)("sorted by %s, its pages join without gap or double, both ways", async (sort) => {
    const whole = await world.as(person, (tx) =>
      readEventIds(tx, { filter: { ...EVERY_EVENT, sort }, categories: null, sight: "all" }, 100),
    );
    expect(whole).toHaveLength(5);
    const read = (place: Partial<EventFilter>, size: number) =>
      world.as(person, (tx) =>
        readEventPage(
          tx,
          { filter: { ...EVERY_EVENT, sort, ...place }, categories: null, sight: "all" },
          size,
        ),
      );
    for (const size of [1, 2, 3]) {
      let page = await read({}, size);
      const seen = [...page.ids];
      while (page.next !== null) {
        page = await read({ after: page.next }, size);
        seen.push(...page.ids);
      }
      const back = [...page.ids];
      while (page.previous !== null) {
        page = await read({ before: page.previous }, size);
        back.unshift(...page.ids);
      }
      expect([seen, back]).toEqual([whole, whole]);
    }
  });

  test("is in the order that was asked for", async () => {
    expect(await list({ sort: "oldest" })).toEqual((await list({})).toReversed());
    expect((await list({ sort: "serious" })).slice(0, 2)).toEqual(["wall", "fire"]);
    expect((await list({})).at(-1)).toBe("wall");
  });

  test("does not find by words what may not be read", async () => {
    expect(await list({ words: "papperskorgen" }, [school])).toEqual([]);
    expect(await list({ words: "papperskorgen" }, [parks])).toEqual(["bin"]);
    expect(await list({}, [])).toHaveLength(5);
  });

  test("leaves out what was taken back, and shows nothing to who has no assignment", async () => {
    await world.arrange(async (tx) => {
      await tx.updateTable("event").set({ withdrawnAt: NOON }).where("id", "=", ids.fire).execute();
    });
    expect(await list({ organisation: parks })).toEqual(["bin"]);
    await world.arrange(async (tx) => {
      await tx.updateTable("event").set({ withdrawnAt: null }).where("id", "=", ids.fire).execute();
    });
    const gone = await world.aPerson({
      role: "coordinator",
      organisation: school,
      validTo: isoDate("2021-01-01"),
    });
    const seen = await world.as(gone, async (tx) => [
      ...(await readEventIds(tx, { filter: EVERY_EVENT, categories: null, sight: "all" }, 9)),
      ...(await readEventIds(
        tx,
        { filter: { ...EVERY_EVENT, words: "bokstäver" }, categories: null, sight: "all" },
        9,
      )),
    ]);
    expect(seen).toEqual([]);
  });

  test("walks an index from where the page begins, behind row security", async () => {
    const plan = await world.as(person, async (tx) => {
      // With a handful of rows reading them all is cheaper; with a million this is what is left.
      for (const way of ["seqscan", "bitmapscan", "sort"])
        await sql.raw(`set local enable_${way} = off`).execute(tx);
      return sql<Record<string, string>>`
        explain select event.id from event
        where event.withdrawn_at is null
          and (event.begins_at, event.id) < (select event.begins_at, event.id from event where event.id = ${ids.lamp})
        order by event.begins_at desc, event.id desc limit 51`.execute(tx);
    });
    const text = plan.rows.map((row) => Object.values(row)[0]).join("\n");
    expect(text).toContain("Index Scan Backward using event_begins_at");
    expect(text).toContain("Index Cond: (ROW(begins_at, id) < ROW(");
    expect(text).not.toContain("Sort");
  });
});

describe("a filter in an address", () => {
  test("is read as it was written", () => {
    const filter: EventFilter = {
      category: category("Brand"),
      organisation: parks,
      from: isoDate("2026-02-01"),
      to: isoDate("2026-02-28"),
      area: area ?? null,
      seriousness: 2,
      handled: false,
      words: "brann & Ås",
      sort: "serious",
      after: ids.bin,
      before: null,
    };
    const address = filteredAddress("/x", filter, { after: ids.bin });
    expect(readFilter(new URL(address, "http://localhost").searchParams)).toEqual(filter);
    expect(filteredAddress("/x", EVERY_EVENT)).toBe("/x");
  });

  test("leaves out what is not understood", () => {
    const query = new URLSearchParams(
      "kategori=x&fran=2026-02-30&allvar=4&hanterad=kanske&ordning=namn&efter=1",
    );
    expect(readFilter(query)).toEqual(EVERY_EVENT);
  });

  test.each([
    ["", null],
    ["& | !", null],
    ["Lampan  skolan", "Lampan:* & skolan:*"],
    ["a':b\\", "a:* & b:*"],
  ])("words %j ask for %j", (words, query) => {
    expect(searchQuery(words)).toBe(query);
  });
});
