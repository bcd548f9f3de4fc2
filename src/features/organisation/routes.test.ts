import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import type { BodyId, OrganisationId, PersonId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import {
  addBody,
  addBodyMember,
  addOrganisation,
  organisationNameOn,
  readOrganisations,
  renameOrganisation,
} from "./index.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation({ name: "Eskilstuna kommun" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun, name: "Samordnaren" });

async function council(name = "Trygga Eskilstuna"): Promise<BodyId> {
  return world.arrange((tx) => addBody(tx, { kind: "council", name }));
}

function versionOf(html: string): string {
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? "";
}

describe("who may", () => {
  const everyone = [
    "coordinator",
    "police_coordinator",
    "signatory",
    "measure_owner",
    "reporter",
    "analyst",
    "council_member",
    "log_reviewer",
    "administrator",
  ] as const;
  const changers = new Set(["coordinator", "police_coordinator", "administrator"]);

  it.each(everyone)("%s reads organisations; only those who lead or administer change them", async (role) => {
    const body = await council();
    const me = await app.signedIn(await world.aPerson({ role, organisation: kommun }));
    const expected = changers.has(role) ? 200 : 403;
    for (const address of ["", `/${kommun}`, `/grupper/${body}`]) {
      expect([address, (await me.get(`/arbeta/organisation${address}`)).status]).toEqual([address, 200]);
    }
    for (const address of [
      "/ny",
      "/grupper/ny",
      `/${kommun}/namn`,
      `/${kommun}/avsluta`,
      `/grupper/${body}/ledamoter/ny`,
    ]) {
      expect([address, (await me.get(`/arbeta/organisation${address}`)).status]).toEqual([address, expected]);
    }
    const answer = await me.post("/arbeta/organisation/ny", {
      name: `Av ${role}`,
      kind: "other",
      from: "",
      shortName: "",
    });
    expect(answer.status).toBe(changers.has(role) ? 303 : 403);
  });

  it("nobody reaches an organisation of another kommun", async () => {
    const foreign = await world.arrange(
      (tx) => addOrganisation(tx, { kind: "other", name: "Främlingen" }),
      world.otherKommun,
    );
    const me = await app.signedIn(coordinator);
    expect((await me.get(`/arbeta/organisation/${foreign}`)).status).toBe(404);
  });
});

describe("an organisation", () => {
  it("is added, renamed from a day, and keeps its old name in words", async () => {
    const me = await app.signedIn(coordinator);
    const added = await me.post("/arbeta/organisation/ny", {
      name: "Bostadsbolaget Norr",
      kind: "other",
      from: "",
      shortName: "Norr",
    });
    const address = (added.headers.get("location") ?? "").replace(/\?.*/, "");
    const form = await (await me.get(`${address}/namn`)).text();
    const renamed = await me.post(`${address}/namn`, {
      ...{ version: versionOf(form), name: "Eskilshem", shortName: "Hem", from: "2026-01-01" },
    });
    expect(renamed.status).toBe(303);
    const html = await (await me.get(address)).text();
    expect(html).toContain("Hette Bostadsbolaget Norr till och med 31 december 2025.");
    expect(html).toContain("Heter Eskilshem sedan 1 januari 2026.");
    const id = address.split("/").at(-1) as OrganisationId;
    const name = (day: string) => world.as(coordinator, (tx) => organisationNameOn(tx, id, isoDate(day)));
    expect(await name("2025-12-31")).toBe("Bostadsbolaget Norr");
    expect(await name("2026-01-01")).toBe("Eskilshem");
  });

  it("is corrected, not renamed, when no day is given", async () => {
    const id = await world.arrange((tx) => addOrganisation(tx, { kind: "other", name: "Vaktarbolaget" }));
    const me = await app.signedIn(coordinator);
    await me.post(`/arbeta/organisation/${id}/namn`, {
      version: "1",
      name: "Väktarbolaget",
      shortName: "",
      from: "",
    });
    const html = await (await me.get(`/arbeta/organisation/${id}`)).text();
    expect(html).toContain("Väktarbolaget");
    expect(html).not.toContain("Vaktarbolaget");
  });

  it("ends with a successor, is folded away, and is offered no more", async () => {
    const [old, late] = await world.arrange(async (tx) => [
      await addOrganisation(tx, {
        kind: "police",
        name: "Lokalpolisområde Gamla",
        from: isoDate("2015-01-01"),
      }),
      await addOrganisation(tx, { kind: "police", name: "Lokalpolisområde Nya" }),
    ]);
    const me = await app.signedIn(coordinator);
    const answer = await me.post(`/arbeta/organisation/${old}/avsluta`, {
      version: "1",
      lastDay: "2025-12-31",
      successor: late ?? "",
    });
    expect(answer.status).toBe(303);
    const html = await (await me.get(`/arbeta/organisation/${old}`)).text();
    expect(html).toContain("Upphörde efter 31 december 2025.");
    expect(html).toMatch(/Ersattes av <a href="[^"]+">Lokalpolisområde Nya</);
    const names = (day: string) =>
      world.as(coordinator, async (tx) =>
        (await readOrganisations(tx, isoDate(day))).map(({ name }) => name),
      );
    expect(await names("2025-12-31")).toContain("Lokalpolisområde Gamla");
    expect(await names("2026-01-01")).not.toContain("Lokalpolisområde Gamla");
    const back = await me.post(`/arbeta/organisation/${late}/avsluta`, {
      version: "1",
      lastDay: "2026-12-31",
      successor: old ?? "",
    });
    expect(back.status).toBe(422);
    expect(await back.text()).toContain("ersätta varandra i en ring");
    await me.post(`/arbeta/organisation/${old}/ateruppta`);
    expect(await names("2026-01-01")).toContain("Lokalpolisområde Gamla");
  });

  it.each([
    ["avsluta", { lastDay: "2014-12-31", successor: "" }, "Slutet ligger före början"],
    ["avsluta", { lastDay: "", successor: "" }, "Fyll i det här"],
    ["avsluta", { lastDay: "2026-02-29", successor: "" }, "Skriv datumet som"],
    [
      "avsluta",
      { lastDay: "2026-12-31", successor: "4c7e5e64-0000-4000-8000-000000000000" },
      "Välj ett av alternativen",
    ],
    ["namn", { name: "", shortName: "", from: "" }, "Fyll i det här"],
    ["namn", { name: "Nytt", shortName: "", from: "2014-06-01" }, "Dagen ligger före första dagen"],
    ["namn", { name: "Från 2015", shortName: "", from: "2026-02-01" }, "Det heter redan så den dagen"],
    ["andra", { kind: "kung", from: "" }, "Välj ett av alternativen"],
  ])(
    "a form of %s with %j comes back with what to mend, and nothing is done",
    async (part, fields, message) => {
      const id = await world.arrange((tx) =>
        addOrganisation(tx, { kind: "other", name: "Från 2015", from: isoDate("2015-01-01") }),
      );
      const me = await app.signedIn(coordinator);
      const answer = await me.post(`/arbeta/organisation/${id}/${part}`, { version: "1", ...fields });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(message);
      const after = await world.arrange((tx) =>
        tx.selectFrom("organisation").select("version").where("id", "=", id).executeTakeFirstOrThrow(),
      );
      expect(after.version).toBe(1);
    },
  );

  it("shows both versions when somebody else was first, and takes the one that is chosen", async () => {
    const id = await world.arrange((tx) => addOrganisation(tx, { kind: "other", name: "Fältgruppen" }));
    const me = await app.signedIn(coordinator);
    await world.arrange((tx) =>
      renameOrganisation(tx, id, { name: "Fältet", shortName: "", from: isoDate("2026-01-01") }),
    );
    const clash = await me.post(`/arbeta/organisation/${id}/namn`, {
      version: "1",
      name: "Ungdomsfältet",
      shortName: "",
      from: "2026-02-01",
    });
    const html = await clash.text();
    expect(clash.status).toBe(409);
    expect(html).toContain("Ungdomsfältet");
    expect(html).toContain("Fältet");
    const settled = await me.post(`/arbeta/organisation/${id}/namn`, {
      ...{
        version: "2",
        shortName: "",
        from: "2026-02-01",
        "name.version": "mine",
        "name.mine": "Ungdomsfältet",
      },
      ...{ "name.mine:name": "Ungdomsfältet", "name.theirs:name": "Fältet" },
    });
    expect(settled.status).toBe(303);
    expect(await world.as(coordinator, (tx) => organisationNameOn(tx, id, TODAY))).toBe("Ungdomsfältet");
  });

  it("tells who holds assignments", async () => {
    await world.aPerson({
      role: "signatory",
      organisation: kommun,
      name: "Ordföranden",
      title: "kommunstyrelsens ordförande",
    });
    const html = await (await (await app.signedIn(coordinator)).get(`/arbeta/organisation/${kommun}`)).text();
    expect(html).toContain("Ordföranden, kommunstyrelsens ordförande");
    expect(html).toContain("Skriver under");
  });
});

describe("a council", () => {
  async function seat(
    me: Awaited<ReturnType<typeof app.signedIn>>,
    body: BodyId,
    fields: Record<string, string>,
  ) {
    const empty = { organisation: "", deputyFor: "", lastDay: "" };
    return me.post(`/arbeta/organisation/grupper/${body}/ledamoter/ny`, { ...empty, ...fields });
  }

  it("has members with role, organisation, deputy and time, in words", async () => {
    const me = await app.signedIn(coordinator);
    const body = await council();
    const chair = await world.arrange((tx) =>
      addBodyMember(tx, body, {
        ...{ name: "Kommunalrådet", role: "chair", organisationId: kommun, deputyForId: null },
        ...{ from: isoDate("2023-01-01"), lastDay: isoDate("2026-12-31") },
      }),
    );
    const answer = await seat(me, body, {
      name: "Vikarien",
      role: "deputy",
      deputyFor: chair,
      from: "2023-01-01",
    });
    expect(answer.status).toBe(303);
    const html = await (await me.get(`/arbeta/organisation/grupper/${body}`)).text();
    expect(html).toContain("Ersättare för Kommunalrådet");
    expect(html).toContain("1 januari 2023 – 31 december 2026");
    const list = await (await me.get("/arbeta/organisation")).text();
    expect(list).toContain("Kommunalrådet");
  });

  it.each([
    [{ name: "A", role: "member", from: "2026-03-01", lastDay: "2026-02-28" }, "Slutet ligger före början"],
    [{ name: "A", role: "member", from: "" }, "Fyll i det här"],
    [{ name: "A", role: "kung", from: "2026-03-01" }, "Välj ett av alternativen"],
    [
      { name: "A", role: "deputy", from: "2026-03-01", deputyFor: "4c7e5e64-0000-4000-8000-000000000000" },
      "Välj ett av alternativen",
    ],
  ])("refuses %j", async (fields, message) => {
    const answer = await seat(await app.signedIn(coordinator), await council(), fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(message);
  });

  it("ends a member, who stays among the former; a row written by mistake goes", async () => {
    const me = await app.signedIn(coordinator);
    const body = await council();
    const member = (name: string) =>
      world.arrange((tx) =>
        addBodyMember(tx, body, {
          name,
          role: "member",
          organisationId: null,
          deputyForId: null,
          from: isoDate("2023-01-01"),
          lastDay: null,
        }),
      );
    const [left, mistaken] = [await member("Den som slutade"), await member("Felskriven")];
    const address = `/arbeta/organisation/grupper/${body}`;
    expect((await me.post(`${address}/ledamoter/${left}/avsluta`, { lastDay: "2022-12-31" })).status).toBe(
      422,
    );
    expect((await me.post(`${address}/ledamoter/${left}/avsluta`, { lastDay: "2025-12-31" })).status).toBe(
      303,
    );
    expect((await me.post(`${address}/ledamoter/${mistaken}/ta-bort`)).status).toBe(303);
    const html = await (await me.get(address)).text();
    expect(html).toContain("En tidigare ledamot");
    expect(html).toContain("Den som slutade");
    expect(html).not.toContain("Felskriven");
  });

  it("never reaches a member of another council", async () => {
    const me = await app.signedIn(coordinator);
    const [one, other] = [await council(), await council("Annat råd")];
    const member = await world.arrange((tx) =>
      addBodyMember(tx, one, {
        name: "Ledamot",
        role: "member",
        organisationId: null,
        deputyForId: null,
        from: TODAY,
        lastDay: null,
      }),
    );
    expect((await me.post(`/arbeta/organisation/grupper/${other}/ledamoter/${member}/ta-bort`)).status).toBe(
      404,
    );
  });
});

it("writes in the log who did what, without names", async () => {
  const person: PersonId = await world.aPerson({ role: "administrator", organisation: kommun });
  const me = await app.signedIn(person);
  await me.post("/arbeta/organisation/ny", { name: "Hemligt namn", kind: "other", from: "", shortName: "" });
  const entries = await world.arrange((tx) =>
    tx.selectFrom("auditEntry").select(["event", "ids"]).where("personId", "=", person).execute(),
  );
  expect(entries.map(({ event }) => event)).toEqual(["OrganisationAdded"]);
  expect(JSON.stringify(entries)).not.toContain("Hemligt");
});
