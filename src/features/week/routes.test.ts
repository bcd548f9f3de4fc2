import { beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "#app/access/roles.ts";
import { aReportedEvent, someCategories } from "#app/features/event/event.fixture.ts";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { addDays, isoDate, type IsoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId, WeekActionId } from "#app/schema/tables.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { addAction } from "./action/store.ts";
import { writeWeek } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation();
const school = await world.anOrganisation({ name: "Skolan" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun, title: "Samordnare" });
const me = await app.signedIn(coordinator);
const category = await world.arrange(someCategories);
const [square] = await world.arrange((tx) => importAreas(tx, [aSquare("1", 16.4, 59.3)]));

const V11 = isoDate("2026-03-09");
const read = async (path: string): Promise<string> => (await me.get(path)).text();
const ready = (monday: IsoDate) =>
  world.arrange((tx) =>
    writeWeek(tx, monday, 0, { level: "yellow", levelReason: "Fler bränder.", summary: "" }),
  );
const anAction = (monday: IsoDate, what: string, organisationId: OrganisationId = school) =>
  world.arrange((tx) =>
    addAction(tx, monday, { what, organisationId, personId: null, dueOn: addDays(monday, 4) }),
  );
const action = {
  ...{
    what: "Klipp häcken",
    organisationId: String(school),
    personId: "",
    dueOn: "2026-03-20",
    confirmed: "",
  },
};
const priority = {
  ...{ statement: "Kvällarna vid torget", why: "Fler samlingar", place: "Torget", confirmed: "" },
  ...{ areaId: "", categoryId: "", problemId: "" },
};

beforeAll(async () => {
  const moment = new Date("2026-03-14T20:00:00Z");
  const time = { beginsAt: moment, endsAt: moment, timeKnown: "moment" as const };
  await world.arrange((tx) =>
    aReportedEvent(
      tx,
      { organisation: school, person: coordinator, now: NOON },
      { categoryId: category("Anlagd brand"), seriousness: 3, text: "Hemliga ord", time },
    ),
  );
});

describe("who may", () => {
  const writes: ReadonlySet<Role> = new Set(["coordinator", "police_coordinator", "analyst"]);
  const decides: ReadonlySet<Role> = new Set(["coordinator", "police_coordinator"]);
  const acts: ReadonlySet<Role> = new Set(["coordinator", "police_coordinator", "measure_owner", "reporter"]);

  test.each(ROLES.map((role, index) => [role, index] as const))(
    "%s reads the week; leads and analysts write, leads decide, owners settle what is theirs",
    async (role, index) => {
      const monday = addDays(isoDate("2025-01-06"), 7 * index);
      const week = `/arbeta/veckan/2025-v${String(index + 2).padStart(2, "0")}`;
      await ready(monday);
      const [own, other] = [await anAction(monday, "Egen"), await anAction(monday, "Annans", kommun)];
      const they = await app.signedIn(await world.aPerson({ role, organisation: school }));
      const reads = ["/arbeta/veckan", week, `${week}/vagg`, `${week}/insatser.csv`];
      const more = ["tackning", "tackning/tackning.csv", "rapportorer", "nivaer", `insatser/${own}`];
      for (const path of [...reads, ...more.map((one) => `/arbeta/veckan/${one}`)]) {
        expect([path, (await they.get(path)).status]).toEqual([path, 200]);
      }
      const status = async (path: string, fields = {}) => (await they.post(path, fields)).status;
      const written = writes.has(role) ? 303 : 403;
      expect(await status(`${week}/insatser`, action)).toBe(written);
      expect(await status(`${week}/prioriteringar`, priority)).toBe(written);
      expect((await they.get(`${week}/laget`)).status).toBe(writes.has(role) ? 200 : 403);
      const settle = (id: WeekActionId) =>
        status(`/arbeta/veckan/insatser/${id}/klar`, {
          state: "done",
          remark: "",
          version: "1",
          confirmed: "",
        });
      expect(await settle(own)).toBe(acts.has(role) ? 303 : 403);
      expect(await settle(other)).toBe(decides.has(role) ? 303 : 403);
      expect(await status(`${week}/besluta`, { version: "1" })).toBe(decides.has(role) ? 303 : 403);
    },
  );

  test("never reaches a week of nonsense, nor an action of another kommun", async () => {
    for (const path of ["2026-v54", "vecka", "2026-v11/prioriteringar/inget"]) {
      expect((await me.get(`/arbeta/veckan/${path}`)).status).toBe(404);
    }
    const elsewhere = await app.signedIn(
      await world.aPerson({ role: "coordinator", kommun: world.otherKommun }),
      { host: "stockholm.localhost" },
    );
    const id = await anAction(isoDate("2024-01-08"), "Bara här");
    expect((await elsewhere.get(`/arbeta/veckan/insatser/${id}`)).status).toBe(404);
    expect(await (await elsewhere.get("/arbeta/veckan/2024-v02")).text()).not.toContain("Bara här");
  });
});

describe("the week", () => {
  test("is the last whole one on a Monday, with its events, its silence and nobody's words", async () => {
    await me.post("/arbeta/veckan/rapportorer", { organisationId: kommun, from: "2026-01-07", to: "" });
    const html = await read("/arbeta/veckan");
    expect(html).toContain("Vecka 11, 9–15 mars 2026");
    expect(html).toContain("Anlagd brand");
    expect(html).toContain("En händelse. Det går inte att jämföra");
    expect(html).toContain("tyst i tio veckor");
    const picture = await read("/arbeta/veckan/2026-v11/vagg?punkt=nytt");
    expect(picture).toContain("Anlagd brand");
    expect(html + picture).not.toContain("Hemliga ord");
    expect(await read("/arbeta/veckan/2026-v12")).toContain("Veckan pågår");
  });

  test("gives back a form with what is to be mended, and asks once about persons", async () => {
    const week = "/arbeta/veckan/2026-v11";
    const empty = await me.post(`${week}/insatser`, { ...action, what: "", dueOn: "snart" });
    const html = await empty.text();
    expect(empty.status).toBe(422);
    expect(html).toContain("Fyll i det här");
    expect(html).toContain("Skriv datumet som");
    const told = { ...action, what: "Ring 640823-3234" };
    const asked = await me.post(`${week}/insatser`, told);
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain("Texten kan peka ut en person");
    expect((await me.post(`${week}/insatser`, { ...told, confirmed: "yes" })).status).toBe(303);
    expect(await read(week)).toContain("Ring 640823-3234");
  });

  test("takes only what its lists offer", async () => {
    const unknown = "00000000-0000-4000-8000-000000000000";
    const week = "/arbeta/veckan/2026-v11";
    const bad = await me.post(`${week}/insatser`, { ...action, organisationId: unknown });
    expect(bad.status).toBe(400);
    expect((await me.post(`${week}/prioriteringar`, { ...priority, problemId: unknown })).status).toBe(400);
    expect((await me.post(`${week}/omraden`, { areaId: unknown, level: "red", reason: "" })).status).toBe(
      400,
    );
  });

  test("shows both versions when two write its level, and takes what is chosen", async () => {
    const here = "/arbeta/veckan/2026-v10/laget";
    const mine = { level: "red", levelReason: "Mitt skäl", summary: "", version: "0", confirmed: "" };
    await me.post(here, { ...mine, level: "green", levelReason: "Deras skäl" });
    const clash = await me.post(here, mine);
    const html = await clash.text();
    expect(clash.status).toBe(409);
    for (const words of ["Mitt skäl", "Deras skäl", "Röd, 4 av 4", "Grön, 1 av 4"])
      expect(html).toContain(words);
    const settled = await me.post(here, {
      ...{ version: "1", summary: "", "level.version": "mine", "levelReason.version": "theirs" },
      ...{ "level.mine:level": "red", "level.theirs:level": "green" },
      ...{ "levelReason.mine:levelReason": "Mitt skäl", "levelReason.theirs:levelReason": "Deras skäl" },
    });
    expect(settled.status).toBe(303);
    const after = await read("/arbeta/veckan/2026-v10");
    expect(after).toContain("Röd, 4 av 4");
    expect(after).toContain("Deras skäl");
  });

  test("says an area's level once, changes it and takes it away", async () => {
    const week = "/arbeta/veckan/2026-v10";
    const level = { areaId: String(square), level: "orange", reason: "Bränder", confirmed: "" };
    expect((await me.post(`${week}/omraden`, level)).status).toBe(303);
    expect((await me.post(`${week}/omraden`, level)).status).toBe(422);
    const html = await read(week);
    expect(html).toContain("Orange, 3 av 4");
    const [, here = ""] = /href="(\/arbeta\/veckan\/2026-v10\/omraden\/[^"]+)"/.exec(html) ?? [];
    const changed = { level: "yellow", reason: "Lugnare", version: "1", confirmed: "" };
    expect((await me.post(here, changed)).status).toBe(303);
    expect((await me.post(here, { ...changed, reason: "En annan" })).status).toBe(409);
    expect(await read(week)).toContain("Lugnare");
    expect((await me.post(`${here}/ta-bort`)).status).toBe(303);
    expect(await read(week)).not.toContain("Lugnare");
  });

  test("words its levels as the kommun does", async () => {
    expect(await read("/arbeta/veckan/nivaer")).toContain("Ledningen kallas samma dag");
    const meaning = { meaning: "Ring kommundirektören.", version: "0" };
    expect((await me.post("/arbeta/veckan/nivaer/red", meaning)).status).toBe(303);
    expect((await me.post("/arbeta/veckan/nivaer/red", { ...meaning, meaning: "Annat" })).status).toBe(409);
    expect(await read("/arbeta/veckan/nivaer")).toContain("Ring kommundirektören.");
    expect((await me.post("/arbeta/veckan/nivaer/lila", meaning)).status).toBe(404);
  });
});

describe("priorities", () => {
  test("are written, moved, changed and taken away", async () => {
    const week = "/arbeta/veckan/2026-v08";
    for (const statement of ["A", "B", "C"])
      await me.post(`${week}/prioriteringar`, { ...priority, statement });
    const order = async () =>
      [...(await read(week)).matchAll(/<li><strong>([^<]+)<\/strong>/g)].map(([, text]) => text);
    const links = [...(await read(week)).matchAll(/href="([^"]+\/prioriteringar\/[^"]+)"/g)].map(
      ([, to = ""]) => to,
    );
    await me.post(`${links[2]}/upp`);
    expect(await order()).toEqual(["A", "C", "B"]);
    await me.post(`${links[0]}/upp`);
    await me.post(`${links[1]}/ner`);
    expect(await order()).toEqual(["A", "C", "B"]);
    const changed = { ...priority, statement: "A ny", categoryId: category("Klotter"), version: "1" };
    expect((await me.post(links[0] ?? "", changed)).status).toBe(303);
    expect((await me.post(links[0] ?? "", { ...changed, statement: "A igen" })).status).toBe(409);
    await me.post(`${links[1]}/ta-bort`);
    expect(await order()).toEqual(["A ny", "C"]);
    const other = (links[0] ?? "").replace("v08", "v07");
    expect((await me.get(other)).status).toBe(404);
  });
});

describe("an action", () => {
  test("is carried from week to week by itself until it is settled, and is never lost", async () => {
    const first = isoDate("2025-09-01");
    const id = await anAction(first, "Laga lampan");
    const weeks = ["2025-v36", "2025-v37", "2026-v03"];
    const stands = async (week: string) => (await read(`/arbeta/veckan/${week}`)).includes("Laga lampan");
    for (const week of weeks) expect([week, await stands(week)]).toEqual([week, true]);
    expect(await stands("2025-v35")).toBe(false);
    const told = async (week: string) =>
      /Laga lampan<\/a><span class="hs-src">([^<]*)/.exec(await read(`/arbeta/veckan/${week}`))?.[1];
    expect(await told("2025-v36")).toBe("Skolan");
    expect(await told("2025-v37")).toBe("Skolan · buren sedan v. 36");
    expect(await told("2026-v03")).toBe("Skolan · buren sedan v. 36 2025");
    const done = { state: "done", remark: "Ny kabel.", version: "1", confirmed: "", tillbaka: "2026-03-09" };
    const answer = await me.post(`/arbeta/veckan/insatser/${id}/klar`, done);
    expect(answer.headers.get("location")).toContain("/arbeta/veckan/2026-v11");
    expect(await read("/arbeta/veckan/2026-v12")).toContain("Ny kabel.");
    expect(await stands("2026-v13")).toBe(false);
  });

  test("is dropped with a reason alone, and clashes when two settle it differently", async () => {
    const id = await anAction(isoDate("2026-02-02"), "Gå en runda");
    const here = `/arbeta/veckan/insatser/${id}`;
    const said = { state: "dropped", remark: "", version: "1", confirmed: "" };
    const bare = await me.post(`${here}/klar`, said);
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain("Skriv varför den ställs in.");
    expect((await me.post(`${here}/klar`, { ...said, remark: "Snöstorm" })).status).toBe(303);
    const clash = await me.post(`${here}/klar`, { ...said, state: "done" });
    expect(clash.status).toBe(409);
    expect(await clash.text()).toContain("Snöstorm");
    // The same thing said twice is no clash.
    expect((await me.post(`${here}/klar`, { ...said, remark: "Snöstorm" })).status).toBe(303);
    expect((await me.post(here, { ...action, what: "Gå två rundor", version: "2" })).status).toBe(303);
    expect((await me.post(here, { ...action, what: "Gå tre rundor", version: "2" })).status).toBe(409);
  });

  test("becomes a measure once", async () => {
    const id = await anAction(isoDate("2026-02-02"), "Kvällsrunda varje fredag");
    const here = `/arbeta/veckan/insatser/${id}`;
    const to = (await me.post(`${here}/atgard`)).headers.get("location")?.replace(/\?.*/, "");
    expect(to).toMatch(/^\/arbeta\/atgarder\//);
    expect(await read(to ?? "")).toContain("Kvällsrunda varje fredag");
    expect((await me.post(`${here}/atgard`)).headers.get("location")).toBe(to);
    expect(await read(here)).toContain(`href="${to}"`);
  });

  test("goes along to the minutes as a file", async () => {
    await anAction(isoDate("2025-06-02"), '=SUM(A1) "citat"');
    const answer = await me.get("/arbeta/veckan/2025-v24/insatser.csv");
    expect(answer.headers.get("content-disposition")).toContain("insatser-2025-v24.csv");
    const text = await answer.text();
    expect(text).toContain("Insats");
    expect(text).toMatch(/'=SUM\(A1\)/);
    expect(text).toContain("v. 23");
  });
});

describe("a decision", () => {
  const week = "/arbeta/veckan/2026-v11";

  test("waits for a level and for the week's Friday", async () => {
    expect((await me.post("/arbeta/veckan/2026-v06/besluta", { version: "0" })).status).toBe(409);
    await ready(isoDate("2026-03-16"));
    expect((await me.post("/arbeta/veckan/2026-v12/besluta", { version: "1" })).status).toBe(409);
    expect(await read("/arbeta/veckan/2026-v12")).toContain("fredag 20 mars");
  });

  test("freezes what was seen: later events, names and words change nothing", async () => {
    await me.post(`${week}/prioriteringar`, { ...priority, statement: "Bränder vid dammen" });
    const id = await anAction(V11, "Töm containrarna");
    const level = { level: "orange", levelReason: "En anlagd brand.", summary: "", confirmed: "" };
    const [, version = ""] = /name="version" value="(\d+)"/.exec(await read(`${week}/laget`)) ?? [];
    expect((await me.post(`${week}/laget`, { ...level, version })).status).toBe(303);
    const stale = await me.post(`${week}/besluta`, { version });
    expect(stale.status).toBe(409);
    const [, now = ""] = /name="version" value="(\d+)"/.exec(await read(`${week}/besluta`)) ?? [];
    expect((await me.post(`${week}/besluta`, { version: now })).status).toBe(303);
    expect((await me.post(`${week}/besluta`, { version: now })).status).toBe(303);

    const moment = new Date("2026-03-12T20:00:00Z");
    const time = { beginsAt: moment, endsAt: moment, timeKnown: "moment" as const };
    const by = { organisation: school, person: coordinator, now: NOON };
    await world.arrange((tx) => aReportedEvent(tx, by, { categoryId: category("Klotter"), time }));
    await me.post(`/arbeta/veckan/insatser/${id}/klar`, {
      state: "done",
      remark: "",
      version: "1",
      confirmed: "",
    });
    const html = await read(week);
    expect(html).toContain("Beslutad 16 mars 2026 av Samordnaren, Samordnare.");
    expect(html).toContain("En händelse. Det går inte att jämföra");
    expect(html).toContain("Bränder vid dammen");
    expect(html).toContain("Nu: gjord 16 mars.");
    expect(html).not.toContain("Ny prioritering");
  });

  test("is not undone by any road", async () => {
    for (const [path, fields] of [
      ["laget", { level: "green", levelReason: "", summary: "", version: "9", confirmed: "" }],
      ["prioriteringar", priority],
      ["insatser", action],
      ["omraden", { areaId: String(square), level: "red", reason: "", confirmed: "" }],
    ] as const) {
      expect([path, (await me.post(`${week}/${path}`, fields)).status]).toEqual([path, 409]);
    }
    await expect(
      world.as(coordinator, (tx) =>
        tx.updateTable("week").set({ summary: "Annat" }).where("monday", "=", V11).execute(),
      ),
    ).rejects.toThrow("A decided week is not changed");
    await expect(
      world.as(coordinator, (tx) =>
        tx.insertInto("weekPriority").values({ monday: V11, position: 9, statement: "Smugen in" }).execute(),
      ),
    ).rejects.toThrow("A decided week is not changed");
  });
});

describe("who is expected to report", () => {
  test("is said week by week, never twice for the same week", async () => {
    const one = { organisationId: String(school), from: "2026-01-07", to: "2026-02-04" };
    expect((await me.post("/arbeta/veckan/rapportorer", one)).status).toBe(303);
    const overlap = await me.post("/arbeta/veckan/rapportorer", { ...one, from: "2026-02-05", to: "" });
    expect(overlap.status).toBe(422);
    expect(await overlap.text()).toContain("redan väntad");
    const turned = await me.post("/arbeta/veckan/rapportorer", {
      ...one,
      from: "2026-03-01",
      to: "2026-01-01",
    });
    expect(turned.status).toBe(422);
    expect((await me.post("/arbeta/veckan/rapportorer", { ...one, from: "2026-02-09", to: "" })).status).toBe(
      303,
    );
    const html = await read("/arbeta/veckan/rapportorer");
    expect(html).toContain("sedan v. 2 2026 till och med v. 6 2026");
    expect(html).toContain("sedan v. 7 2026");
  });

  test("is changed, clashes, and is taken away", async () => {
    const html = await read("/arbeta/veckan/rapportorer");
    const [, here = ""] = /href="(\/arbeta\/veckan\/rapportorer\/[^"]+)">Skolan/.exec(html) ?? [];
    expect((await me.post(here, { from: "2026-01-05", to: "2026-01-18", version: "1" })).status).toBe(303);
    expect((await me.post(here, { from: "2026-01-05", to: "2026-01-25", version: "1" })).status).toBe(409);
    expect((await me.post(here, { from: "2026-01-05", to: "", version: "2" })).status).toBe(422);
    expect((await me.post(`${here}/ta-bort`)).status).toBe(303);
    expect((await me.get(here)).status).toBe(404);
  });

  test("is everybody with a reporter at one press", async () => {
    const buses = await world.anOrganisation({ name: "Bussarna" });
    await world.aPerson({ role: "reporter", organisation: buses });
    await me.post("/arbeta/veckan/rapportorer/alla");
    await me.post("/arbeta/veckan/rapportorer/alla");
    const html = await read("/arbeta/veckan/rapportorer");
    expect(html.match(/Bussarna<\/a>/g)).toHaveLength(1);
    expect(html).not.toContain("Lägg till alla med en rapportör");
  });
});
