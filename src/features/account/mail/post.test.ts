import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openMailServer } from "#app/platform/mail/index.ts";
import { startTestMailServer } from "#app/platform/mail/mail-server.fixture.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { wait } from "../account.fixture.ts";
import { type Post, sendWaiting, startPost, waitAfterTries } from "./post.ts";
import { queueMail } from "./queue-mail.ts";

const world = await freshWorld();
const app = await startApp(world);
const taker = await startTestMailServer();
const server = openMailServer(taker.url);
const person = await world.aPerson({ role: "coordinator" });
const administrator = await app.signedIn(await world.aPerson({ role: "administrator" }));
const { keys, clock, log } = app.services;
const post: Post = { owner: world.owner, keys, clock, log, from: "Handslag <handslag@kommunen.se>" };
afterAll(async () => {
  server.close();
  await taker.stop();
});
beforeEach(async () => {
  app.clock.set(NOON);
  await world.owner.query("delete from handslag.mail");
});

function write(to: string, text = "Hej å!", subject = "Ämne"): Promise<void> {
  return world.as(person, (tx) => queueMail(tx, keys, { to, subject, text, at: app.clock.now() }));
}

async function outbox(): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await world.owner.query<Record<string, unknown>>(
    `select mail.recipient, mail.sent_at is not null as sent, mail.body is null as "isEmpty", mail.attempts,
       mail.due_at as due, mail.last_error as error from handslag.mail order by mail.recipient`,
  );
  return rows;
}

describe("the post", () => {
  it("hands over what waits, once, and keeps no text", async () => {
    const before = taker.letters.length;
    await write("a@exempel.se");
    await sendWaiting(post, server);
    await sendWaiting(post, server);
    expect(taker.letters.length).toBe(before + 1);
    expect(taker.letters.at(-1)).toContain("To: a@exempel.se");
    expect(taker.letters.at(-1)).toContain("From: Handslag <handslag@kommunen.se>");
    expect(await outbox()).toMatchObject([{ sent: true, isEmpty: true, attempts: 1, error: null }]);
  });

  it("puts nothing but the subject in the subject", async () => {
    await write("b@exempel.se", "text", "Hej\r\nBcc: ond@example.org");
    await sendWaiting(post, server);
    expect(taker.letters.at(-1)).not.toMatch(/^Bcc:/mu);
  });

  it("tries again after longer and longer waits, and lets others pass", async () => {
    taker.refuse("nej@exempel.se");
    await write("nej@exempel.se");
    await write("o@exempel.se");
    await sendWaiting(post, server);
    const later = new Date(NOON.getTime() + 60_000);
    expect(await outbox()).toMatchObject([
      { recipient: "nej@exempel.se", sent: false, attempts: 1, due: later },
      { recipient: "o@exempel.se", sent: true },
    ]);
    wait(app, { seconds: 59 });
    await sendWaiting(post, server);
    expect((await outbox())[0]).toMatchObject({ attempts: 1 });
    wait(app, { seconds: 1 });
    await sendWaiting(post, server);
    const [refused] = await outbox();
    expect(refused).toMatchObject({ attempts: 2 });
    expect(String(refused?.["error"])).toContain("550");
    expect(await (await administrator.get("/arbeta/utkorg")).text()).toContain(
      "2 försök att skicka har misslyckats",
    );
  });

  it("waits a minute, then twice as long each time, an hour at the most", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map((tries) => waitAfterTries(tries) / 60_000)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });

  it("leaves what is a day old", async () => {
    const before = taker.letters.length;
    await write("gammal@exempel.se");
    wait(app, { minutes: 24 * 60 });
    await sendWaiting(post, server);
    expect(taker.letters.length).toBe(before);
    expect(await outbox()).toMatchObject([{ sent: false }]);
  });

  it("of two nodes sends each mail once", async () => {
    const before = taker.letters.length;
    await Promise.all(["x1", "x2", "x3", "x4"].map((name) => write(`${name}@exempel.se`)));
    await Promise.all([sendWaiting(post, server), sendWaiting(post, server)]);
    expect(taker.letters.length).toBe(before + 4);
  });

  it("without a mail server does nothing, and the outbox shows what waits", async () => {
    await write("vantar@exempel.se", "Länken: http://localhost/nytt-losenord/abc");
    await startPost({ ...post, smtpUrl: null })();
    expect(await outbox()).toMatchObject([{ sent: false, attempts: 0 }]);
    const html = await (await administrator.get("/arbeta/utkorg")).text();
    expect(html).toContain('<a href="http://localhost/nytt-losenord/abc">');
    expect(html).toContain("Det finns ingen mejlserver");
  });

  it("stops when told to", async () => {
    await startPost({ ...post, smtpUrl: taker.url })();
    expect(await outbox()).toEqual([]);
  });

  it("takes nothing from a transaction that fails", async () => {
    const failing = world.as(person, async (tx) => {
      await queueMail(tx, keys, { to: "z@exempel.se", subject: "s", text: "t", at: NOON });
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await outbox()).toEqual([]);
  });
});
