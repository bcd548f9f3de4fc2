import { beforeEach, describe, expect, it } from "vitest";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anAccount, eventsOf, givePassword, hiddenField, signIn, wait } from "../account.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const alva = await anAccount(world, app, { email: "alva@exempel.se" });

let start = NOON.getTime();
beforeEach(() => {
  start += 26 * 3_600_000;
  app.clock.set(new Date(start));
});

async function fail(email: string, times: number): Promise<string> {
  let html = "";
  for (let n = 0; n < times; n++) ({ html } = await givePassword(app.resident, email, "fel fel fel fel"));
  return html;
}

describe("failures in a row", () => {
  it.each(["alva@exempel.se", "ingen@exempel.se"])("make %s wait a minute after the fifth", async (email) => {
    expect(await fail(email, 4)).not.toContain("Vänta");
    expect(await fail(email, 1)).toContain("Vänta en minut");
    expect((await givePassword(app.resident, email)).html).toContain("Vänta en minut");
  });

  it("end their wait with the minute, to the second", async () => {
    await fail("alva@exempel.se", 5);
    wait(app, { seconds: 59 });
    expect((await givePassword(app.resident, "alva@exempel.se")).status).toBe(422);
    wait(app, { seconds: 1 });
    expect((await givePassword(app.resident, "alva@exempel.se")).status).toBe(200);
  });

  it("wait twice as long after the sixth", async () => {
    await fail("alva@exempel.se", 5);
    wait(app, { minutes: 1 });
    expect(await fail("alva@exempel.se", 1)).toContain("Vänta 2 minuter");
  });

  it("are forgotten when somebody gets in", async () => {
    await fail("alva@exempel.se", 4);
    expect((await signIn(app, "alva@exempel.se")).status).toBe(303);
    expect(await fail("alva@exempel.se", 4)).not.toContain("Vänta");
  });

  it("count wrong codes too, and the right password in between forgets nothing", async () => {
    for (let n = 0; n < 5; n++) {
      const { html } = await givePassword(app.resident, "alva@exempel.se");
      const answer = await app.resident.post("/logga-in/kod", {
        step: hiddenField(html, "step"),
        code: "000000",
      });
      expect(answer.status).toBe(422);
    }
    expect((await givePassword(app.resident, "alva@exempel.se")).html).toContain("Vänta en minut");
  });

  it("count guesses sent all at once", async () => {
    const guesses = Array.from({ length: 12 }, () =>
      givePassword(app.resident, "alva@exempel.se", "fel fel fel fel"),
    );
    const answers = await Promise.all(guesses);
    const looked = answers.filter(({ html }) => html.includes("stämmer inte ihop")).length;
    expect(looked).toBeLessThanOrEqual(4);
    expect(looked).toBeGreaterThan(0);
  });

  it("stand in the log, under nobody for an address that nobody has", async () => {
    const before = (await eventsOf(world, alva)).filter((event) => event === "SignInFailed").length;
    await fail("alva@exempel.se", 1);
    await fail("ingen-alls@exempel.se", 1);
    expect((await eventsOf(world, alva)).filter((event) => event === "SignInFailed")).toHaveLength(
      before + 1,
    );
  });

  it("tell how to get in all the same", async () => {
    expect(await fail("alva@exempel.se", 5)).toContain("Glömt lösenordet?”");
    const { rows } = await world.owner.query<{ kept: string }>(
      "select encode(sign_in_attempt.subject, 'escape') as kept from handslag.sign_in_attempt",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ kept }) => kept.includes("exempel"))).toEqual([]);
  });
});
