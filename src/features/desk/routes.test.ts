import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "#app/access/roles.ts";
import { addMeasure } from "#app/features/measure/index.ts";
import { savePromiseContent } from "#app/features/promise/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import type { MeasureId, OrganisationId, PromiseId } from "#app/schema/tables.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { PROMISE } from "./desk.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation();
const school = await world.anOrganisation({ name: "Skolan" });
const police = await world.anOrganisation({ name: "Polisen", kind: "police" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun, name: "Samordnaren" });
const lead = await app.signedIn(coordinator);
let promise: PromiseId;
let late: MeasureId;

async function measure(title: string, days: number, accountableId: OrganisationId): Promise<MeasureId> {
  return world.arrange((tx) =>
    addMeasure(tx, {
      ...{ externalId: null, title, description: "", programmeId: null, accountableId, partnerIds: [] },
      ...{ responsibleId: null, responsibleTitle: "", startsOn: null, dueOn: addDays(TODAY, days) },
      ...{ direction: "at_least", number: 4, unit: "kontroller", plannedHours: null, plannedCost: null },
      ...{ evidenceNote: "", items: [], causeIds: [] },
    }),
  );
}

beforeAll(async () => {
  promise = await world.arrange(async (tx) => {
    const id = await savePromiseContent(tx, PROMISE, { status: "draft", importedFrom: null });
    for (const [position, organisationId] of [kommun, police].entries()) {
      await tx
        .updateTable("promiseParty")
        .set({ organisationId })
        .where("promiseId", "=", id)
        .where("position", "=", position)
        .execute();
    }
    return id;
  });
  late = await measure("Kontroll med bromsprov", -16, police);
  await measure("Skolans kväll", 2, school);
  await measure("Långt bort", 20, school);
});

describe("the desk", () => {
  it("shows the coordinator everybody's late and due, with days in words", async () => {
    const html = await (await lead.get("/arbeta")).text();
    expect(html).toContain("Måndag 16 mars, vecka 12");
    expect(html).toContain("16 dagar sen");
    expect(html).toMatch(/onsdag<\/time>[\s\S]*Skolans kväll/);
    expect(html).toContain("Snart dags");
    expect(html).toContain('<a href="#late">en sen</a>');
    expect(html).toContain("åtgärder utan problem");
  });

  it("shows a measure owner what is theirs, and filters without script", async () => {
    const me = await app.signedIn(await world.aPerson({ role: "measure_owner", organisation: school }));
    const html = await (await me.get("/arbeta")).text();
    expect(html).toContain("Skolans kväll");
    expect(html).not.toContain("16 dagar sen");
    const filtered = await (await lead.get("/arbeta?visa=kommunen&ordning=namn")).text();
    expect(filtered).not.toContain("16 dagar sen");
    expect(filtered).toContain("Skolans kväll");
  });

  it.each(ROLES)("opens for a %s, every part of it", async (role) => {
    const me = await app.signedIn(await world.aPerson({ role, organisation: kommun }));
    const answer = await me.get("/arbeta");
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html.includes("Logga något som gjorts")).toBe(
      ["coordinator", "police_coordinator", "measure_owner"].includes(role),
    );
    expect(html.includes("personer har uppdrag i dag")).toBe(role === "administrator");
    expect(html.includes('id="followUps"')).toBe(role === "council_member");
  });

  it("puts what waits for a signature first for the one who signs, until it is signed", async () => {
    const edition = await world.arrange((tx) =>
      tx
        .insertInto("edition")
        .values({ promiseId: promise, number: 1, document: "{}", sha256: "0".repeat(64), openedAt: NOON })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    const chair = await world.aPerson({ role: "signatory", organisation: kommun });
    const chief = await world.aPerson({ role: "signatory", organisation: police });
    const desk = async (person: typeof chair) => (await (await app.signedIn(person)).get("/arbeta")).text();
    const html = await desk(chair);
    expect(html).toContain("Du skriver under för Eskilstuna kommun.");
    expect(html.indexOf('id="waiting"')).toBeLessThan(html.indexOf('id="late"'));
    await world.arrange((tx) =>
      tx
        .insertInto("signature")
        .values({
          ...{ editionId: edition.id, partyPosition: 0, partyName: "Eskilstuna kommun", personId: chair },
          ...{ personName: "x", roleTitle: "x", sha256: "0".repeat(64), signedAt: NOON },
        })
        .execute(),
    );
    expect(await desk(chair)).not.toContain('id="waiting"');
    expect(await desk(chief)).toContain("Du skriver under för Polisen.");
    await world.arrange((tx) =>
      tx
        .insertInto("editionWithdrawal")
        .values({ editionId: edition.id, personId: chief, reason: "Punkt 2 är för vag.", withdrawnAt: NOON })
        .execute(),
    );
    expect(await desk(chief)).not.toContain('id="waiting"');
    const back = await (await lead.get("/arbeta")).text();
    expect(back).toContain("Tillbaka från underskrift");
    expect(back).toContain("Punkt 2 är för vag.");
  });
});

describe("the quick log", () => {
  const typed = {
    kind: "done",
    when: "today",
    quantity: "1",
    text: "Tolv fordon stoppade.",
    requestKey: "snabb-logg-1",
  };

  it("logs for the chosen measure, once, and what was logged is new on the desk", async () => {
    const html = await (await lead.get("/arbeta")).text();
    expect(html).toMatch(/<form[^>]+action="\/arbeta\/logga"/);
    const answer = await lead.post("/arbeta/logga", { ...typed, measure: late });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toContain(`/arbeta/atgarder/${late}/logga/`);
    await lead.post("/arbeta/logga", { ...typed, measure: late });
    const lines = await world.arrange((tx) =>
      tx.selectFrom("activity").select("text").where("measureId", "=", late).execute(),
    );
    expect(lines).toEqual([{ text: "Tolv fordon stoppade." }]);
    expect(await (await lead.get("/arbeta")).text()).toContain("gjort, 1 kontroller. Tolv fordon stoppade.");
  });

  it("refuses a measure of another organisation, and one that is none", async () => {
    const me = await app.signedIn(await world.aPerson({ role: "measure_owner", organisation: school }));
    expect((await me.post("/arbeta/logga", { ...typed, measure: late })).status).toBe(403);
    expect((await me.post("/arbeta/logga", { ...typed, measure: "" })).status).toBe(404);
  });

  it("comes back on the measure's own page when something is to be mended", async () => {
    const answer = await lead.post("/arbeta/logga", { ...typed, measure: late, quantity: "många" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("Skriv ett tal");
    expect(html).toContain("Tolv fordon stoppade.");
  });
});
