import { beforeEach, describe, expect, it } from "vitest";
import { NOON, startApp, type Visitor } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import {
  anAccount,
  codeNow,
  cookieOf,
  eventsOf,
  givePassword,
  hiddenField,
  lastMail,
  PASSWORD,
  SECRET,
  signIn,
  wait,
} from "../account.fixture.ts";
import { currentTotp } from "../credential/totp.ts";

const world = await freshWorld();
const app = await startApp(world);
const NEW = "tre kråkor på ett tak i regn";
let number = 0;
let email = "";
let person: Awaited<ReturnType<typeof anAccount>>;
let me: Visitor;

beforeEach(async () => {
  app.clock.set(NOON);
  email = `egen${++number}@exempel.se`;
  person = await anAccount(world, app, { email, role: "council_member" });
  me = await app.signedIn(person);
});

describe("the own account", () => {
  it("shows who one is, what one may do and where one is signed in", async () => {
    const html = await (await me.get("/arbeta/jag")).text();
    for (const shown of [
      "Alva Ek",
      email,
      "Rådsledamot",
      "Eskilstuna kommun",
      "1 januari 2020",
      "tills vidare",
    ]) {
      expect(html).toContain(shown);
    }
    expect(html).toContain("Den här enheten");
    expect(html).not.toMatch(/argon2|JBSW/u);
  });

  it("changes the password with the old one and a code, and signs all others out", async () => {
    const elsewhere = cookieOf(await signIn(app, email));
    wait(app, { seconds: 30 });
    const fields = { password: PASSWORD, code: codeNow(app), newPassword: NEW };
    const answer = await me.post("/arbeta/jag/losenord", fields);
    expect(answer.headers.get("location")).toBe("/arbeta/jag?klart=saved");
    expect((await me.get("/arbeta/jag")).status).toBe(200);
    expect((await app.resident.get("/arbeta/jag", elsewhere)).status).toBe(303);
    expect((await givePassword(app.resident, email, NEW)).status).toBe(200);
    expect((await lastMail(world, app, email)).subject).toBe("Ditt lösenord till Handslag är bytt");
    expect(await eventsOf(world, person)).toEqual(
      expect.arrayContaining(["SecondFactorConfirmed", "PasswordChanged"]),
    );
  });

  it.each([
    [
      "the wrong password",
      { password: "fel fel fel fel", newPassword: NEW },
      "Lösenordet eller koden stämmer inte",
    ],
    ["a wrong code", { code: "000000", newPassword: NEW }, "Lösenordet eller koden stämmer inte"],
    ["a short password", { newPassword: "kort" }, "för kort"],
    ["nothing", { password: "", code: "", newPassword: "" }, "Fyll i det här"],
  ])("changes nothing for %s, and logs no change", async (_what, given, why) => {
    const fields = { password: PASSWORD, code: codeNow(app), ...given };
    const answer = await me.post("/arbeta/jag/losenord", fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(why);
    expect(html).not.toContain(PASSWORD);
    expect((await givePassword(app.resident, email)).status).toBe(200);
    expect(await eventsOf(world, person)).not.toContain("PasswordChanged");
  });

  it("ties another app in place of the old one", async () => {
    const asked = await me.post("/arbeta/jag/app", { password: PASSWORD, code: codeNow(app) });
    const html = await asked.text();
    const secret = (/<code>([A-Z2-7 ]{39})<\/code>/u.exec(html)?.[1] ?? "").replaceAll(" ", "");
    const step = hiddenField(html, "step");
    expect((await me.post("/arbeta/jag/app/koppla", { step, code: "" })).status).toBe(422);
    const code = currentTotp(secret, app.clock.now());
    const done = await me.post("/arbeta/jag/app/koppla", { step, code });
    expect(done.headers.get("location")).toBe("/arbeta/jag?klart=saved");
    wait(app, { seconds: 60 });
    const page = await givePassword(app.resident, email);
    const withCode = async (secretNow: string): Promise<number> => {
      const fields = { step: hiddenField(page.html, "step"), code: currentTotp(secretNow, app.clock.now()) };
      return (await app.resident.post("/logga-in/kod", fields)).status;
    };
    expect(await withCode(SECRET)).toBe(422);
    expect(await withCode(secret)).toBe(303);
    expect((await lastMail(world, app, email)).subject).toBe("Ny app för koder till Handslag");
  });

  it("ties no app with a step of somebody else's", async () => {
    const asked = await me.post("/arbeta/jag/app", { password: PASSWORD, code: codeNow(app) });
    const html = await asked.text();
    const secret = (/<code>([A-Z2-7 ]{39})<\/code>/u.exec(html)?.[1] ?? "").replaceAll(" ", "");
    const other = await app.signedIn(await world.aPerson({ role: "coordinator" }));
    const fields = { step: hiddenField(html, "step"), code: currentTotp(secret, app.clock.now()) };
    expect((await other.post("/arbeta/jag/app/koppla", fields)).status).toBe(422);
  });

  it("makes new recovery codes in place of the old ones", async () => {
    const made = async (): Promise<string> => {
      const answer = await me.post("/arbeta/jag/reservkoder", { password: PASSWORD, code: codeNow(app) });
      const codes = (await answer.text()).match(/[0-9a-z]{5}-[0-9a-z]{5}(?=<\/code>)/gu) ?? [];
      expect(codes).toHaveLength(10);
      wait(app, { seconds: 30 });
      return codes[0] ?? "";
    };
    const [old, fresh] = [await made(), await made()];
    expect(await (await me.get("/arbeta/jag")).text()).toContain("Du har 10 reservkoder kvar");
    const changed = (code: string): Promise<Response> =>
      me.post("/arbeta/jag/losenord", { password: PASSWORD, code, newPassword: NEW });
    expect((await changed(old)).status).toBe(422);
    expect((await changed(fresh)).status).toBe(303);
  });

  it("ends a session elsewhere, and never somebody else's", async () => {
    const elsewhere = cookieOf(await signIn(app, email));
    const html = await (await me.get("/arbeta/jag")).text();
    const addresses = html.match(/\/arbeta\/jag\/sessioner\/[0-9a-f-]{36}\/avsluta/gu) ?? [];
    expect(addresses).toHaveLength(1);
    const [address = ""] = addresses;
    const other = await app.signedIn(await world.aPerson({ role: "administrator" }));
    expect((await other.post(address)).status).toBe(404);
    expect((await app.resident.get("/arbeta/jag", elsewhere)).status).toBe(200);
    expect((await me.post(address)).status).toBe(303);
    expect((await app.resident.get("/arbeta/jag", elsewhere)).status).toBe(303);
    expect((await me.post(address)).status).toBe(404);
  });
});
