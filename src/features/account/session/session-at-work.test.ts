import { beforeEach, describe, expect, it } from "vitest";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anAccount, cookieOf, signIn, wait } from "../account.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
await anAccount(world, app, { email: "alva@exempel.se" });

let start = NOON.getTime();
beforeEach(() => {
  start += 26 * 3_600_000;
  app.clock.set(new Date(start));
});

async function status(session: { readonly cookie: string }): Promise<number> {
  return (await app.resident.get("/arbeta/jag", session)).status;
}

describe("a session", () => {
  it("holds 59 minutes and 59 seconds without a request", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    wait(app, { minutes: 59, seconds: 59 });
    expect(await status(session)).toBe(200);
  });

  it("is over after an hour without a request", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    wait(app, { minutes: 60 });
    expect(await status(session)).toBe(303);
  });

  it("is over after twelve hours, however busy", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    for (let n = 0; n < 14; n++) {
      wait(app, { minutes: 50 });
      expect(await status(session)).toBe(200);
    }
    wait(app, { minutes: 19, seconds: 59 });
    expect(await status(session)).toBe(200);
    wait(app, { seconds: 1 });
    expect(await status(session)).toBe(303);
  });

  it("does not come back", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    wait(app, { minutes: 60 });
    expect(await status(session)).toBe(303);
    app.clock.set(new Date(start));
    wait(app, { minutes: 61 });
    expect(await status(session)).toBe(303);
  });

  it("of one kommun opens nothing in another", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    const elsewhere = await app.resident.get("/arbeta/jag", { ...session, host: "stockholm.localhost" });
    expect(elsewhere.status).toBe(303);
    expect(elsewhere.headers.get("location")).toBe("/logga-in?vidare=%2Farbeta%2Fjag");
  });

  it("is stored as a keyed hash: what stands in the database opens nothing", async () => {
    const session = cookieOf(await signIn(app, "alva@exempel.se"));
    const { rows } = await world.owner.query<{ hash: Buffer }>(
      "select session.token_hash as hash from handslag.session",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) {
      const guessed = { cookie: `handslag=${hash.toString("base64url")}` };
      expect(await status(guessed)).toBe(303);
      expect(session.cookie).not.toBe(guessed.cookie);
    }
  });

  it.each(["", "x", "å", "a".repeat(5000)])("is not what a cookie with %j says", async (token) => {
    expect(await status({ cookie: `handslag=${encodeURIComponent(token)}` })).toBe(303);
  });
});
