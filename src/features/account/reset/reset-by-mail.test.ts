import { beforeEach, describe, expect, it } from "vitest";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { anAccount, cookieOf, eventsOf, givePassword, lastMail, signIn, wait } from "../account.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const NEW = "tre kråkor på ett tak i regn";
let number = 0;
let email = "";
let person: Awaited<ReturnType<typeof anAccount>>;

beforeEach(async () => {
  app.clock.set(NOON);
  email = `glomsk${++number}@exempel.se`;
  person = await anAccount(world, app, { email });
});

async function ask(address: string = email, headers: Record<string, string> = {}): Promise<string> {
  return (await app.resident.post("/glomt-losenord", { email: address }, headers)).text();
}

async function link(): Promise<string> {
  const { text } = await lastMail(world, app, email);
  const address = /https?:\/\/\S+/u.exec(text)?.[0];
  if (address === undefined) throw new Error("The mail holds no link.");
  return new URL(address).pathname;
}

async function mailCount(): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>(
    "select count(*)::int as n from handslag.mail where mail.recipient = $1",
    [email],
  );
  return rows[0]?.n ?? 0;
}

describe("a forgotten password", () => {
  it("is changed by the mailed link; every session ends and every other link is used up", async () => {
    const session = cookieOf(await signIn(app, email));
    await ask();
    const first = await link();
    wait(app, { minutes: 1 });
    await ask();
    const second = await link();
    expect(second).not.toBe(first);
    expect(await (await app.resident.get(second)).text()).toContain(email);

    wait(app, { minutes: 1 });
    const done = await app.resident.post(second, { newPassword: NEW });
    expect(await done.text()).toContain("Lösenordet är bytt");
    expect((await app.resident.get("/arbeta/jag", session)).status).toBe(303);
    for (const used of [first, second]) {
      const again = await app.resident.get(used);
      expect(again.status).toBe(404);
      expect(await again.text()).toContain("redan använd");
      expect((await app.resident.post(used, { newPassword: NEW })).status).toBe(404);
    }
    expect((await givePassword(app.resident, email)).status).toBe(422);
    expect((await givePassword(app.resident, email, NEW)).status).toBe(200);
    expect((await lastMail(world, app, email)).subject).toBe("Ditt lösenord till Handslag är bytt");
    expect(await eventsOf(world, person)).toEqual(
      expect.arrayContaining(["PasswordResetAsked", "PasswordResetAsked", "PasswordReset"]),
    );
  });

  it("ends a wait", async () => {
    for (let n = 0; n < 5; n++) await givePassword(app.resident, email, "fel fel fel fel");
    expect((await givePassword(app.resident, email)).html).toContain("Vänta");
    await ask();
    await app.resident.post(await link(), { newPassword: NEW });
    expect((await givePassword(app.resident, email, NEW)).status).toBe(200);
  });

  it("has a link that holds for one second less than an hour", async () => {
    await ask();
    const address = await link();
    wait(app, { minutes: 59, seconds: 59 });
    expect((await app.resident.get(address)).status).toBe(200);
    wait(app, { seconds: 1 });
    const late = await app.resident.post(address, { newPassword: NEW });
    expect(late.status).toBe(404);
    expect(await late.text()).toContain("gäller inte längre");
  });

  it.each([
    ["kort", "för kort"],
    ["x".repeat(300), "för långt"],
    ["sommar2026sommar", "lätt att gissa"],
    ["Alva Ek 2026 exempel", "bygger på ditt namn"],
    ["", "för kort"],
  ])("is not changed to %j", async (newPassword, why) => {
    await ask();
    const answer = await app.resident.post(await link(), { newPassword });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(why);
    expect(html).not.toContain(`value="${newPassword}"`);
    expect((await givePassword(app.resident, email)).status).toBe(200);
  });

  it("is answered the same for an address that nobody has", async () => {
    const [known, unknown, none] = [await ask(), await ask("ingen@exempel.se"), await ask("\0")];
    expect(unknown).toBe(known);
    expect(none).toBe(known);
  });

  it("sends at most three links an hour", async () => {
    for (let n = 0; n < 5; n++) await ask();
    expect(await mailCount()).toBe(3);
    wait(app, { minutes: 60 });
    await ask();
    expect(await mailCount()).toBe(4);
  });

  it("sends no link to a host that the asker made up", async () => {
    await ask(email, { host: "ond.example" });
    expect((await lastMail(world, app, email)).text).toContain("http://localhost/nytt-losenord/");
  });

  it("sends nothing to somebody without an assignment here", async () => {
    await world.arrange((tx) =>
      tx.updateTable("assignment").set({ validTo: TODAY }).where("personId", "=", person).execute(),
    );
    await ask();
    expect(await mailCount()).toBe(0);
  });

  it("stands in no mail that can be read in the database", async () => {
    await ask();
    const token = (await link()).split("/").at(-1) ?? "";
    const { rows } = await world.owner.query<{ body: string }>(
      "select encode(mail.body, 'escape') as body from handslag.mail where mail.recipient = $1",
      [email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).not.toContain(token);
  });

  it.each(["x", "å".repeat(50), "%00", "..%2F..%2Farbeta"])("has no link with %s", async (token) => {
    expect((await app.resident.get(`/nytt-losenord/${token}`)).status).toBe(404);
  });
});
