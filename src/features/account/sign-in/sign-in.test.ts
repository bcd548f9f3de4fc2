import { beforeEach, describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import {
  altered,
  anAccount,
  codeNow,
  cookieOf,
  eventsOf,
  givePassword,
  hiddenField,
  PASSWORD,
  signIn,
  wait,
} from "../account.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const alva = await anAccount(world, app, { email: "alva@exempel.se" });
const WRONG = "Adressen och lösenordet stämmer inte ihop";

let start = NOON.getTime();
// Every test begins an hour later: no code was used yet, no failure is near.
beforeEach(() => {
  start += 26 * 3_600_000;
  app.clock.set(new Date(start));
});

/** A page without what was typed. */
function shape(page: string): string {
  return page.replaceAll(/name="email"[^>]*/gu, "");
}

describe("signing in", () => {
  it("takes password and code, sets a session and leads to the desk", async () => {
    const answer = await signIn(app, "alva@exempel.se");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/arbeta");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^handslag=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u,
    );
    const own = await app.resident.get("/arbeta/jag", cookieOf(answer));
    expect(own.status).toBe(200);
    expect(await eventsOf(world, alva)).toEqual(["SignedIn", "AccountRead"]);
  });

  it("takes the address in any letters and with spaces around", async () => {
    const { status, html } = await givePassword(app.resident, "  ALVA@Exempel.se ");
    expect(status).toBe(200);
    expect(html).toContain("Skriv koden från din app");
  });

  it("gives no session for the password alone", async () => {
    const answer = await app.resident.post("/logga-in", { email: "alva@exempel.se", password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("tells that what is read and changed is logged", async () => {
    expect(await (await app.resident.get("/logga-in")).text()).toContain("loggas");
  });

  it("refuses a code that was used", async () => {
    expect((await signIn(app, "alva@exempel.se")).status).toBe(303);
    const again = await signIn(app, "alva@exempel.se");
    expect(again.status).toBe(422);
    expect(again.headers.get("set-cookie")).toBeNull();
    expect(await again.text()).toContain("redan använd");
    wait(app, { seconds: 30 });
    expect((await signIn(app, "alva@exempel.se")).status).toBe(303);
  });

  it("lets one of many with the same code in", async () => {
    const pages = [];
    for (let n = 0; n < 4; n++) pages.push(await givePassword(app.resident, "alva@exempel.se"));
    const code = codeNow(app);
    const answers = await Promise.all(
      pages.map(({ html }) => app.resident.post("/logga-in/kod", { step: hiddenField(html, "step"), code })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it.each([
    ["another password", "alva@exempel.se", "något helt annat 12"],
    ["an address that nobody has", "ingen@exempel.se", PASSWORD],
    ["what is no address", "alva", PASSWORD],
    ["a NUL in the address", "alva@exempel.se\0x", PASSWORD],
    ["nothing", "", ""],
    ["a very long password", "alva@exempel.se", "å".repeat(200_000)],
  ])("answers the same for %s", async (_what, email, password) => {
    const { status, html } = await givePassword(app.resident, email, password);
    const { html: other } = await givePassword(app.resident, "annan@exempel.se", "fel fel fel fel");
    expect(status).toBe(422);
    expect(html).toContain(WRONG);
    expect(shape(html)).toBe(shape(other));
  });

  it("refuses somebody whose assignment has ended, and somebody of another kommun, in the same words", async () => {
    const bo = await anAccount(world, app, { email: "bo@exempel.se" });
    await world.arrange((tx) =>
      tx.updateTable("assignment").set({ validTo: TODAY }).where("personId", "=", bo).execute(),
    );
    const { status, html } = await givePassword(app.resident, "bo@exempel.se");
    expect(status).toBe(422);
    expect(html).toContain(WRONG);
    const elsewhere = await app.resident.post(
      "/logga-in",
      { email: "alva@exempel.se", password: PASSWORD },
      { host: "stockholm.localhost" },
    );
    expect(elsewhere.status).toBe(422);
    expect(await elsewhere.text()).toContain(WRONG);
  });

  it("refuses a closed account", async () => {
    const cia = await anAccount(world, app, { email: "cia@exempel.se" });
    await world.arrange((tx) =>
      tx.updateTable("account").set({ disabledAt: NOON }).where("id", "=", cia).execute(),
    );
    expect((await givePassword(app.resident, "cia@exempel.se")).html).toContain(WRONG);
  });

  it("begins again when five minutes have gone between password and code", async () => {
    const { html } = await givePassword(app.resident, "alva@exempel.se");
    wait(app, { minutes: 5 });
    const answer = await app.resident.post("/logga-in/kod", {
      step: hiddenField(html, "step"),
      code: codeNow(app),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Det tog för lång tid");
  });

  it("takes no step that was made up, altered or made for another kommun", async () => {
    const step = hiddenField((await givePassword(app.resident, "alva@exempel.se")).html, "step");
    for (const [made, host] of [
      ["", "localhost"],
      ["e30", "localhost"],
      [altered(step), "localhost"],
      [step, "stockholm.localhost"],
    ] as const) {
      const answer = await app.resident.post("/logga-in/kod", { step: made, code: codeNow(app) }, { host });
      expect(answer.status).toBe(422);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  });

  it("ends the session that the browser had before", async () => {
    const before = cookieOf(await signIn(app, "alva@exempel.se"));
    wait(app, { seconds: 30 });
    const { html } = await givePassword(app.resident, "alva@exempel.se");
    const fields = { step: hiddenField(html, "step"), code: codeNow(app) };
    await app.resident.post("/logga-in/kod", fields, before);
    expect((await app.resident.get("/arbeta/jag", before)).status).toBe(303);
  });

  it.each([
    ["/arbeta/konton?q=ek", "/arbeta/konton?q=ek"],
    ["//ond.example", "/arbeta"],
    ["https://ond.example/arbeta", "/arbeta"],
    ["javascript:alert(1)", "/arbeta"],
    ["/\\ond.example", "/arbeta"],
    ["/arbeta\\..\\ond", "/arbeta"],
    ["/\t/ond.example", "/arbeta"],
    ["/\n/ond.example", "/arbeta"],
    ["arbeta", "/arbeta"],
    ["", "/arbeta"],
  ])("goes on to %j by %s", async (vidare, expected) => {
    expect((await signIn(app, "alva@exempel.se", vidare)).headers.get("location")).toBe(expected);
    const page = await (await app.resident.get(`/logga-in?${new URLSearchParams({ vidare })}`)).text();
    expect(hiddenField(page, "vidare")).toBe(expected);
  });

  it("takes no form from another site", async () => {
    const fields = { email: "alva@exempel.se", password: PASSWORD };
    const answer = await app.resident.post("/logga-in", fields, { origin: "https://ond.example" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Formuläret kom från en annan sida");
  });

  it("takes no form of ten megabytes", async () => {
    const answer = await app.resident.post("/logga-in", {
      email: "a@exempel.se",
      password: "x".repeat(10_000_000),
    });
    expect(answer.status).toBe(413);
  });

  it("shows what was typed as text, never as markup", async () => {
    const { html } = await givePassword(app.resident, '"><script>alert(1)</script>', "fel fel fel fel");
    expect(html).not.toContain("<script>alert");
  });
});

describe("signing out", () => {
  it("asks first, then ends session and cookie", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    expect((await app.resident.get("/logga-ut", session)).status).toBe(200);
    expect((await app.resident.get("/arbeta/jag", session)).status).toBe(200);
    const answer = await app.resident.post("/logga-ut", {}, session);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^handslag=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/u,
    );
    expect((await app.resident.get("/arbeta/jag", session)).headers.get("location")).toContain("/logga-in");
    expect(await (await app.resident.get("/logga-ut")).text()).toContain("Du är utloggad");
  });
});

describe("an assignment that ends", () => {
  it("takes the access away with the next request", async () => {
    const dan = await anAccount(world, app, { email: "dan@exempel.se" });
    const session = cookieOf(await signIn(app, "dan@exempel.se"));
    expect((await app.resident.get("/arbeta/jag", session)).status).toBe(200);
    await world.arrange((tx) =>
      tx
        .updateTable("assignment")
        .set({ validTo: isoDate("2026-03-17") })
        .where("personId", "=", dan)
        .execute(),
    );
    expect((await app.resident.get("/arbeta/jag", session)).status).toBe(403);
  });
});
