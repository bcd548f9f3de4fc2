import { beforeEach, describe, expect, it } from "vitest";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import {
  altered,
  anAccount,
  codeNow,
  cookieOf,
  givePassword,
  hiddenField,
  PASSWORD,
  signIn,
  wait,
} from "../account.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const organisation = await world.anOrganisation();
await anAccount(world, app, { email: "alva@exempel.se", role: "administrator", organisation });

const TYPED = {
  email: "ny@exempel.se",
  name: 'Åsa "Ek" <b>',
  title: "Rad ett\nrad två",
  organisation,
  role: "reporter",
  from: "2026-03-16",
  to: "",
};

let start = NOON.getTime();
beforeEach(() => {
  start += 26 * 3_600_000;
  app.clock.set(new Date(start));
});

/** Signs in from a sign-in page that carries a kept form; gives the page that comes then. */
async function signInCarrying(html: string): Promise<Response> {
  const carried = { kept: hiddenField(html, "kept") };
  const { html: codePage } = await givePassword(app.resident, "alva@exempel.se", PASSWORD, carried);
  const fields = {
    step: hiddenField(codePage, "step"),
    kept: hiddenField(codePage, "kept"),
    code: codeNow(app),
  };
  return app.resident.post("/logga-in/kod", fields);
}

describe("a form that comes when the session is over", () => {
  it("is kept through the sign-in and can be sent then", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    wait(app, { minutes: 60 });
    const asked = await app.resident.post("/arbeta/konton", TYPED, session);
    expect(asked.status).toBe(401);
    const html = await asked.text();
    expect(html).toContain("Du har varit borta ett tag");
    expect(html).not.toContain("ny@exempel.se");

    const back = await signInCarrying(html);
    expect(back.status).toBe(200);
    const page = await back.text();
    expect(page).toContain("Det du skrev finns kvar");
    expect(page).toContain('action="/arbeta/konton"');
    const resent = Object.fromEntries(
      Object.keys(TYPED).map((name) => [name, unescape(hiddenField(page, name))]),
    );
    expect(resent).toEqual(TYPED);

    const sent = await app.resident.post("/arbeta/konton", resent, cookieOf(back));
    expect(sent.headers.get("location")).toMatch(/^\/arbeta\/konton\/[0-9a-f-]{36}\?klart=sent$/u);
  });

  it("keeps no password and no code", async () => {
    const asked = await app.resident.post("/arbeta/jag/losenord", {
      password: "hemligt-ett",
      code: "123456",
      newPassword: "hemligt-två",
      note: "kvar",
    });
    const page = await (await signInCarrying(await asked.text())).text();
    expect(hiddenField(page, "note")).toBe("kvar");
    expect(page).not.toMatch(/hemligt|123456/u);
  });

  it("says that files must be chosen again", async () => {
    const file = new File(["a,b"], "lista.csv", { type: "text/csv" });
    const asked = await app.resident.post("/arbeta/konton", { note: "kvar", list: file });
    const page = await (await signInCarrying(await asked.text())).text();
    expect(page).toContain("Filer kunde vi inte spara");
    expect(hiddenField(page, "note")).toBe("kvar");
  });

  it("says so when it is too large to keep", async () => {
    const large = await app.resident.post("/arbeta/konton", { note: '"'.repeat(600_000) });
    expect(large.status).toBe(401);
    const html = await large.text();
    expect((await signInCarrying(html)).status).toBe(200);
    const file = new File(["x"], "x");
    const tooLarge = await app.resident.post("/arbeta/konton", { note: '"'.repeat(1_900_000), file });
    expect(tooLarge.status).toBe(401);
    const page = await tooLarge.text();
    expect(page).toContain("för stort för att sparas");
    expect(hiddenField(page, "kept")).toBe("");
  });

  it("is nothing that anybody can make or alter", async () => {
    const asked = await app.resident.post("/arbeta/konton", { note: "kvar" });
    const kept = hiddenField(await asked.text(), "kept");
    for (const made of [kept.slice(0, -4), altered(kept), "e30"]) {
      wait(app, { minutes: 3 });
      const { html } = await givePassword(app.resident, "alva@exempel.se", PASSWORD, { kept: made });
      const fields = { step: hiddenField(html, "step"), kept: made, code: codeNow(app) };
      const answer = await app.resident.post("/logga-in/kod", fields);
      expect(answer.headers.get("location")).toBe("/arbeta");
    }
  });
});

function unescape(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
