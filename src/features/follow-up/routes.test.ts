import { beforeEach, describe, expect, test } from "vitest";
import { anActivity } from "#app/features/measure/measure.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { readPdf } from "#app/platform/pdf/read-pdf.fixture.ts";
import type { FollowUpId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aFollowedWorld } from "./follow-up.fixture.ts";
import { readPublishedFollowUps } from "./published.ts";
import { readFollowUp } from "./queries.ts";
import { itemsOf, type Report } from "./report.ts";

const world = await freshWorld();
const app = await startApp(world);
const { people, promise, slug, items, measure } = await aFollowedWorld(world, app.services.keys);
const me = await app.signedIn(people.coordinator);
const reader = await app.signedIn(await world.aPerson({ role: "council_member" }));
const LIST = "/arbeta/uppfoljningar";
const WINTER = { title: "Uppföljning vintern 2026", from: "2026-01-01", to: "2026-02-28" };

await world.arrange(async (tx) => {
  await anActivity(tx, measure, { day: isoDate("2025-12-30"), text: "Före löftet." });
  await anActivity(tx, measure, { day: isoDate("2026-02-02"), text: "Vid Slottsskolan.", hours: 6 });
  await anActivity(tx, measure, { day: isoDate("2026-02-20"), kind: "cancelled", text: "Snö." });
  await anActivity(tx, measure, { day: isoDate("2026-03-10"), text: "Efter tiden.", hours: 5 });
});

let here: string;
let id: FollowUpId;

async function begin(values: Record<string, string> = {}): Promise<string> {
  const made = await me.post(`${LIST}/ny`, { promise, ...WINTER, ...values });
  expect(made.status).toBe(303);
  return (made.headers.get("location") ?? "").split("?")[0] ?? "";
}

const stored = () => world.as(people.coordinator, (tx) => readFollowUp(tx, id));
const published = () => world.as(people.coordinator, (tx) => readPublishedFollowUps(tx, slug));
const decide = async (version = "1"): Promise<Response> => me.post(`${here}/besluta`, { version });

beforeEach(async () => {
  here = await begin();
  id = here.split("/").at(-1) as FollowUpId;
});

describe("who may do what", () => {
  test.each([
    ["list", "", 200],
    ["one", "/:id", 200],
    ["its print", "/:id/uppfoljning.pdf", 200],
    ["begin", "/ny", 403],
    ["change", "/:id/andra", 403],
    ["comment", "/:id/atagande/1-1", 403],
    ["decide", "/:id/besluta", 403],
  ])("a council member: %s", async (_, path, status) => {
    const answer = await reader.get(LIST + path.replace(":id", id));
    expect(answer.status).toBe(status);
  });

  test.each([
    ["/ny", { promise, ...WINTER }],
    ["/:id/andra", { version: "1", ...WINTER, summary: "" }],
    ["/:id/atagande/1-1", { version: "0", comment: "x", responsible: "" }],
    ["/:id/besluta", { version: "1" }],
  ])("a council member changes nothing by sending %s", async (path, fields) => {
    expect((await reader.post(LIST + path.replace(":id", id), fields)).status).toBe(403);
  });

  test.each(["", "/:id", "/:id/uppfoljning.pdf"])("nobody reads %s without signing in", async (path) => {
    const answer = await app.resident.get(LIST + path.replace(":id", id));
    expect(answer.headers.get("location")).toMatch(/^\/logga-in/);
  });

  test.each(["not-an-id", "00000000-0000-4000-8000-000000000000"])("%s is not found", async (unknown) => {
    expect((await me.get(`${LIST}/${unknown}`)).status).toBe(404);
  });
});

describe("a new follow-up", () => {
  test("proposes the next tertial and its name", async () => {
    const html = await (await me.get(`${LIST}/ny?lofte=${promise}`)).text();
    expect(html).toContain('value="Uppföljning tertial 1 2026"');
    expect(html).toContain('value="2026-04-30"');
  });

  test.each([
    ["ends before it begins", { from: "2026-03-01", to: "2026-02-01" }, "Slutet ligger före början"],
    ["lies outside the promise", { from: "2024-01-01", to: "2024-12-31" }, "utanför löftets tid"],
    ["has no name", { title: "" }, "Fyll i det här"],
    ["is about a promise that is none", { promise: "00000000-0000-4000-8000-000000000000" }, "Välj ett av"],
  ])("that %s is refused, and what was typed is kept", async (_, values, words) => {
    const sent = { promise, ...WINTER, title: "Mitt namn", ...values };
    const answer = await me.post(`${LIST}/ny`, sent);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    for (const typed of [sent.from, sent.to]) expect(html).toContain(`value="${typed}"`);
  });
});

describe("a draft", () => {
  test("shows every item as it stood on the last day of the period", async () => {
    const html = await (await me.get(here)).text();
    expect(html).toMatch(/<strong>1<\/strong> <span>av minst 4 kontroller/);
    expect(html).toContain("Vid Slottsskolan.");
    expect(html).toContain("Snö.");
    expect(html).not.toContain("Efter tiden.");
    expect(html).not.toContain("Före löftet.");
    expect(html).toContain("Polismyndigheten, Gruppchef");
    expect(html).toContain("utkast");
  });

  test("counts what each measure did and used from its beginning until then", async () => {
    await decide();
    const { decided } = await stored();
    expect(decided?.report.measures).toMatchObject([
      { references: "1.1", done: "2 av minst 4 tillfällen", cancelled: 1, hours: { planned: 40, used: 6 } },
    ]);
  });

  test("takes a comment and who is responsible, once", async () => {
    const sent = { version: "0", comment: "Snön kom.", responsible: "Polisen" };
    const answer = await me.post(`${here}/atagande/1-1`, sent);
    expect(answer.headers.get("location")).toBe(`${here}?klart=saved#l1-1`);
    const html = await (await me.get(here)).text();
    expect(html).toContain("Snön kom.");
    expect(html).not.toContain("Polismyndigheten, Gruppchef</dd>");

    const late = await me.post(`${here}/atagande/1-1`, { ...sent, comment: "Regn." });
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Regn\.[\s\S]*Snön kom\.|Snön kom\.[\s\S]*Regn\./);
  });

  test("of a changed name shows both versions when somebody was first", async () => {
    const change = { version: "1", ...WINTER, title: "Mitt", summary: "Det gick bra." };
    expect((await me.post(`${here}/andra`, change)).status).toBe(303);
    const late = await me.post(`${here}/andra`, { ...change, title: "Ditt" });
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Ditt/);
    expect((await stored()).title).toBe("Mitt");
  });

  test("has no item 9.9", async () => {
    expect((await me.get(`${here}/atagande/9-9`)).status).toBe(404);
  });
});

describe("the decision", () => {
  test("freezes the report: what is logged later changes nothing", async () => {
    expect((await decide()).status).toBe(303);
    const before = (await stored()).decided;
    const address = `/loften/${slug}/uppfoljning/${before?.number}`;
    const page = await (await app.resident.get(address)).text();
    await world.arrange((tx) => anActivity(tx, measure, { day: isoDate("2026-02-10"), text: "För sent." }));
    app.memory.forget(world.kommun.space);
    expect((await stored()).decided).toEqual(before);
    expect(await (await app.resident.get(address)).text()).toBe(page);
    expect(page).toContain("av minst 4 kontroller");
    await world.owner.query("delete from k0484.activity where text = 'För sent.'");
  });

  test("publishes it under the next number of its promise", async () => {
    const earlier = (await published()).length;
    await decide();
    expect((await published())[0]).toEqual({
      ...{ number: earlier + 1, ...WINTER },
      href: `/loften/${slug}/uppfoljning/${earlier + 1}`,
    });
  });

  test("is the end of all writing", async () => {
    await decide();
    const sent = { version: "2", ...WINTER, summary: "Ändrat" };
    expect((await me.post(`${here}/andra`, sent)).status).toBe(409);
    const comment = { version: "0", comment: "x", responsible: "" };
    expect((await me.post(`${here}/atagande/1-1`, comment)).status).toBe(409);
    expect(await (await me.get(here)).text()).not.toContain("/andra");
  });

  test.each([
    "update k0484.follow_up set summary = 'x' where id = $1",
    "update k0484.follow_up set snapshot = '{}', decided_at = now() where id = $1",
    `insert into k0484.follow_up_comment (follow_up_id, item_id) values ($1, '${items[0]}')`,
  ])("cannot be undone in the database: %s", async (statement) => {
    await decide();
    const client = await world.owner.connect();
    await client.query("set search_path to k0484, handslag");
    await expect(client.query(statement, [id])).rejects.toThrow("A decided follow-up is not changed");
    client.release(true);
  });

  test("made twice by a double click is made once", async () => {
    const earlier = (await published()).length;
    const answers = await Promise.all([decide(), decide()]);
    expect(answers.map(({ status }) => status)).toContain(303);
    expect(await published()).toHaveLength(earlier + 1);
    expect((await stored()).decided?.number).toBe(earlier + 1);
  });

  test("waits for the period to end", async () => {
    here = await begin({ to: "2026-04-30" });
    expect(await (await me.get(`${here}/besluta`)).text()).toContain("30 april 2026");
    expect((await decide()).status).toBe(409);
  });

  test("is not made on an older version than the one that stands", async () => {
    await me.post(`${here}/andra`, { version: "1", ...WINTER, summary: "Nytt." });
    expect((await decide("1")).status).toBe(409);
    expect((await stored()).decided).toBeNull();
  });
});

describe("for anyone", () => {
  test("a draft is nowhere to be found", async () => {
    const next = (await published()).length + 1;
    for (const address of [`/loften/${slug}/uppfoljning/${next}`, `/loften/${slug}/uppfoljning/${next}.pdf`])
      expect((await app.resident.get(address)).status).toBe(404);
  });

  test("page and print say the same sentence, figure and comment", async () => {
    await me.post(`${here}/atagande/1-1`, { version: "0", comment: "Snön kom.", responsible: "Polisen" });
    await decide();
    const report = (await stored()).decided?.report as Report;
    const address = `/loften/${slug}/uppfoljning/${report.decided?.number}`;
    const html = await (await app.resident.get(address)).text();
    const pdf = await app.resident.get(`${address}.pdf`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
    const printed = text.replace(/\s+/g, " ");
    for (const words of [report.sentence, "Snön kom.", ...itemsOf(report).map(({ status }) => status.word)]) {
      expect(html).toContain(words);
      expect(printed).toContain(words);
    }
  });
});
