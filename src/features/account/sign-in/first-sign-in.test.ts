import { beforeEach, describe, expect, it } from "vitest";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anAccount, cookieOf, eventsOf, givePassword, hiddenField, wait } from "../account.fixture.ts";
import { currentTotp } from "../credential/totp.ts";

const world = await freshWorld();
const app = await startApp(world);
let number = 0;
let email = "";

// Everybody begins with a password and no app.
beforeEach(async () => {
  app.clock.set(NOON);
  email = `ny${++number}@exempel.se`;
  await anAccount(world, app, { email });
  await world.owner.query("update handslag.account set totp_secret = null, totp_confirmed_at = null");
});

function keyIn(html: string): string {
  const key = /<code>([A-Z2-7 ]{39})<\/code>/u.exec(html)?.[1];
  if (key === undefined) throw new Error("The page shows no key.");
  return key.replaceAll(" ", "");
}

describe("the first sign-in", () => {
  it("ties an app, shows ten recovery codes once, and asks for a code from then on", async () => {
    const { html } = await givePassword(app.resident, email);
    expect(html).toContain("Skydda ditt konto med en kod");
    expect(html).toMatch(/<path d="M\d/u);
    const secret = keyIn(html);
    expect(html).toContain(
      `otpauth://totp/Handslag:${encodeURIComponent(email)}?issuer=Handslag&amp;secret=${secret}`,
    );

    const fields = { step: hiddenField(html, "step"), vidare: "/arbeta/konton" };
    const wrong = await app.resident.post("/logga-in/skydda", { ...fields, code: "000000" });
    expect(wrong.status).toBe(422);
    expect(keyIn(await wrong.text())).toBe(secret);

    const code = currentTotp(secret, app.clock.now());
    const done = await app.resident.post("/logga-in/skydda", { ...fields, code });
    expect(done.status).toBe(200);
    const page = await done.text();
    expect(page.match(/<code>[0-9a-z]{5}-[0-9a-z]{5}<\/code>/gu)).toHaveLength(10);
    expect(page).toContain('href="/arbeta/konton"');
    expect((await app.resident.get("/arbeta/jag", cookieOf(done))).status).toBe(200);

    wait(app, { seconds: 30 });
    const next = await givePassword(app.resident, email);
    expect(next.html).toContain("Skriv koden från din app");
    const again = currentTotp(secret, app.clock.now());
    const answer = await app.resident.post("/logga-in/kod", {
      step: hiddenField(next.html, "step"),
      code: again,
    });
    expect(answer.status).toBe(303);
  });

  it("keeps the secret sealed, and the codes as keyed hashes", async () => {
    const { html } = await givePassword(app.resident, email);
    const secret = keyIn(html);
    const code = currentTotp(secret, app.clock.now());
    const done = await app.resident.post("/logga-in/skydda", { step: hiddenField(html, "step"), code });
    const shown = /<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/u.exec(await done.text())?.[1] ?? "none shown";
    const { rows } = await world.owner.query<{ stored: string }>(`
      select encode(account.totp_secret, 'escape') as stored from handslag.account where account.totp_secret is not null
      union all select encode(recovery_code.code_hash, 'escape') from handslag.recovery_code`);
    expect(rows.length).toBeGreaterThanOrEqual(11);
    expect(rows.some(({ stored }) => stored.includes(secret) || stored.includes(shown))).toBe(false);
  });

  it("lets a recovery code in once, and tells how many are left", async () => {
    const first = await givePassword(app.resident, email);
    const code = currentTotp(keyIn(first.html), app.clock.now());
    const done = await app.resident.post("/logga-in/skydda", { step: hiddenField(first.html, "step"), code });
    const recovery = /<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/u.exec(await done.text())?.[1] ?? "none shown";
    const use = async (): Promise<Response> => {
      const { html } = await givePassword(app.resident, email);
      return app.resident.post("/logga-in/reservkod", {
        step: hiddenField(html, "step"),
        code: recovery.toUpperCase(),
      });
    };
    const used = await use();
    expect(used.status).toBe(200);
    expect(await used.text()).toContain("Du har 9 reservkoder kvar");
    expect((await app.resident.get("/arbeta/jag", cookieOf(used))).status).toBe(200);
    const again = await use();
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("redan använd");
  });

  it("cannot be made twice: whoever was first keeps the account", async () => {
    const [one, two] = [await givePassword(app.resident, email), await givePassword(app.resident, email)];
    const tie = (html: string): Promise<Response> => {
      const code = currentTotp(keyIn(html), app.clock.now());
      return app.resident.post("/logga-in/skydda", { step: hiddenField(html, "step"), code });
    };
    expect((await tie(one.html)).status).toBe(200);
    expect((await tie(two.html)).status).toBe(422);
  });

  it("ties nothing when the password was changed in between", async () => {
    const { html } = await givePassword(app.resident, email);
    await world.owner.query("update handslag.account set password_hash = null where email = $1", [email]);
    const code = currentTotp(keyIn(html), app.clock.now());
    const answer = await app.resident.post("/logga-in/skydda", { step: hiddenField(html, "step"), code });
    expect(answer.status).toBe(422);
    expect(await eventsOf(world, await idOf())).not.toContain("SecondFactorEnrolled");
  });
});

async function idOf() {
  return world.arrange(async (tx) => {
    const { id } = await tx
      .selectFrom("account")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirstOrThrow();
    return id;
  });
}
