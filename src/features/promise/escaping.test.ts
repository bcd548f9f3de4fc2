import { expect, test } from "vitest";
import type { PromiseId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anItem, aPromise } from "./promise.fixture.ts";
import { readPromise } from "./queries.ts";
import { savePromiseContent } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const SCRIPT = `"><script>alert('x')</script><img src=x onerror=alert(1)>`;
const organisation = await world.anOrganisation({ name: SCRIPT, kind: "kommun" });
const coordinator = await world.aPerson({ role: "coordinator", organisation, name: SCRIPT });
const me = await app.signedIn(coordinator);

await world.arrange(async (tx) => {
  const problem = await tx
    .insertInto("problem")
    .values({ statement: SCRIPT })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx.insertInto("cause").values({ problemId: problem.id, position: 0, text: SCRIPT }).execute();
});

const item = anItem({
  heading: SCRIPT,
  text: `${SCRIPT} minst fyra besök i Fröslunda`,
  target: null,
  season: SCRIPT,
  place: null,
  indicator: SCRIPT,
  baseline: null,
});
const evil = aPromise({
  title: SCRIPT,
  kommun: { code: "0484", name: SCRIPT },
  policeDistrict: SCRIPT,
  parties: [{ name: SCRIPT, kind: "kommun", signatoryTitle: SCRIPT }],
  scope: { kind: "place", name: SCRIPT },
  agreement: SCRIPT,
  purpose: SCRIPT,
  evidence: [{ kind: "other", text: SCRIPT, date: null }],
  followUp: SCRIPT,
  focusAreas: [{ name: SCRIPT, items: [item, { ...item, actors: [] }] }],
  source: SCRIPT,
  remark: SCRIPT,
});

function expectHarmless(where: string, html: string): void {
  expect([where, html.includes("<script>alert"), html.includes("<img src=x")]).toEqual([where, false, false]);
  expect([where, html.includes("alert(")]).toEqual([where, true]);
}

test("script in every field is text on every page", async () => {
  const id: PromiseId = await world.as(coordinator, async (tx) => {
    const predecessor = await savePromiseContent(tx, evil, { status: "archived", importedFrom: SCRIPT });
    return savePromiseContent(tx, evil, { status: "draft", importedFrom: null, predecessor });
  });
  const base = `/arbeta/loften/${id}`;
  const [first] = (await world.as(coordinator, (tx) => readPromise(tx, id))).focusAreas[0]?.items ?? [];
  const pages = [
    "",
    "/om",
    "/parter",
    "/underlag",
    "/ataganden/nytt",
    `/ataganden/${first?.id ?? ""}`,
    `/ataganden/${first?.id ?? ""}/ta-bort`,
    "/jamforelse",
    "/granskning",
    "/arkivera",
  ];
  for (const page of ["/arbeta/loften", "/arbeta/loften/nytt", ...pages.map((part) => base + part)]) {
    expectHarmless(page, await (await me.get(page)).text());
  }
});

test("script that is typed is text in every form that comes back", async () => {
  const id = await world.as(coordinator, (tx) =>
    savePromiseContent(tx, evil, { status: "draft", importedFrom: null }),
  );
  const base = `/arbeta/loften/${id}`;
  const names = [
    "title",
    "scopeName",
    "scopeKind",
    "policeDistrict",
    "purpose",
    "followUp",
    "from",
    "to",
    "agreement",
    "text",
    "heading",
    "unit",
    "number",
    "place",
    "season",
    "indicator",
    "baseline",
    "deadline",
    "focusArea",
    "reason",
    "name",
    "before",
    "seen",
    "party.0.name",
    "evidence.0.text",
    "reason.cause_missing",
  ];
  const typed = { ...Object.fromEntries(names.map((name) => [name, SCRIPT])), version: "1" };
  for (const path of [
    "/arbeta/loften/nytt",
    "/arbeta/loften/dokument",
    `${base}/om`,
    `${base}/parter`,
    `${base}/underlag`,
    `${base}/ataganden/nytt`,
    `${base}/skicka`,
  ]) {
    const answer = await me.post(path, typed);
    if (answer.status !== 303) expectHarmless(path, await answer.text());
    expect([path, answer.status < 500]).toEqual([path, true]);
  }
  const location = (
    await me.post("/arbeta/loften/dokument", {
      text: `${SCRIPT}\n• Polisen lovar att ${SCRIPT} minst fyra gånger`,
    })
  ).headers.get("location");
  expectHarmless("proposals", await (await me.get(location ?? "")).text());
});
