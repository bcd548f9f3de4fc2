import { describe, expect, test } from "vitest";
import { aReportedEvent, someCategories } from "#app/features/event/event.fixture.ts";
import { addDays, isoDate, type IsoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import { NOON } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { addExpected } from "../expected/store.ts";
import { coverageRows, coverageSentence, coverageTable } from "./presenter.ts";
import { readCoverage } from "./queries.ts";

const t = translator("sv");
const world = await freshWorld();
const school = await world.anOrganisation({ name: "Skolan" });
const buses = await world.anOrganisation({ name: "Bussarna" });
const parks = await world.anOrganisation({ name: "Parkerna" });
const guest = await world.anOrganisation({ name: "Ångbåten" });
const person = await world.aPerson({ role: "coordinator", organisation: school });
const category = await world.arrange(someCategories);

const MONDAY = isoDate("2026-03-09");
const ago = (weeks: number): IsoDate => addDays(MONDAY, -7 * weeks);

async function anEventOf(organisation: OrganisationId, day: IsoDate): Promise<void> {
  const moment = new Date(`${day}T11:00:00Z`);
  const time = { beginsAt: moment, endsAt: moment, timeKnown: "moment" as const };
  await world.arrange((tx) =>
    aReportedEvent(tx, { organisation, person, now: NOON }, { categoryId: category("Klotter"), time }),
  );
}

await world.arrange(async (tx) => {
  await addExpected(tx, { organisationId: school, fromWeek: ago(10), toWeek: null });
  await addExpected(tx, { organisationId: buses, fromWeek: ago(3), toWeek: null });
  await addExpected(tx, { organisationId: parks, fromWeek: ago(10), toWeek: ago(1) });
  await tx
    .insertInto("eventReport")
    .values({
      ...{ organisationId: school, personId: person, weekFrom: ago(1), nothingToReport: true },
      ...{ writtenAt: NOON, receivedAt: NOON, requestKey: "nothing-that-week", contentHash: null },
    })
    .execute();
});
for (const day of [ago(3), addDays(ago(3), 6), MONDAY]) await anEventOf(school, day);
await anEventOf(parks, ago(2));
await anEventOf(guest, ago(2));

const coverage = () => world.as(person, (tx) => readCoverage(tx, ago(3), addDays(MONDAY, 6)));

describe("who has reported", () => {
  test("is told week by week: events, nothing, not a word, or not expected", async () => {
    const { weeks, rows, totals } = await coverage();
    expect(weeks).toEqual([ago(3), ago(2), ago(1), MONDAY]);
    expect(
      rows.map(({ name, cells }) => [name, ...cells.map(({ state, events }) => `${state} ${events}`)]),
    ).toEqual([
      ["Bussarna", "silent 0", "silent 0", "silent 0", "silent 0"],
      ["Parkerna", "silent 0", "reported 1", "notExpected 0", "notExpected 0"],
      ["Skolan", "reported 2", "silent 0", "nothing 0", "reported 1"],
      ["Ångbåten", "notExpected 0", "notExpected 1", "notExpected 0", "notExpected 0"],
    ]);
    expect(rows.map(({ silentRun }) => silentRun)).toEqual([4, 0, 0, 0]);
    expect(totals).toEqual({
      reporters: 3,
      expectedWeeks: 10,
      reportedWeeks: 4,
      eventCount: 5,
      silentWeeks: 6,
    });
  });

  test("counts the weeks that begin in the days asked for", async () => {
    const { weeks } = await world.as(person, (tx) => readCoverage(tx, addDays(ago(3), 1), MONDAY));
    expect(weeks).toEqual([ago(2), ago(1), MONDAY]);
    const none = await world.as(person, (tx) => readCoverage(tx, addDays(MONDAY, 1), addDays(MONDAY, 6)));
    expect(none).toMatchObject({ weeks: [], rows: [], totals: { reporters: 0, expectedWeeks: 0 } });
  });

  test("is one sentence, which names who has fallen silent", async () => {
    expect(coverageSentence(t, await coverage())).toBe(
      "Tre rapportörer har lämnat 4 av 10 veckorapporter. Bussarna har varit tyst i fyra veckor.",
    );
    const nobody = await world.as(person, (tx) =>
      readCoverage(tx, isoDate("2020-01-01"), isoDate("2020-03-01")),
    );
    expect(coverageSentence(t, nobody)).toBe("Ingen är väntad att rapportera de här veckorna.");
  });

  test("is a table with its sums, and the same as a file", async () => {
    const found = await coverage();
    const table = coverageTable(t, found);
    expect(table.spans).toEqual([{ text: "2026", columns: 4 }]);
    expect(table.foot).toEqual({ title: "Alla", cells: ["1", "1", "1", "1"], sums: ["4 av 10", "5"] });
    expect(table.rows[0]).toMatchObject({
      name: "Bussarna",
      remark: "tyst i fyra veckor",
      sums: ["0 av 4", "0"],
    });
    expect(table.rows[3]?.cells[1]).toEqual({
      kind: "outside",
      text: "1",
      spoken: "inte väntad, en händelse",
    });
    expect(coverageRows(t, found)).toHaveLength(16);
    expect(coverageRows(t, found)[8]).toEqual(["Skolan", "2026-v08", ago(3), "rapporterat", 2]);
  });
});
