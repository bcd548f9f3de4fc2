import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, OrganisationId } from "#app/schema/tables.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { savePromiseContent, readPromiseItems } from "#app/features/promise/index.ts";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { aMeasure, anActivity } from "../measure.fixture.ts";
import { STATUS_WORDS } from "../progress/status.ts";
import { EVERY_MEASURE, type MeasureFilter } from "./filter.ts";
import { type MeasurePage, readMeasureIds, readMeasures } from "./queries.ts";

const world = await freshWorld();
const kommun = await world.anOrganisation({ name: "Ängsholms kommun" });
const police = await world.anOrganisation({ name: "Polisen", kind: "police" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun });

const named = new Map<string, MeasureId>();
await world.arrange(async (tx) => {
  const titles: [string, OrganisationId | null, string | null][] = [
    ["Åk 8: föräldramöten", kommun, "2026-05-01"],
    ["Ärtor i skolmaten", police, "2026-04-01"],
    ["Belysning 100 % i parken", kommun, null],
    ["Öppet hus", null, "2026-05-01"],
    ["Cykelmärkning", police, "2026-03-01"],
  ];
  for (const [title, accountableId, dueOn] of titles) {
    const due = dueOn === null ? null : isoDate(dueOn);
    named.set(title, await aMeasure(tx, { title, accountableId, dueOn: due }));
  }
});
const idsOf = (page: MeasurePage): MeasureId[] => page.rows.map(({ id }) => id);
const titlesOf = async (filter: Partial<typeof EVERY_MEASURE>) => {
  const { rows } = await world.as(coordinator, (tx) =>
    readMeasures(tx, { ...EVERY_MEASURE, ...filter }, TODAY),
  );
  return rows.map(({ title }) => title);
};

describe("the list of measures", () => {
  test("is in Swedish order by name", async () => {
    expect(await titlesOf({ sort: "title" })).toEqual([
      "Belysning 100 % i parken",
      "Cykelmärkning",
      "Åk 8: föräldramöten",
      "Ärtor i skolmaten",
      "Öppet hus",
    ]);
  });

  test("by date, those without a day last", async () => {
    const titles = await titlesOf({ sort: "date" });
    expect(titles.slice(0, 2)).toEqual(["Cykelmärkning", "Ärtor i skolmaten"]);
    expect(titles.at(-1)).toBe("Belysning 100 % i parken");
  });

  test("by owner, those without one last", async () => {
    const titles = await titlesOf({ sort: "owner" });
    expect(titles.slice(0, 2).toSorted()).toEqual(["Cykelmärkning", "Ärtor i skolmaten"]);
    expect(titles.at(-1)).toBe("Öppet hus");
  });

  test.each([
    [{ text: "100 %" }, ["Belysning 100 % i parken"]],
    [{ text: "_" }, []],
    [{ text: "öppet" }, ["Öppet hus"]],
    [{ organisation: police }, ["Cykelmärkning", "Ärtor i skolmaten"]],
    [{ status: "late" as const }, ["Cykelmärkning"]],
    [{ status: "late" as const, organisation: kommun }, []],
    [{ mine: { person: coordinator, organisations: [] } }, []],
    [{ mine: { person: coordinator, organisations: [police] } }, ["Cykelmärkning", "Ärtor i skolmaten"]],
  ])("shows what %j lets through", async (filter, titles) => {
    expect(await titlesOf(filter)).toEqual(titles);
  });

  test.each(["date", "title", "owner"] as const)(
    "sorted by %s, its pages join without gap or double, both ways",
    async (sort) => {
      const read = (place: Partial<MeasureFilter>, size: number): Promise<MeasurePage> =>
        world.as(coordinator, (tx) => readMeasures(tx, { ...EVERY_MEASURE, sort, ...place }, TODAY, size));
      const pages = async (size: number) => {
        let page = await read({}, size);
        const seen = idsOf(page);
        while (page.next !== null) {
          page = await read({ after: page.next }, size);
          seen.push(...idsOf(page));
        }
        const back = idsOf(page);
        while (page.previous !== null) {
          page = await read({ before: page.previous }, size);
          back.unshift(...idsOf(page));
        }
        return { seen, back };
      };
      const whole = await world.as(coordinator, (tx) =>
        readMeasureIds(tx, { ...EVERY_MEASURE, sort }, TODAY),
      );
      expect(whole).toHaveLength(named.size);
      for (const size of [1, 2, 3]) {
        const { seen, back } = await pages(size);
        expect(seen).toEqual(whole);
        expect(back).toEqual(whole);
      }
    },
  );

  test("nobody without an assignment sees anything", async () => {
    const stranger = await world.aPerson({
      role: "coordinator",
      organisation: kommun,
      validTo: isoDate("2021-01-01"),
    });
    const page = await world.as(stranger, (tx) => readMeasures(tx, EVERY_MEASURE, TODAY));
    expect(page.rows).toEqual([]);
  });
});

describe("the status in the database", () => {
  test("is the status of the rule, whatever the measure", async () => {
    const items = await world.arrange(async (tx) => {
      const ids = [];
      for (const to of ["2026-03-15", "2026-03-16", "2026-12-31"]) {
        const content = aPromise({
          title: `Löfte till ${to}`,
          period: { from: isoDate("2026-01-01"), to: isoDate(to) },
        });
        const [first] = await readPromiseItems(
          tx,
          await savePromiseContent(tx, content, { status: "in_force", importedFrom: null }),
        );
        if (first !== undefined) ids.push(first.id);
      }
      return ids;
    });
    await world.arrange(async (tx) => {
      let seed = 7;
      const pick = <Value>(values: readonly Value[]): Value => {
        seed = (seed * 48271) % 2147483647;
        return values[seed % values.length] as Value;
      };
      for (let index = 0; index < 400; index += 1) {
        const direction = pick(["at_least", "at_most", null] as const);
        const itemId = pick([...items, null]);
        const id = await aMeasure(tx, {
          title: `Slump ${index}`,
          ...pick([
            { startsOn: null, dueOn: null },
            { startsOn: isoDate("2026-01-01"), dueOn: addDays(TODAY, -1) },
            { startsOn: isoDate("2026-01-01"), dueOn: TODAY },
            { startsOn: addDays(TODAY, 1), dueOn: addDays(TODAY, 40) },
            { startsOn: null, dueOn: addDays(TODAY, 1) },
          ]),
          direction,
          number: direction === null ? null : pick([1, 2, 3]),
          unit: pick(["tillfällen", " % av alla"]),
          items: itemId === null ? [] : [{ itemId, counts: pick([true, false]) }],
        });
        await tx
          .updateTable("measure")
          .set(pick([{ unit: "procent" }, { unit: "tillfällen" }, { stoppedOn: TODAY, stopReason: "x" }]))
          .where("measure.id", "=", id)
          .execute();
        for (let lines = pick([0, 0, 1, 2, 3]); lines > 0; lines -= 1) {
          await anActivity(tx, id, {
            day: pick([TODAY, addDays(TODAY, -3), addDays(TODAY, 1)]),
            kind: pick(["done", "done", "planned", "cancelled"] as const),
            quantity: pick([0, 1, 2, 4]),
          });
        }
        const word = pick(["kept", "broken", "late", null, null] as const);
        if (word !== null) {
          const said = { voice: "owner", status: word, sentence: "x", source: "y", day: TODAY } as const;
          await tx
            .insertInto("statement")
            .values({ measureId: id, ...said, statedAt: new Date() })
            .execute();
        }
      }
    });
    const everything = await world.as(coordinator, (tx) => readMeasures(tx, EVERY_MEASURE, TODAY, 1000));
    const counted = new Set<string>();
    for (const status of STATUS_WORDS) {
      const filtered = await world.as(coordinator, (tx) =>
        readMeasureIds(tx, { ...EVERY_MEASURE, status }, TODAY),
      );
      const expected = everything.rows
        .filter(({ standing }) => standing.status === status)
        .map(({ id }) => id);
      expect(filtered).toEqual(expected);
      if (filtered.length > 0) counted.add(status);
    }
    expect(counted.size).toBe(STATUS_WORDS.length);
  });
});
