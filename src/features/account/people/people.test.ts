import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "#app/access/roles.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anAccount, eventsOf, givePassword, lastMail, signIn, cookieOf } from "../account.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const organisation = await world.anOrganisation();
const admin = await anAccount(world, app, { email: "adm@exempel.se", role: "administrator", organisation });
const me = await app.signedIn(admin);
const BO = {
  email: "Bo@Exempel.se",
  name: "Bo Å",
  title: "Rektor",
  organisation,
  role: "reporter",
  from: "2026-03-16",
  to: "",
};

beforeEach(async () => {
  app.clock.set(NOON);
  await world.owner.query("delete from handslag.account where email like '%bo@exempel.se'");
});

async function added(fields: Record<string, string> = {}): Promise<string> {
  const answer = await me.post("/arbeta/konton", {
    ...BO,
    email: `${crypto.randomUUID()}@exempel.se`,
    ...fields,
  });
  const location = answer.headers.get("location");
  if (location === null) throw new Error(await answer.text());
  return location.replace(/\?.*/u, "");
}

describe("the list of accounts", () => {
  it("shows everybody here with what they may do today, and no secrets", async () => {
    const html = await (await me.get("/arbeta/konton")).text();
    expect(html).toContain("adm@exempel.se");
    expect(html).toContain("Administratör, Eskilstuna kommun");
    expect(html).not.toMatch(/argon2|JBSW/u);
  });

  it.each([
    ["alva", true],
    ["ADM@", true],
    ["%", false],
    ["ingen", false],
    ["'", false],
  ])("finds with %j: %s", async (search, found) => {
    const html = await (await me.get(`/arbeta/konton?${new URLSearchParams({ q: search })}`)).text();
    expect(html.includes("adm@exempel.se")).toBe(found);
  });

  it("shows nobody of another kommun", async () => {
    const elsewhere = await world.aPerson({
      role: "coordinator",
      email: "annan@exempel.se",
      kommun: world.otherKommun,
    });
    expect(await (await me.get("/arbeta/konton")).text()).not.toContain("annan@exempel.se");
    expect((await me.get(`/arbeta/konton/${elsewhere}`)).status).toBe(404);
    expect((await me.post(`/arbeta/konton/${elsewhere}/lank`)).status).toBe(404);
  });
});

describe("adding a person", () => {
  it("makes account, person and assignment, and mails a link that leads all the way in", async () => {
    const answer = await me.post("/arbeta/konton", BO);
    expect(answer.headers.get("location")).toMatch(/\?klart=sent$/u);
    const mail = await lastMail(world, app, "bo@exempel.se");
    expect(mail.subject).toBe("Du har fått ett konto i Handslag för Eskilstuna");
    const link = /http:\/\/localhost(\/nytt-losenord\/\S+)/u.exec(mail.text)?.[1] ?? "";
    const newPassword = "tre kråkor på ett tak i regn";
    expect((await app.resident.post(link, { newPassword })).status).toBe(200);
    expect((await givePassword(app.resident, "bo@exempel.se", newPassword)).html).toContain(
      "Skydda ditt konto",
    );
    const page = await (await me.get((answer.headers.get("location") ?? "").replace(/\?.*/u, ""))).text();
    for (const shown of ["Bo Å", "Rektor", "bo@exempel.se", "Rapportör", "16 mars 2026"])
      expect(page).toContain(shown);
    expect(await eventsOf(world, admin)).toContain("AccountAdded");
  });

  it.each([
    ["no address", { email: "bo" }, "Skriv en e-postadress"],
    ["a NUL", { email: "b\0o" }, "Skriv en e-postadress"],
    ["an address that is known here", { email: "ADM@exempel.se" }, "har redan ett konto här"],
    ["no name", { name: "  " }, "Fyll i det här"],
    [
      "an organisation that does not exist",
      { organisation: crypto.randomUUID() },
      "Den organisationen finns inte",
    ],
    ["what is no organisation", { organisation: "x" }, "Välj ett av alternativen"],
    ["no role", { role: "" }, "Välj ett av alternativen"],
    ["a role that was made up", { role: "owner" }, "Välj ett av alternativen"],
    ["a day that does not exist", { from: "2026-02-30" }, "Skriv datumet som"],
    ["an end before the beginning", { to: "2026-03-15" }, "Slutet ligger före början"],
  ])("with %s keeps what was typed and adds nobody", async (_what, wrong, why) => {
    const answer = await me.post("/arbeta/konton", { ...BO, ...wrong });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(why);
    expect(html).toContain('value="Rektor"');
    const { rows } = await world.owner.query("select from handslag.account where email = 'bo@exempel.se'");
    expect(rows).toHaveLength(0);
  });

  it("shows markup as text", async () => {
    const page = await (await me.get(await added({ name: "<script>alert(1)</script>" }))).text();
    expect(page).not.toContain("<script>alert");
  });

  it("who has an account elsewhere gets no link: the password is kept", async () => {
    const [address, name] = ["har@exempel.se", "Har Konto"];
    await world.aPerson({ role: "coordinator", email: address, kommun: world.otherKommun });
    await world.owner.query("update handslag.account set password_hash = 'x' where email = $1", [address]);
    await added({ email: address, name });
    expect((await lastMail(world, app, address)).text).not.toContain("nytt-losenord");
  });
});

describe("an assignment", () => {
  it("can be added, and ended at once: the person is shut out with the next request", async () => {
    const person = await anAccount(world, app, {
      email: `${crypto.randomUUID()}bo@exempel.se`,
      organisation,
    });
    const session = cookieOf(await signIn(app, await emailOf(person)));
    const page = async (): Promise<string> => (await me.get(`/arbeta/konton/${person}`)).text();
    const fields = { organisation, role: "reporter", from: "2026-03-16", to: "2026-04-30" };
    expect((await me.post(`/arbeta/konton/${person}/uppdrag`, fields)).status).toBe(303);
    expect(await page()).toContain("30 april 2026");

    for (const end of (await page()).match(/\/arbeta\/konton\/[^"]+\/avsluta/gu) ?? []) {
      expect((await app.resident.get("/arbeta/jag", session)).status).toBe(200);
      expect((await me.post(end)).status).toBe(303);
      expect((await me.post(end)).status).toBeGreaterThanOrEqual(404);
    }
    expect((await app.resident.get("/arbeta/jag", session)).status).toBe(403);
    expect(await page()).toContain("Avslutat");
  });

  it("of the last administrator cannot be ended", async () => {
    const html = await (await me.get(`/arbeta/konton/${admin}`)).text();
    const end = /\/arbeta\/konton\/[^"]+\/avsluta/u.exec(html)?.[0] ?? "";
    const answer = await me.post(end);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("det sista uppdraget som administratör");
    expect((await me.get("/arbeta/konton")).status).toBe(200);
  });

  it("of one person is not ended under another's address", async () => {
    const html = await (await me.get(`/arbeta/konton/${admin}`)).text();
    const assignment = /uppdrag\/([0-9a-f-]{36})\/avsluta/u.exec(html)?.[1] ?? "";
    const other = await world.aPerson({ role: "analyst", organisation });
    expect((await me.post(`/arbeta/konton/${other}/uppdrag/${assignment}/avsluta`)).status).toBe(404);
  });
});

describe("who may look after accounts", () => {
  const routes = [
    ["get", "/arbeta/konton"],
    ["get", "/arbeta/konton/ny"],
    ["post", "/arbeta/konton"],
    ["get", `/arbeta/konton/${admin}`],
    ["post", `/arbeta/konton/${admin}/uppdrag`],
    ["post", `/arbeta/konton/${admin}/uppdrag/${crypto.randomUUID()}/avsluta`],
    ["post", `/arbeta/konton/${admin}/lank`],
    ["get", "/arbeta/utkorg"],
  ] as const;

  it.each(ROLES.filter((role) => role !== "administrator"))("is not %s", async (role) => {
    const visitor = await app.signedIn(await world.aPerson({ role, organisation }));
    for (const [method, path] of routes) expect((await visitor[method](path)).status).toBe(403);
    expect((await visitor.get("/arbeta/jag")).status).toBe(200);
  });

  it("is the administrator", async () => {
    const statuses = [];
    for (const [method, path] of routes) statuses.push((await me[method](path)).status);
    expect(statuses).toEqual([200, 200, 422, 200, 422, 404, 303, 200]);
  });

  it("is nobody without a session", async () => {
    for (const [method, path] of routes) {
      expect((await app.resident[method](path)).status).toBe(method === "get" ? 303 : 401);
    }
  });
});

async function emailOf(person: string): Promise<string> {
  const { rows } = await world.owner.query<{ email: string }>(
    "select email from handslag.account where id = $1",
    [person],
  );
  return rows[0]?.email ?? "";
}
