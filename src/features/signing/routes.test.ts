import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { currentTotp, hashPassword, newTotpSecret, sealTotpSecret } from "#app/features/account/index.ts";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import type { EditionId, PersonId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import {
  aDraftAgreement,
  aDraftPromise,
  aSigningWorld,
  sendAgreement,
  sendPromise,
  signAs,
} from "./signing.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const people = await aSigningWorld(world);
const outsider = await world.aPerson({ role: "signatory", name: "Utanför" });
const analyst = await world.aPerson({ role: "analyst", organisation: people.kommun, name: "Analytikern" });

const PASSWORD = "fyra gula båtar i hamnen";
const secret = newTotpSecret(randomBytes);
const hash = await hashPassword(PASSWORD, randomBytes);

let edition: EditionId;
let sha256: string;

async function giveIdentity(person: PersonId): Promise<void> {
  await world.owner.query(
    `update handslag.account set password_hash = $2, totp_secret = $3, totp_confirmed_at = now(), totp_last_step = null where id = $1`,
    [person, hash, Buffer.from(sealTotpSecret(app.services.keys, person, secret))],
  );
}

async function signaturesOf(id: EditionId): Promise<number> {
  const found = await world.owner.query("select from k0484.signature where edition_id = $1", [id]);
  return found.rowCount ?? 0;
}

/** What a right form sends. */
const right = () => ({
  sha256,
  party: "0",
  confirmed: "ja",
  password: PASSWORD,
  code: currentTotp(secret, app.clock.now()),
});

const at = (rest = "") => `/arbeta/underteckna/${edition}${rest}`;

beforeEach(async () => {
  await giveIdentity(people.chair);
  await giveIdentity(people.chief);
  // A code is good once: each test is in a half-minute of its own.
  app.clock.set(new Date(app.clock.now().getTime() + 60_000));
  edition = await sendPromise(world, people, await aDraftPromise(world, aPromise()));
  const found = await world.owner.query<{ sha256: string }>(
    "select sha256 from k0484.edition where id = $1",
    [edition],
  );
  sha256 = found.rows[0]?.sha256 ?? "";
});

describe("reading", () => {
  test("the page shows every word of the text, who is to sign, and the hash", async () => {
    const me = await app.signedIn(people.chair);
    const answer = await me.get(at());
    const body = await answer.text();
    expect(answer.status).toBe(200);
    for (const words of [
      "Genomföra minst fyra trafikkontroller vid skolorna.",
      "Antal: minst 4 trafikkontroller.",
      "62 procent i maj 2025",
      "Trygghetsmätningen (1 november 2025)",
      "kommunstyrelsens ordförande",
      "inte undertecknat än",
      "Gå vidare och underteckna för Eskilstuna kommun",
    ]) {
      expect(body).toContain(words);
    }
    expect(body).toContain(sha256.slice(0, 4));
  });

  test("somebody who is not appointed reads why, and whom to ask", async () => {
    const me = await app.signedIn(outsider);
    const body = await (await me.get(at())).text();
    expect(body).toContain("Du är inte utsedd att underteckna för någon av parterna.");
    expect(body).toContain("Fråga Samordnaren");
    expect(body).not.toContain("Gå vidare och underteckna");
  });

  test("the list tells what waits, and for whom", async () => {
    await signAs(world, app.services.keys, { edition, person: people.chair, name: "Ordföranden", party: 0 });
    const me = await app.signedIn(people.chief);
    const body = await (await me.get("/arbeta/underteckna")).text();
    expect(body).toContain(`href="${at()}"`);
    expect(body).toMatch(/Eskilstuna kommun<\/td><td[^>]*>Polismyndigheten/);
  });

  test("an edition that changes a signed one shows what changes", async () => {
    const promise = await aDraftPromise(world, aPromise());
    const first = await sendPromise(world, people, promise);
    await signAs(world, app.services.keys, { edition: first, person: people.chair, name: "O", party: 0 });
    await signAs(world, app.services.keys, { edition: first, person: people.chief, name: "P", party: 1 });
    await world.owner.query(
      "update k0484.promise set status = 'amending', amendment_reason = 'Ny skola', purpose = 'Fler ska cykla.' where id = $1",
      [promise],
    );
    edition = await sendPromise(world, people, promise);
    const me = await app.signedIn(people.chair);
    const body = await (await me.get(at())).text();
    expect(body).toContain("Det här ändras sedan utgåva 1");
    expect(body).toMatch(/<ins>.*cykla/);
    expect(body).toContain("Ny skola");
  });

  test("a text that was altered beyond reading is not shown as if it were whole", async () => {
    await world.owner.query("update k0484.edition set document = 'borta' where id = $1", [edition]);
    const me = await app.signedIn(people.chair);
    expect(await (await me.get(at())).text()).toContain("Texten går inte att läsa längre.");
  });

  test("script in the text stays text", async () => {
    const draft = await aDraftPromise(world, aPromise({ purpose: "<script>alert(1)</script>" }));
    edition = await sendPromise(world, people, draft);
    const me = await app.signedIn(people.chair);
    const body = await (await me.get(at())).text();
    expect(body).not.toContain("<script>alert");
    expect(body).toContain("&lt;script>alert(1)");
  });
});

describe("signing", () => {
  test("password, code and the words sign for the party", async () => {
    const me = await app.signedIn(people.chair);
    const form = await (await me.get(at("/bekrafta?part=0"))).text();
    expect(form).toContain("Jag undertecknar för Eskilstuna kommun som kommunstyrelsens ordförande.");
    expect(form).toContain(`value="${sha256}"`);

    const answer = await me.post(at("/lofte"), right());
    expect(answer.status).toBe(303);
    expect(await signaturesOf(edition)).toBe(1);
    expect(await (await me.get(at())).text()).toContain("Du har undertecknat för Eskilstuna kommun");
  });

  test("the last one seals: the page says so, and so does the log", async () => {
    await signAs(world, app.services.keys, { edition, person: people.chief, name: "Polischefen", party: 1 });
    const me = await app.signedIn(people.chair);
    await me.post(at("/lofte"), right());
    expect(await (await me.get(at())).text()).toContain("Alla har undertecknat.");
    const found = await world.owner.query<{ event: string }>(
      "select event from k0484.audit_entry where person_id = $1 order by id desc limit 5",
      [people.chair],
    );
    const events = found.rows.map((row) => row.event);
    expect(events).toEqual(
      expect.arrayContaining(["PromiseSigned", "EditionSealed", "SecondFactorConfirmed"]),
    );
  });

  test.each([
    ["a wrong password", { password: "fel lösenord" }],
    ["a wrong code", { code: "000000" }],
  ])("%s signs nothing, and the page asks again without showing what was typed", async (_, wrong) => {
    const me = await app.signedIn(people.chair);
    const answer = await me.post(at("/lofte"), { ...right(), ...wrong });
    const body = await answer.text();
    expect(answer.status).toBe(422);
    expect(body).not.toContain(PASSWORD);
    expect(body).not.toContain("fel lösenord");
    expect(await signaturesOf(edition)).toBe(0);
  });

  test.each([
    ["without the words", { confirmed: "" }, 422],
    ["without a password", { password: "" }, 422],
    ["without a hash", { sha256: "" }, 422],
    ["for a party that does not exist", { party: "9" }, 404],
    ["for the other party", { party: "1" }, 403],
  ])("%s nothing is signed", async (_, wrong, status) => {
    const me = await app.signedIn(people.chair);
    const answer = await me.post(at("/lofte"), { ...right(), ...wrong });
    expect(answer.status).toBe(status);
    expect(await signaturesOf(edition)).toBe(0);
  });

  test("a code is good once", async () => {
    const me = await app.signedIn(people.chair);
    const form = right();
    await me.post(at("/lofte"), form);
    edition = await sendPromise(world, people, await aDraftPromise(world, aPromise()));
    expect((await me.post(at("/lofte"), form)).status).toBe(422);
  });

  test("whoever saw another text is told so, and signs nothing", async () => {
    const me = await app.signedIn(people.chair);
    const answer = await me.post(at("/lofte"), { ...right(), sha256: "0".repeat(64) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Texten är en annan än den du såg");
    expect(await signaturesOf(edition)).toBe(0);
  });

  test("an agreement is signed at an address of its own", async () => {
    edition = await sendAgreement(world, people, await aDraftAgreement(world, people));
    const found = await world.owner.query<{ sha256: string }>(
      "select sha256 from k0484.edition where id = $1",
      [edition],
    );
    sha256 = found.rows[0]?.sha256 ?? "";
    const me = await app.signedIn(people.chair);
    expect((await me.post(at("/lofte"), right())).status).toBe(404);
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    expect((await me.post(at("/overenskommelse"), right())).status).toBe(303);
    expect(await signaturesOf(edition)).toBe(1);
  });
});

describe("declining", () => {
  test("sends the text back with the reason", async () => {
    const me = await app.signedIn(people.chief);
    expect((await me.get(at("/lofte/avsta"))).status).toBe(200);
    expect((await me.post(at("/lofte/avsta"), { reason: "Antalet är för lågt" })).status).toBe(303);
    expect(await (await me.get(at())).text()).toContain("Skälet: Antalet är för lågt");
  });

  test("needs a reason", async () => {
    const me = await app.signedIn(people.chief);
    expect((await me.post(at("/lofte/avsta"), { reason: " " })).status).toBe(422);
  });
});

describe("who may", () => {
  test.each([
    ["the coordinator", "coordinator", 200, 303, 403, 403],
    ["the chair", "chair", 200, 200, 422, 422],
    ["a signatory of nobody's", "outsider", 200, 303, 403, 403],
    ["the analyst", "analyst", 200, 303, 403, 403],
  ] as const)("%s", async (_, who, read, confirm, sign, decline) => {
    const person = { ...people, outsider, analyst }[who];
    const me = await app.signedIn(person);
    const statuses = [];
    statuses.push((await me.get(at())).status);
    statuses.push((await me.get(at("/bekrafta?part=0"))).status);
    statuses.push((await me.post(at("/lofte"), { ...right(), confirmed: "" })).status);
    statuses.push((await me.post(at("/lofte/avsta"), { reason: "" })).status);
    expect(statuses).toEqual([read, confirm, sign, decline]);
  });

  test("an edition of another kommun is not found", async () => {
    const stranger = await world.aPerson({ role: "signatory", kommun: world.otherKommun });
    const me = await app.signedIn(stranger, { host: "stockholm.localhost" });
    expect((await me.get(at())).status).toBe(404);
  });

  test("an address without an edition is not found", async () => {
    const me = await app.signedIn(people.chair);
    expect((await me.get("/arbeta/underteckna/ingen")).status).toBe(404);
  });
});
