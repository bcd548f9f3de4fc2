import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "#app/access/roles.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { startApp, type Visitor } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aPromise } from "./promise.fixture.ts";
import type { PromiseStatus } from "./promise-status.ts";
import { readPromise, readPromiseHead, readPromiseItems } from "./queries.ts";
import { savePromiseContent } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation({ name: "Eskilstuna kommun", kind: "kommun" });
const police = await world.anOrganisation({ name: "Polismyndigheten", kind: "police" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun });
const me = await app.signedIn(coordinator);

const visitors = new Map<Role, Visitor>();
for (const role of ROLES) {
  const organisation = role === "police_coordinator" ? police : kommun;
  visitors.set(role, await app.signedIn(await world.aPerson({ role, organisation })));
}

const saved = (status: PromiseStatus = "draft", content = aPromise()): Promise<PromiseId> =>
  world.as(coordinator, (tx) => savePromiseContent(tx, content, { status, importedFrom: null }));
const promiseOf = (id: PromiseId) => world.as(coordinator, (tx) => readPromise(tx, id));

const UNKNOWN = "11111111-1111-4111-8111-111111111111";

describe("who may do what", () => {
  const reading = ["", "/jamforelse", "/granskning"];
  const writing = ["/om", "/parter", "/underlag", "/ataganden/nytt"];
  const doing = [
    "/om",
    "/parter",
    "/underlag",
    "/fokusomraden",
    "/ataganden/nytt",
    "/skicka",
    "/aterta",
    "/andra",
    "/slapp-andringen",
    "/arkivera",
  ];

  test.each(ROLES)("%s reads every promise", async (role) => {
    const id = await saved();
    for (const path of ["/arbeta/loften", ...reading.map((part) => `/arbeta/loften/${id}${part}`)]) {
      expect([path, (await visitors.get(role)?.get(path))?.status]).toEqual([path, 200]);
    }
  });

  test.each(ROLES)("%s writes only as coordinator", async (role) => {
    const id = await saved();
    const writes = role === "coordinator" || role === "police_coordinator";
    for (const part of writing) {
      expect([part, (await visitors.get(role)?.get(`/arbeta/loften/${id}${part}`))?.status]).toEqual([
        part,
        writes ? 200 : 403,
      ]);
    }
    for (const part of doing) {
      const status = (await visitors.get(role)?.post(`/arbeta/loften/${id}${part}`))?.status ?? 0;
      expect([part, writes ? status !== 403 && status < 500 : status]).toEqual([part, writes ? true : 403]);
    }
    expect((await visitors.get(role)?.get("/arbeta/loften/nytt"))?.status).toBe(writes ? 200 : 403);
    expect((await visitors.get(role)?.get("/arbeta/loften/dokument"))?.status).toBe(writes ? 200 : 403);
  });

  test("nobody without a session sees anything", async () => {
    const id = await saved();
    for (const path of ["/arbeta/loften", `/arbeta/loften/${id}`, `/arbeta/loften/${id}/granskning`]) {
      const answer = await app.resident.get(path);
      expect(answer.status).not.toBe(200);
      expect(await answer.text()).not.toContain("Medborgarlöfte Eskilstuna");
    }
  });

  test("a promise of another kommun, and one that is none, are not found", async () => {
    const elsewhere = await world.arrange(
      (tx) => savePromiseContent(tx, aPromise(), { status: "draft", importedFrom: null }),
      world.otherKommun,
    );
    for (const id of [elsewhere, UNKNOWN, "inget-id"]) {
      for (const part of [
        "",
        "/om",
        "/parter",
        "/underlag",
        "/granskning",
        "/jamforelse",
        "/ataganden/nytt",
        `/ataganden/${UNKNOWN}`,
      ]) {
        expect([id, part, (await me.get(`/arbeta/loften/${id}${part}`)).status]).toEqual([id, part, 404]);
      }
      for (const part of [
        "/fokusomraden",
        "/skicka",
        "/arkivera",
        "/andra",
        "/aterta",
        `/ataganden/${UNKNOWN}/upp`,
      ]) {
        const answer = await me.post(`/arbeta/loften/${id}${part}`, { name: "x", reason: "x" });
        expect([id, part, answer.status]).toEqual([id, part, 404]);
      }
    }
    const id = await saved();
    const other = await saved();
    const [foreign] = await world.as(coordinator, (tx) => readPromiseItems(tx, other));
    expect((await me.get(`/arbeta/loften/${id}/ataganden/${foreign?.id ?? ""}`)).status).toBe(404);
    expect((await me.post(`/arbeta/loften/${id}/ataganden/${foreign?.id ?? ""}/ta-bort`)).status).toBe(404);
  });
});

describe("a text that may not be changed", () => {
  test.each(["signing", "in_force", "archived"] as const)("is left as it is when %s", async (status) => {
    const id = await saved(status);
    const before = await promiseOf(id);
    const [item] = before.focusAreas[0]?.items ?? [];
    const area = before.focusAreas[0]?.id ?? "";
    const posts: readonly (readonly [string, Record<string, string>])[] = [
      ["/om", { title: "Nytt namn", scopeKind: "kommun", version: "1" }],
      ["/parter", { version: "1" }],
      ["/underlag", { version: "1" }],
      ["/fokusomraden", { name: "Nytt" }],
      [`/fokusomraden/${area}`, { name: "Nytt", before: "Trafik" }],
      [`/fokusomraden/${area}/ner`, {}],
      [
        "/ataganden/nytt",
        { focusArea: area, text: "Nytt.", kind: "action", direction: "at_least", version: "0" },
      ],
      [
        `/ataganden/${item?.id ?? ""}`,
        { focusArea: area, text: "Nytt.", kind: "action", direction: "at_least", version: "1" },
      ],
      [`/ataganden/${item?.id ?? ""}/ner`, {}],
      [`/ataganden/${item?.id ?? ""}/ta-bort`, {}],
      [`/ataganden/${item?.id ?? ""}/skal`, { reason: "Därför." }],
      ["/skicka", {}],
    ];
    for (const [path, fields] of posts) {
      expect([path, (await me.post(`/arbeta/loften/${id}${path}`, fields)).status]).toEqual([path, 409]);
    }
    expect(await promiseOf(id)).toEqual(before);
  });
});

describe("a new promise", () => {
  test("begins empty", async () => {
    const answer = await me.post("/arbeta/loften/nytt", {
      title: "Medborgarlöfte Torshälla 2028",
      from: "2028-01-01",
      to: "2028-12-31",
    });
    expect(answer.status).toBe(303);
    const id = (answer.headers.get("location") ?? "").split(/[/?]/)[3] as PromiseId;
    expect(await world.as(coordinator, (tx) => readPromiseHead(tx, id))).toMatchObject({
      slug: "torshalla-2028",
      status: "draft",
      period: { from: "2028-01-01", to: "2028-12-31" },
      kommun: { code: "0484", name: "Eskilstuna" },
    });
  });

  test("that ends before it begins keeps what was typed and says so", async () => {
    const answer = await me.post("/arbeta/loften/nytt", {
      title: "Ett löfte",
      from: "2028-12-31",
      to: "2028-01-01",
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("Slutet ligger före början");
    expect(html).toContain('value="Ett löfte"');
    expect(html).toContain('value="2028-12-31"');
  });

  test("continues the one before: words, parties and predecessor, but not its days and results", async () => {
    const before = await saved("in_force");
    const answer = await me.post("/arbeta/loften/nytt", { title: "Nästa löfte", predecessor: before });
    const id = (answer.headers.get("location") ?? "").split(/[/?]/)[3] as PromiseId;
    const next = await promiseOf(id);
    const first = await promiseOf(before);
    expect(next.predecessorId).toBe(before);
    expect(next.parties).toEqual(first.parties);
    expect(next.parties.map(({ organisationId }) => organisationId)).toEqual([kommun, police]);
    expect(next.focusAreas.map(({ name }) => name)).toEqual(first.focusAreas.map(({ name }) => name));
    expect(next.focusAreas[0]?.items[0]).toMatchObject({
      text: first.focusAreas[0]?.items[0]?.text,
      deadline: null,
    });
    expect(next.focusAreas[0]?.items[0]?.id).not.toBe(first.focusAreas[0]?.items[0]?.id);
  });
});

describe("what is said of the promise as a whole", () => {
  const head = {
    title: "Medborgarlöfte Nytorp 2029",
    scopeKind: "place",
    scopeName: "Nytorp",
    from: "2029-01-01",
    to: "2029-06-30",
    purpose: "Därför.",
  };

  test("is saved, and the address follows the title until the first edition", async () => {
    const id = await saved();
    expect((await me.post(`/arbeta/loften/${id}/om`, { ...head, version: "1" })).status).toBe(303);
    expect(await promiseOf(id)).toMatchObject({
      title: head.title,
      slug: "nytorp-2029",
      scope: { kind: "place", name: "Nytorp" },
      period: { from: "2029-01-01", to: "2029-06-30" },
      purpose: "Därför.",
      version: 2,
    });
  });

  test.each([
    ["from", { from: "", to: "2029-06-30" }],
    ["to", { from: "2029-01-01", to: "" }],
    ["to", { from: "2029-06-30", to: "2029-01-01" }],
    ["from", { from: "2029-02-30", to: "2029-06-30" }],
    ["title", { title: "  " }],
    ["scopeKind", { scopeKind: "allt" }],
  ])("points at the field %s when it cannot be used", async (field, values) => {
    const id = await saved();
    const before = await promiseOf(id);
    const answer = await me.post(`/arbeta/loften/${id}/om`, { ...head, version: "1", ...values });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}"`);
    expect(await promiseOf(id)).toEqual(before);
  });

  test("keeps both versions when two write at once, and saves what is chosen", async () => {
    const id = await saved();
    await me.post(`/arbeta/loften/${id}/om`, { ...head, version: "1" });
    const clash = await me.post(`/arbeta/loften/${id}/om`, {
      ...head,
      title: "Min titel",
      purpose: "Mitt syfte.",
      version: "1",
    });
    const html = await clash.text();
    expect(clash.status).toBe(409);
    for (const words of ["Min titel", head.title, "Mitt syfte.", "Därför."]) expect(html).toContain(words);
    const settled = {
      ...hiddenFields(html),
      "title.version": "mine",
      "purpose.version": "theirs",
    };
    expect((await me.post(`/arbeta/loften/${id}/om`, settled)).status).toBe(303);
    expect(await promiseOf(id)).toMatchObject({
      title: "Min titel",
      purpose: "Därför.",
      scope: { name: "Nytorp" },
    });
  });

  test("follows its parties: an item keeps its actors when one party goes and another comes first", async () => {
    const id = await saved();
    const rows = {
      version: "1",
      "party.0.name": "Bostadsbolaget",
      "party.0.kind": "other",
      "party.0.was": "",
      "party.1.name": "Polismyndigheten",
      "party.1.kind": "police",
      "party.1.organisation": police,
      "party.1.was": "1",
      "party.2.name": "Eskilstuna kommun",
      "party.2.kind": "kommun",
      "party.2.was": "0",
      "party.2.remove": "ja",
    };
    expect((await me.post(`/arbeta/loften/${id}/parter`, rows)).status).toBe(303);
    const after = await promiseOf(id);
    expect(after.parties.map(({ name }) => name)).toEqual(["Bostadsbolaget", "Polismyndigheten"]);
    expect(after.focusAreas.flatMap(({ items }) => items.map(({ actors }) => actors))).toEqual([
      [1],
      [1],
      [1],
    ]);
  });

  test("takes the name of an organisation when only that is chosen, and asks when nothing is", async () => {
    const id = await saved();
    const row = { version: "1", "party.0.kind": "police", "party.0.was": "" };
    await me.post(`/arbeta/loften/${id}/parter`, { ...row, "party.0.organisation": police });
    expect((await promiseOf(id)).parties).toEqual([
      { name: "Polismyndigheten", kind: "police", organisationId: police, signatoryTitle: null },
    ]);
    const answer = await me.post(`/arbeta/loften/${id}/parter`, {
      ...row,
      version: "2",
      "party.0.title": "Chefen",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#party.0.name"');
  });

  test("lists its sources, and drops those that are marked", async () => {
    const id = await saved();
    const rows = {
      version: "1",
      "evidence.0.kind": "survey",
      "evidence.0.text": "Trygghetsmätningen",
      "evidence.0.date": "",
      "evidence.0.remove": "ja",
      "evidence.1.kind": "safety_walk",
      "evidence.1.text": "Vandring i Fröslunda",
      "evidence.1.date": "2025-10-02",
      "evidence.2.kind": "survey",
      "evidence.2.text": "",
      "evidence.2.date": "",
    };
    expect((await me.post(`/arbeta/loften/${id}/underlag`, rows)).status).toBe(303);
    expect((await promiseOf(id)).evidence).toEqual([
      { kind: "safety_walk", text: "Vandring i Fröslunda", date: "2025-10-02" },
    ]);
  });
});

/** What a page would send by itself: its hidden fields, each once. */
function hiddenFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? "";
    fields[name] = (/value="([^"]*)"/.exec(tag)?.[1] ?? "")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<");
  }
  return fields;
}
