import { expect, test } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { recentActivities } from "./activity/queries.ts";
import { measuresDue, measuresLate } from "./desk.ts";
import { aMeasure, anActivity } from "./measure.fixture.ts";
import { readMeasureTitles } from "./queries.ts";

const world = await freshWorld();
const school = await world.anOrganisation({ name: "Skolan" });
const police = await world.anOrganisation({ name: "Polisen", kind: "police" });
const lead = await world.aPerson({ role: "coordinator", organisation: police });
const rektor = await world.aPerson({ role: "measure_owner", organisation: school });
const coordinator = { id: lead, held: [{ role: "coordinator", organisationId: police }] } as const;
const owner = { id: rektor, held: [{ role: "measure_owner", organisationId: school }] } as const;

await world.arrange(async (tx) => {
  const due = (title: string, days: number, more = {}) =>
    aMeasure(tx, { title, dueOn: addDays(TODAY, days), accountableId: school, number: 1, ...more });
  await due("i dag", 0);
  await due("om 30 dagar", 30);
  await due("om 31 dagar", 31);
  await due("i går", -1);
  await due("polisens i går", -1, { accountableId: police });
  await due("polisens, jag ansvarar", -3, { accountableId: police, responsibleId: rektor });
  await anActivity(tx, await due("klar i tid", -1));
  await anActivity(tx, await due("klar redan", 5));
  await due("utan dag", 0, { dueOn: null });
});
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);

test("what is due is due from today to thirty days on, nearest first, and not done", async () => {
  expect(titles(await world.as(rektor, (tx) => measuresDue(tx, owner, TODAY)))).toEqual([
    "i dag",
    "om 30 dagar",
  ]);
});

test("what is late is late from the day after, one's own for owners and all for the coordinator", async () => {
  const own = await world.as(rektor, (tx) => measuresLate(tx, owner, TODAY));
  expect(titles(own)).toEqual(["polisens, jag ansvarar", "i går"]);
  const all = await world.as(lead, (tx) => measuresLate(tx, coordinator, TODAY));
  expect(titles(all)).toEqual(["polisens, jag ansvarar", "i går", "polisens i går"]);
});

test("what is new is what was logged after a moment, latest first", async () => {
  const late = new Date("2026-03-10T10:00:00Z");
  await world.arrange(async (tx) => {
    const id = await aMeasure(tx, { title: "Ny" });
    await anActivity(tx, id, { loggedAt: late, day: isoDate("2026-01-01"), text: "först" });
    await anActivity(tx, id, { loggedAt: new Date("2026-03-11T10:00:00Z"), text: "sedan" });
  });
  const since = new Date("2026-03-09T00:00:00Z");
  const recent = await world.as(lead, (tx) => recentActivities(tx, since));
  expect(recent.map(({ text }) => text)).toEqual(["sedan", "först"]);
  expect(await world.as(lead, (tx) => recentActivities(tx, late, 1))).toHaveLength(1);
});

test("every measure by name has its links", async () => {
  const rows = await world.as(lead, (tx) => readMeasureTitles(tx));
  expect(titles(rows)).toContain("utan dag");
  expect(rows.every(({ itemIds, causeIds }) => itemIds.length === 0 && causeIds.length === 0)).toBe(true);
});
