import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aReportingKommun, type Who } from "./reporting.fixture.ts";

const { app, people, housing, category, seen, session, aForm, countEvents } = await aReportingKommun();
const EVERYBODY = Object.keys(people) as Who[];
const REPORTERS: readonly Who[] = ["coordinator", "police", "reporter", "owner", "other"];
const LEADS: readonly Who[] = ["coordinator", "police"];
const HANDLERS: readonly Who[] = [...LEADS, "analyst"];

describe("who may what", () => {
  test.each<[string, readonly Who[]]>([
    ["/arbeta/rapportera", REPORTERS],
    ["/arbeta/rapportera/mina", REPORTERS],
    ["/arbeta/rapportera/platser?sok=fri", REPORTERS],
    ["/arbeta/rapportera/liknande", REPORTERS],
    [`/arbeta/rapportera/${seen}/ratta`, ["reporter"]],
    [`/arbeta/rapportera/${seen}/ta-tillbaka`, ["reporter"]],
    ["/arbeta/handelser", EVERYBODY],
    ["/arbeta/handelser/handelser.csv", EVERYBODY],
    ["/arbeta/handelser/handelser.xlsx", EVERYBODY],
    [`/arbeta/handelser/${seen}`, EVERYBODY],
    ["/arbeta/handelser/kategorier", LEADS],
    ["/arbeta/handelser/kategorier/ny", LEADS],
    [`/arbeta/handelser/kategorier/${category("Brand")}/andra`, LEADS],
    ["/arbeta/handelser/namn", LEADS],
  ])("GET %s", async (path, allowed) => {
    for (const who of EVERYBODY) {
      const { status } = await (await session(who)).get(path);
      expect([who, status]).toEqual([who, allowed.includes(who) ? 200 : 403]);
    }
  });

  test.each<[string, readonly Who[]]>([
    ["/arbeta/rapportera", REPORTERS],
    ["/arbeta/rapportera/en-till", REPORTERS],
    ["/arbeta/rapportera/ko", REPORTERS],
    ["/arbeta/rapportera/inget", REPORTERS],
    [`/arbeta/rapportera/${seen}/ratta`, ["reporter"]],
    [`/arbeta/handelser/${seen}/utfall`, HANDLERS],
    [`/arbeta/handelser/${seen}/samma`, HANDLERS],
    ["/arbeta/handelser/kategorier/ny", LEADS],
    ["/arbeta/handelser/kategorier/forslag", LEADS],
    ["/arbeta/handelser/namn", LEADS],
  ])("POST %s is refused to everybody else", async (path, allowed) => {
    for (const who of EVERYBODY.filter((one) => !allowed.includes(one))) {
      const { status } = await (await session(who)).post(path);
      expect([who, status]).toEqual([who, 403]);
    }
  });

  test("words are read by the own organisation and by who handles, the rest by everybody", async () => {
    const readers: Who[] = [];
    for (const who of EVERYBODY) {
      const visitor = await session(who);
      const page = await (await visitor.get(`/arbeta/handelser/${seen}`)).text();
      const list = await (await visitor.get("/arbeta/handelser")).text();
      const file = await (await visitor.get("/arbeta/handelser/handelser.csv")).text();
      const found = await (await visitor.get("/arbeta/handelser?sok=bokst%C3%A4ver")).text();
      expect(page).toContain("Fristadstorget");
      const reads = [page, list, file].map((text) => text.includes("Stora bokstäver"));
      expect(new Set([...reads, found.includes(seen)]).size).toBe(1);
      if (reads[0] === true) readers.push(who);
    }
    expect(readers).toEqual(["coordinator", "police", "analyst", "reporter"]);
  });

  test("nobody reports for an organisation of others, coordinators for any", async () => {
    const form = aForm({}, { organisation: housing });
    expect((await (await session("reporter")).post("/arbeta/rapportera", form)).status).toBe(400);
    expect((await (await session("coordinator")).post("/arbeta/rapportera", form)).status).toBe(303);
    const nothing = { requestKey: randomUUID(), organisation: housing, week: "2026-03-16" };
    expect((await (await session("reporter")).post("/arbeta/rapportera/inget", nothing)).status).toBe(403);
  });

  test("signed out, a form is kept and nothing is stored", async () => {
    const before = await countEvents();
    expect((await app.resident.post("/arbeta/rapportera", aForm())).status).toBe(401);
    expect((await app.resident.post("/arbeta/rapportera/ko", aForm())).status).toBe(401);
    expect(await countEvents()).toBe(before);
  });
});
