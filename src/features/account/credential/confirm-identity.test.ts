import { beforeEach, describe, expect, it } from "vitest";
import type { SessionId } from "#app/schema/tables.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { anAccount, codeNow, eventsOf, PASSWORD, wait } from "../account.fixture.ts";
import { confirmIdentity, type GivenIdentity } from "./confirm-identity.ts";

const world = await freshWorld();
const app = await startApp(world);
let number = 0;
let person: Awaited<ReturnType<typeof anAccount>>;
let sessionId: SessionId;

beforeEach(async () => {
  app.clock.set(NOON);
  person = await anAccount(world, app, { email: `tecknare${++number}@exempel.se`, role: "signatory" });
  await app.signedIn(person);
  sessionId = await world.arrange(async (tx) => {
    const query = tx.selectFrom("session").select("session.id").where("session.accountId", "=", person);
    return (await query.executeTakeFirstOrThrow()).id;
  });
});

function confirm(given: Partial<GivenIdentity>) {
  const signedIn = { id: person, name: "", title: "", held: [], sessionId, strongAt: null };
  return confirmIdentity(
    {
      services: app.services,
      kommun: world.kommun,
      person: signedIn,
      now: app.clock.now(),
      today: TODAY,
      requestId: "test",
    },
    { password: PASSWORD, code: codeNow(app), ...given },
  );
}

async function strongAt(): Promise<Date | null> {
  return world.arrange(async (tx) => {
    const query = tx.selectFrom("session").select("session.strongAt").where("session.id", "=", sessionId);
    return (await query.executeTakeFirstOrThrow()).strongAt;
  });
}

describe("showing once more who one is", () => {
  it("takes password and code, and notes it in the session and the log", async () => {
    expect(await confirm({})).toEqual({ ok: true });
    expect(await strongAt()).toEqual(NOON);
    expect(await eventsOf(world, person)).toEqual(["SecondFactorConfirmed"]);
  });

  it("takes a code once", async () => {
    expect((await confirm({})).ok).toBe(true);
    expect(await confirm({})).toEqual({ ok: false, refusal: { message: "account:confirm.wrong" } });
    wait(app, { seconds: 30 });
    expect((await confirm({})).ok).toBe(true);
  });

  it("uses up no code beside a wrong password", async () => {
    expect((await confirm({ password: "fel fel fel fel" })).ok).toBe(false);
    expect((await confirm({})).ok).toBe(true);
  });

  it("counts failures with those of the sign-in, and makes wait", async () => {
    for (let n = 0; n < 5; n++) await confirm({ code: "000000" });
    expect(await confirm({})).toEqual({
      ok: false,
      refusal: { message: "account:signIn.locked", values: { count: 1 } },
    });
    expect(await strongAt()).toBeNull();
    wait(app, { minutes: 1 });
    expect((await confirm({})).ok).toBe(true);
    expect(await eventsOf(world, person)).toEqual([
      ...Array.from({ length: 5 }, () => "SignInFailed"),
      "SecondFactorConfirmed",
    ]);
  });

  it.each([
    { password: "" },
    { code: "" },
    { code: "å" },
    { code: "0".repeat(5000) },
    { password: "å".repeat(5000) },
  ])("refuses %j", async (given) => {
    expect((await confirm(given)).ok).toBe(false);
  });

  it("refuses somebody whose account is closed, or who has neither password nor app", async () => {
    await world.owner.query("update handslag.account set disabled_at = now() where id = $1", [person]);
    expect((await confirm({})).ok).toBe(false);
    await world.owner.query(
      "update handslag.account set disabled_at = null, password_hash = null, totp_secret = null where id = $1",
      [person],
    );
    expect((await confirm({})).ok).toBe(false);
  });
});
