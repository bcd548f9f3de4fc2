import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { aMeasure, anActivity } from "./measure.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const school = await world.anOrganisation({ name: "Skolan" });
const police = await world.anOrganisation({ name: "Polisen", kind: "police" });
const outside = await world.anOrganisation({ name: "Bostadsbolaget", kind: "other" });

const people = {
  coordinator: await world.aPerson({ role: "coordinator", organisation: school }),
  owner: await world.aPerson({ role: "measure_owner", organisation: school }),
  partner: await world.aPerson({ role: "measure_owner", organisation: police }),
  stranger: await world.aPerson({ role: "measure_owner", organisation: outside }),
  analyst: await world.aPerson({ role: "analyst", organisation: school }),
  reporter: await world.aPerson({ role: "reporter", organisation: school }),
  administrator: await world.aPerson({ role: "administrator", organisation: school }),
};
type Who = keyof typeof people;
const measure = await world.arrange((tx) =>
  aMeasure(tx, { accountableId: school, partnerIds: [police], unit: "kontroller" }),
);
const line = await world.arrange((tx) => anActivity(tx, measure, { personId: people.owner }));
const programme = await world.arrange((tx) =>
  tx.insertInto("programme").values({ name: "Trygga unga" }).returning("id").executeTakeFirstOrThrow(),
);
const here = `/arbeta/atgarder/${measure}`;

const EVERYBODY: Who[] = Object.keys(people) as Who[];
const LEADS: Who[] = ["coordinator"];
const LOGGERS: Who[] = ["coordinator", "owner", "partner"];

describe("who sees what", () => {
  test.each<[string, readonly Who[]]>([
    ["/arbeta/atgarder", EVERYBODY],
    ["/arbeta/atgarder/atgarder.csv", EVERYBODY],
    ["/arbeta/atgarder/atgarder.xlsx", EVERYBODY],
    [here, EVERYBODY],
    ["/arbeta/atgarder/program", EVERYBODY],
    [`/arbeta/atgarder/program/${programme.id}`, EVERYBODY],
    ["/arbeta/atgarder/ny", LEADS],
    [`${here}/andra`, LEADS],
    [`${here}/stoppa`, LEADS],
    ["/arbeta/atgarder/program/nytt", LEADS],
    [`/arbeta/atgarder/program/${programme.id}/andra`, LEADS],
    ["/arbeta/atgarder/fil", LEADS],
    ["/arbeta/logga", [...LOGGERS, "stranger"]],
    [`${here}/logga`, LOGGERS],
    [`${here}/logga/${line}`, LOGGERS],
    [`${here}/logga/${line}/ta-tillbaka`, ["coordinator", "owner"]],
    [`${here}/laget`, LOGGERS],
    [`${here}/bedomning`, ["coordinator", "analyst"]],
  ])("GET %s", async (path, allowed) => {
    for (const who of EVERYBODY) {
      const visitor = await app.signedIn(people[who], { strong: true });
      const { status } = await visitor.get(path);
      expect([who, status]).toEqual([who, allowed.includes(who) ? 200 : 403]);
    }
  });

  test.each<[string, readonly Who[]]>([
    ["/arbeta/atgarder/ny", LEADS],
    [`${here}/andra`, LEADS],
    [`${here}/stoppa`, LEADS],
    [`${here}/ateruppta`, LEADS],
    ["/arbeta/atgarder/program/nytt", LEADS],
    ["/arbeta/atgarder/fil", LEADS],
    [`/arbeta/atgarder/fil/${randomUUID()}/ta-in`, LEADS],
    [`/arbeta/atgarder/fil/andring/${randomUUID()}/angra`, LEADS],
    [`${here}/logga`, LOGGERS],
    [`${here}/logga/antal`, LOGGERS],
    [`${here}/laget`, LOGGERS],
    [`${here}/bedomning`, ["coordinator", "analyst"]],
  ])("POST %s is refused to everybody else", async (path, allowed) => {
    for (const who of EVERYBODY) {
      const visitor = await app.signedIn(people[who], { strong: true });
      const { status } = await visitor.post(path);
      expect([who, status === 403]).toEqual([who, !allowed.includes(who)]);
    }
  });

  test("signed out, nothing", async () => {
    expect((await app.resident.get(here)).status).not.toBe(200);
    expect((await app.resident.get("/arbeta/atgarder/atgarder.csv")).status).not.toBe(200);
  });

  test.each([
    `/arbeta/atgarder/${randomUUID()}`,
    "/arbeta/atgarder/inget-nummer",
    `/arbeta/atgarder/${randomUUID()}/logga`,
    `${here}/logga/${randomUUID()}`,
    `/arbeta/atgarder/program/${randomUUID()}`,
    `/arbeta/atgarder/fil/${randomUUID()}`,
    `/arbeta/atgarder/ny?atagande=${randomUUID()}`,
  ])("%s is not found", async (path) => {
    const visitor = await app.signedIn(people.coordinator);
    expect((await visitor.get(path)).status).toBe(404);
  });

  test("another kommun's measure is not found", async () => {
    const other = await world.aPerson({ role: "coordinator", kommun: world.otherKommun });
    const visitor = await app.signedIn(other, { host: world.otherKommun.host });
    expect((await visitor.get(here)).status).toBe(404);
  });
});

describe("a measure", () => {
  const typed = {
    version: "0",
    title: "Vuxna på stan",
    accountable: school,
    partner: [police],
    startsOn: "2026-01-01",
    dueOn: "2026-12-31",
    direction: "at_least",
    number: "12",
    unit: "kvällar",
  };

  test("is made, changed and stopped with a reason", async () => {
    const me = await app.signedIn(people.coordinator);
    const made = await me.post("/arbeta/atgarder/ny", typed);
    expect(made.status).toBe(303);
    const address = (made.headers.get("location") ?? "").split("?")[0] ?? "";
    expect(await (await me.get(address)).text()).toContain("minst 12 kvällar");

    const changed = await me.post(`${address}/andra`, { ...typed, version: "1", number: "10", partner: [] });
    expect(changed.status).toBe(303);
    const page = await (await me.get(address)).text();
    expect(page).toContain("minst 10 kvällar");
    expect(page).not.toContain("Polisen");

    const stopped = await me.post(`${address}/stoppa`, {
      version: "2",
      on: TODAY,
      reason: "Pengarna tog slut.",
    });
    expect(stopped.status).toBe(303);
    const after = await (await me.get(address)).text();
    expect(after).toContain("Inte hållet");
    expect(after).toContain("Pengarna tog slut.");
    expect((await me.post(`${address}/ateruppta`, { version: "3" })).status).toBe(303);
    expect(await (await me.get(address)).text()).toContain("Inte påbörjat");
  });

  test.each([
    [{ title: " " }, "Fyll i det här."],
    [{ dueOn: "2025-12-31" }, "Slutet ligger före början"],
    [{ number: "tolv" }, "Skriv ett tal"],
    [{ unit: "" }, "Skriv vad som räknas"],
    [{ dueOn: "2026-02-30" }, "Skriv datumet som"],
    [{ accountable: randomUUID() }, "Välj ett av alternativen."],
    [{ accountable: "'; drop table measure; --" }, "Välj ett av alternativen."],
    [{ item: [randomUUID()], counts: ["yes"] }, "Välj ett av alternativen."],
  ])("with %j comes back with everything typed", async (wrong, message) => {
    const me = await app.signedIn(people.coordinator);
    const answer = await me.post("/arbeta/atgarder/ny", { ...typed, description: "Behåll mig", ...wrong });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(message);
    expect(page).toContain("Behåll mig");
  });

  test("two who change the same see both versions, and a choice settles it", async () => {
    const id = await world.arrange((tx) =>
      aMeasure(tx, { title: "Först", accountableId: school, description: "gammal" }),
    );
    const me = await app.signedIn(people.coordinator);
    const address = `/arbeta/atgarder/${id}/andra`;
    const base = { ...typed, version: "1", partner: [] };
    expect((await me.post(address, { ...base, title: "Hennes", description: "hennes text" })).status).toBe(
      303,
    );
    const clash = await me.post(address, { ...base, title: "Min", description: "min text" });
    const page = await clash.text();
    expect(clash.status).toBe(409);
    for (const words of ["Hennes", "Min", "hennes text", "min text"]) expect(page).toContain(words);
    const settled = await me.post(address, {
      ...base,
      version: "2",
      title: [],
      description: [],
      "title.version": "theirs",
      "title.mine:title": "Min",
      "title.theirs:title": "Hennes",
      "description.version": "mine",
      "description.mine:description": "min text",
      "description.theirs:description": "hennes text",
    });
    expect(settled.status).toBe(303);
    const after = await (await me.get(`/arbeta/atgarder/${id}`)).text();
    expect(after).toContain("Hennes");
    expect(after).toContain("min text");
  });

  test("script in every field stays text", async () => {
    const me = await app.signedIn(people.coordinator);
    const evil = "<script>alert(1)</script>";
    const made = await me.post("/arbeta/atgarder/ny", {
      ...typed,
      title: evil,
      description: evil,
      unit: evil,
      evidenceNote: evil,
      responsibleTitle: evil,
      externalId: evil,
    });
    const address = (made.headers.get("location") ?? "").split("?")[0] ?? "";
    for (const path of [
      address,
      `${address}/andra`,
      `${address}/logga`,
      "/arbeta/atgarder?sok=%3Cscript%3E",
    ]) {
      expect(await (await me.get(path)).text()).not.toContain(evil);
    }
  });

  test("any filter in the address shows a list", async () => {
    const me = await app.signedIn(people.coordinator);
    const odd =
      "?status=x&organisation=1&program=%00&atagande=..&ordning=desc&efter=a&fore=b&sok=%25%5C%27%00&vilka=alla";
    expect((await me.get(`/arbeta/atgarder${odd}`)).status).toBe(200);
    expect((await me.get(`/arbeta/atgarder?efter=${randomUUID()}&status=late`)).status).toBe(200);
  });
});

describe("three voices", () => {
  test("each stands with its source and day, and the owner's word alone is not kept", async () => {
    const id = await world.arrange((tx) => aMeasure(tx, { accountableId: school }));
    const address = `/arbeta/atgarder/${id}`;
    const owner = await app.signedIn(people.owner);
    const said = {
      word: "kept",
      sentence: "Allt är gjort.",
      source: "Möte med rektorerna",
      day: "2026-03-10",
    };
    expect((await owner.post(`${address}/laget`, { ...said, source: "" })).status).toBe(422);
    expect((await owner.post(`${address}/laget`, { ...said, day: "2026-03-17" })).status).toBe(422);
    expect((await owner.post(`${address}/laget`, said)).status).toBe(303);
    const analyst = await app.signedIn(people.analyst);
    const verdict = {
      word: "too_early",
      sentence: "Svaret kommer i maj.",
      source: "Analys av enkäten",
      day: "2026-03-12",
    };
    expect((await analyst.post(`${address}/bedomning`, verdict)).status).toBe(303);
    const page = await (await owner.get(address)).text();
    for (const words of [
      "Den som ansvarar säger",
      "Möte med rektorerna",
      "10 mars 2026",
      "Tidsplanen säger",
      "Räknas ut av sig självt",
      "Mätningen säger",
      "För tidigt att säga",
      "Analys av enkäten",
    ]) {
      expect(page).toContain(words);
    }
    const list = await (await owner.get(`/arbeta/atgarder?status=kept`)).text();
    expect(list).not.toContain(id);
  });
});
