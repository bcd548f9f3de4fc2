import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { afterAll, describe, expect, test } from "vitest";
import { fixedClock } from "#app/platform/clock.ts";
import { asOwnerCopying } from "#app/platform/database/index.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { takePoliceNotices } from "#app/commands/import-polisen.ts";
import { readFeed } from "./feed.ts";
import { fetchFeed, userAgentOf } from "./fetch-feed.ts";
import { startForgetting } from "./forgetting.ts";
import { permissionFor, slowDownUntil } from "./manners.ts";
import { UnusableNotices } from "./police-notice.ts";
import { readNotices } from "./queries.ts";
import { removeOldSummaries, takeArchive, takeFeed } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const me = await app.signedIn(await world.aPerson({ role: "reporter" }));
const NOW = new Date("2026-03-16T11:00:00Z");
const EVERYTHING = { everywhere: true, type: "", day: null, text: "", below: null };

const notice = (values: Record<string, unknown> = {}) => ({
  id: 900_001,
  datetime: "2026-03-15 9:51:41 +01:00",
  name: "15 mars 09.12, Brand, Eskilstuna",
  summary: "Brand i en container.",
  url: "/aktuellt/handelser/2026/mars/15/brand/",
  type: "Brand",
  location: { name: "Södermanlands län", gps: "58.975581,16.748421" },
  ...values,
});
const feed = (...notices: Record<string, unknown>[]) => readFeed(JSON.stringify(notices.map(notice)));
const take = (now: Date, ...notices: Record<string, unknown>[]) =>
  world.arrange((tx) => takeFeed(tx, feed(...notices), now));
const archive = (text: string, now = NOW) =>
  asOwnerCopying(world.owner, world.kommun.space, (tx, copy) =>
    takeArchive(tx, copy, new TextEncoder().encode(text), now),
  );
const rowOf = (id: number) =>
  world.arrange((tx) =>
    tx.selectFrom("policeNotice").selectAll().where("policeNotice.id", "=", id).executeTakeFirstOrThrow(),
  );
const HEADER = `id,datetime,type,name,location_name,lat,lon,forst_sedd_utc,sist_sedd_utc,antal_metaversioner,antal_textversioner`;

describe("the feed", () => {
  test("gives notices whose hour may have one digit; the kommun stands last in the name where only the län is given", async () => {
    expect(await take(NOW, {})).toEqual({ added: 1, changed: 0, same: 0 });
    expect(await rowOf(900_001)).toMatchObject({
      happenedAt: new Date("2026-03-15T08:51:41Z"),
      placeName: "Södermanlands län",
      kommunName: "Eskilstuna",
      summary: "Brand i en container.",
      firstSeenAt: NOW,
      changes: 0,
    });
  });

  test.each([
    ["Uppsala", "1 mars 10.00, Stöld, Uppsala", "Uppsala"],
    ["Skåne län", "1 mars 07.10, Sammanfattning natt, Skåne län", null],
    ["Skåne län", "1 mars 10.00, Trafikolycka, personskada, Hjo", "Hjo"],
    ["Skåne län", "1 mars 10.00, Övrigt, ", null],
    ["Skåne län", "Övrigt", null],
    ["", "1 mars, Brand, Lund", null],
  ])("place %j with name %j is kommun %j", async (place, name, kommun) => {
    await take(NOW, { id: 900_010, name, location: { name: place } });
    expect((await rowOf(900_010)).kommunName).toBe(kommun);
  });

  test("changes a notice by its number, counts how often, and leaves the rest alone", async () => {
    await take(NOW, { id: 900_020 });
    const later = new Date("2026-03-16T12:00:00Z");
    expect(await take(later, { id: 900_020, type: "Brand, bil" })).toEqual({ added: 0, changed: 1, same: 0 });
    expect(await take(later, { id: 900_020, type: "Brand, bil" })).toEqual({ added: 0, changed: 0, same: 1 });
    expect(await rowOf(900_020)).toMatchObject({ changes: 1, lastSeenAt: later, type: "Brand, bil" });
  });

  test("positions are not kept anywhere: no column could hold one, and no text does", async () => {
    await take(NOW, { id: 900_030 });
    expect(JSON.stringify(await rowOf(900_030))).not.toMatch(/58\.97|16\.74/);
    const { rows } = await world.owner.query<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = 'k0484.police_notice'::regclass and a.attnum > 0
       and (a.atttypid in ('point'::regtype, 'double precision'::regtype, 'numeric'::regtype, 'jsonb'::regtype)
         or a.attname ~ 'gps|lat|lon|position')`,
    );
    expect(rows).toEqual([]);
  });

  test.each([
    ["no JSON", "<html>", "no JSON list"],
    ["no list", "{}", "no JSON list"],
    [
      "a day that does not exist",
      JSON.stringify([notice({ datetime: "2026-02-30 10:00:00 +01:00" })]),
      "datetime",
    ],
    ["no number", JSON.stringify([notice({ id: "1" })]), "id"],
    ["a number twice", JSON.stringify([notice(), notice()]), "has the id of another"],
  ])("with %s is refused", (_, text, why) => {
    expect(() => readFeed(text)).toThrow(UnusableNotices);
    expect(() => readFeed(text)).toThrow(why);
  });
});

describe("summaries", () => {
  test("of notices older than thirty days are removed, and never written", async () => {
    const then = new Date("2026-03-15T20:00:00Z");
    await take(then, { id: 900_040 }, { id: 900_041, datetime: "2026-02-01 10:00:00 +01:00" });
    expect((await rowOf(900_041)).summary).toBe("");
    const month = new Date("2026-04-14T08:51:00Z");
    expect(await world.arrange((tx) => removeOldSummaries(tx, month))).toBe(0);
    expect((await rowOf(900_040)).summary).not.toBe("");
    // Any import does it too.
    await take(new Date("2026-04-14T08:52:00Z"), { id: 900_042, datetime: "2026-04-14 8:00:00 +02:00" });
    expect((await rowOf(900_040)).summary).toBe("");
    expect((await rowOf(900_042)).summary).not.toBe("");
  });
});

test("the running program removes old summaries where nobody imports any more", async () => {
  await take(new Date("2026-03-15T20:00:00Z"), { id: 900_043 });
  const stop = startForgetting({
    owner: world.owner,
    kommuner: { all: () => [world.kommun, world.otherKommun] },
    clock: fixedClock(new Date("2026-04-20T10:00:00Z")),
    log: app.services.log,
  });
  await stop();
  expect((await rowOf(900_043)).summary).toBe("");
});

describe("an archive", () => {
  const row = (id: number, name = "Brand, Vingåker") =>
    `${id},2024-05-01 9:00:00 +02:00,"Brand, bil","1 maj 08.00, ${name}",Södermanlands län,58.97,16.74,2024-05-01T07:05Z,2024-05-02T08:00Z,3,1`;

  test("is taken in with what it has seen, its positions left out", async () => {
    expect(await archive([HEADER, row(800_001), row(800_002)].join("\n"))).toEqual({
      added: 2,
      changed: 0,
      same: 0,
    });
    const kept = await rowOf(800_001);
    expect(kept).toMatchObject({
      type: "Brand, bil",
      kommunName: "Vingåker",
      firstSeenAt: new Date("2024-05-01T07:05:00Z"),
      lastSeenAt: new Date("2024-05-02T08:00:00Z"),
      changes: 2,
    });
    expect(JSON.stringify(kept)).not.toMatch(/58\.97|16\.74/);
    expect(await archive([HEADER, row(800_001)].join("\r\n"))).toEqual({ added: 0, changed: 0, same: 1 });
  });

  test("does not overwrite what the feed has said later", async () => {
    await take(NOW, { id: 800_010, name: "Senare, Eskilstuna" });
    await archive([HEADER, row(800_010)].join("\n"));
    expect((await rowOf(800_010)).name).toBe("Senare, Eskilstuna");
  });

  test.each([
    ["a missing column", "id,datetime\n1,2", "location_name"],
    ["a wrong moment", `${HEADER}\n${row(1)}\n${row(2).replace("2024-05-01 9", "2024-05-41 9")}`, "line 3"],
    ["a number twice", `${HEADER}\n${row(800_003)}\n${row(800_003)}`, "twice"],
    ["half a row", `${HEADER}\n800_004,2024`, "line 2"],
  ])("with %s takes in nothing", async (_, text, why) => {
    await expect(archive(text)).rejects.toThrow(why);
    const { rows } = await world.owner.query("select from k0484.police_notice where id in (1, 2, 800003)");
    expect(rows).toEqual([]);
  });
});

describe("manners", () => {
  const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
  const call = (seconds: number, values = {}) => ({
    address: "https://polisen.se/api/events",
    calledAt: at(seconds),
    status: 200 as number | null,
    notBefore: null as Date | null,
    ...values,
  });
  const may = (...calls: ReturnType<typeof call>[]) =>
    permissionFor("https://polisen.se/api/events", calls, NOW);

  test("ten seconds apart, sixty an hour, never after 404, not before the moment named", () => {
    expect(may()).toEqual({ kind: "wait", milliseconds: 0 });
    expect(may(call(-4))).toEqual({ kind: "wait", milliseconds: 6000 });
    expect(may(call(-30), call(-12))).toEqual({ kind: "wait", milliseconds: 0 });
    const sixty = Array.from({ length: 60 }, (_, index) => call(-20 - index * 50));
    expect(may(...sixty)).toEqual({ kind: "later", at: at(3600 - 20 - 59 * 50), why: "hour" });
    expect(may(...sixty.slice(1)).kind).toBe("wait");
    expect(may(call(-9000, { status: 404 }))).toEqual({ kind: "never" });
    expect(may(call(-9000, { status: 404, address: "https://polisen.se/api/other" })).kind).toBe("wait");
    expect(may(call(-9000, { status: 429, notBefore: at(5) }))).toMatchObject({
      kind: "later",
      why: "slow_down",
    });
  });

  test("429 slows down for an hour at least, longer when the feed says so", () => {
    expect(slowDownUntil(200, "60", NOW)).toBeNull();
    expect(slowDownUntil(429, null, NOW)).toEqual(at(3600));
    expect(slowDownUntil(429, "5", NOW)).toEqual(at(3600));
    expect(slowDownUntil(429, "7200", NOW)).toEqual(at(7200));
    expect(slowDownUntil(429, at(9000).toUTCString(), NOW)).toEqual(at(9000));
  });
});

describe("asking the feed", () => {
  const asked: IncomingMessage[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    asked.push(request);
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify([notice({ id: 900_050 })]));
  }).listen(0, "127.0.0.1");
  afterAll(() => server.close());
  const ask: typeof fetch = async (_, init) => {
    if (!server.listening) await once(server, "listening");
    const address = server.address();
    return fetch(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/events`, init);
  };
  let now = NOW;
  const asking = {
    owner: world.owner,
    kommun: world.kommun,
    userAgent: userAgentOf("Åmål åmål.exempel.se"),
    ask,
  };
  const fetchNow = (address = "https://polisen.se/api/events") =>
    fetchFeed(address, { ...asking, now: () => now });

  test("we say who we are, and remember the call", async () => {
    expect(readFeed(await fetchNow())).toHaveLength(1);
    expect(asked.at(-1)?.headers["user-agent"]).toBe("Handslag (Amal amal.exempel.se)");
    const { rows } = await world.owner.query("select status from handslag.police_call");
    expect(rows).toEqual([{ status: 200 }]);
  });

  test.each(["http://polisen.se/api/events", "https://name@polisen.se/", "polisen"])(
    "%s is not asked",
    async (address) => {
      const before = asked.length;
      await expect(fetchNow(address)).rejects.toThrow("https://");
      expect(asked).toHaveLength(before);
    },
  );

  test("429 keeps every address quiet, 404 its own for good", async () => {
    now = new Date(NOW.getTime() + 60_000);
    status = 429;
    await expect(fetchNow()).rejects.toThrow("429");
    status = 200;
    now = new Date(NOW.getTime() + 600_000);
    const before = asked.length;
    await expect(fetchNow()).rejects.toThrow("slow down");
    now = new Date(NOW.getTime() + 8_000_000);
    status = 404;
    await expect(fetchNow("https://polisen.se/api/gone")).rejects.toThrow("404");
    now = new Date(NOW.getTime() + 900_000_000);
    status = 200;
    await expect(fetchNow("https://polisen.se/api/gone")).rejects.toThrow("not asked again");
    expect(asked).toHaveLength(before + 1);
  });

  test("the command takes an address into every kommun, and a dry run changes nothing", async () => {
    now = new Date(NOW.getTime() + 1_000_000_000);
    const told: string[] = [];
    const services = { owner: world.owner, keys: app.services.keys };
    const run = (dryRun: boolean) => {
      now = new Date(now.getTime() + 20_000);
      const options = { dryRun, ask };
      return takePoliceNotices(
        services,
        "https://polisen.se/api/events",
        options,
        () => now,
        (line) => told.push(line),
      );
    };
    await run(true);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain("1 notices would be added");
    await expect(rowOf(900_050)).rejects.toThrow();
    expect(await run(false)).toEqual([
      { added: 1, changed: 0, same: 0 },
      { added: 1, changed: 0, same: 0 },
    ]);
    expect((await rowOf(900_050)).id).toBe(900_050);
  });
});

describe("the list", () => {
  test("shows our kommun first, says that it is news, and draws no map", async () => {
    await take(
      NOW,
      { id: 900_060 },
      { id: 900_061, name: "16 mars, Stöld, Lund", location: { name: "Lund" } },
    );
    const page = await (await me.get("/arbeta/polisens-handelser")).text();
    expect(page).toContain("nyheter, inte statistik");
    expect(page).toContain("15 mars 09.12, Brand, Eskilstuna");
    expect(page).not.toContain("Stöld, Lund");
    expect(page).toContain("https://polisen.se/aktuellt/handelser/2026/mars/15/brand/");
    expect(await (await me.get("/arbeta/polisens-handelser?vilka=alla")).text()).toContain("Stöld, Lund");
  });

  test.each([
    ["type", { type: "Rån" }],
    ["day", { day: "2026-03-14" }],
    ["words", { text: "guldklocka" }],
    ["words with signs", { text: "100%" }],
  ])("filters by %s", async (_, filter) => {
    await take(NOW, {
      id: 900_070,
      type: "Rån",
      datetime: "2026-03-14 0:10:00 +01:00",
      name: "13 mars, Rån, Eskilstuna",
      summary: "En guldklocka, 100% guld.",
    });
    const wanted = { ...EVERYTHING, everywhere: false, ...filter } as typeof EVERYTHING;
    const { rows } = await world.arrange((tx) => readNotices(tx, wanted, "Eskilstuna"));
    expect(rows.map(({ id }) => id)).toEqual([900_070]);
  });

  test("goes on below the last one", async () => {
    const read = (below: number | null) =>
      world.arrange((tx) => readNotices(tx, { ...EVERYTHING, below }, "Eskilstuna", 3));
    const first = await read(null);
    const second = await read(first.next);
    expect(first.rows).toHaveLength(3);
    expect(second.rows[0]?.id).toBeLessThan(first.rows[2]?.id ?? 0);
  });
});
