import { expect, test } from "vitest";
import { readPromiseItems, savePromiseContent } from "#app/features/promise/index.ts";
import { anItem, aPromise } from "#app/features/promise/promise.fixture.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation({ name: "Eskilstuna kommun" });
const police = await world.anOrganisation({ name: "Polismyndigheten", kind: "police" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun });
const owner = await world.aPerson({ role: "measure_owner", organisation: police });

const valueOf = (page: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? "";
const chosenIn = (page: string, name: string): string =>
  new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?<option value="([^"]*)" selected`).exec(page)?.[1] ?? "";

test("from a promise item to three of at least four on the page a resident reads", async () => {
  const target = { direction: "at_least", number: 4, unit: "kontroller" } as const;
  const item = anItem({
    heading: "Trafikkontroller vid skolor",
    target,
    actors: [1, 0],
    season: "våren",
    deadline: null,
  });
  const promise = await world.arrange((tx) =>
    savePromiseContent(tx, aPromise({ focusAreas: [{ name: "Trafik", items: [item] }] }), {
      status: "in_force",
      importedFrom: "eskilstuna.json",
      slug: "eskilstuna-2026",
    }),
  );
  const [saved] = await world.arrange((tx) => readPromiseItems(tx, promise));

  const lead = await app.signedIn(coordinator);
  const form = await (await lead.get(`/arbeta/atgarder/ny?atagande=${saved?.id}`)).text();
  expect(form).toContain("Det mesta kommer från löfte 1.1");
  expect(chosenIn(form, "accountable")).toBe(police);
  const fields = {
    version: valueOf(form, "version"),
    title: valueOf(form, "title"),
    description: /<textarea[^>]*name="description"[^>]*>([^<]*)</.exec(form)?.[1] ?? "",
    accountable: chosenIn(form, "accountable"),
    partner: [kommun],
    startsOn: valueOf(form, "startsOn"),
    dueOn: valueOf(form, "dueOn"),
    direction: chosenIn(form, "direction"),
    number: valueOf(form, "number"),
    unit: valueOf(form, "unit"),
    item: [chosenIn(form, "item"), "", ""],
    counts: ["yes", "yes", "yes"],
  };
  expect(fields).toMatchObject({
    title: "Trafikkontroller vid skolor",
    startsOn: "2026-01-01",
    dueOn: "2027-12-31",
    number: "4",
    unit: "kontroller",
  });
  expect(fields.description).toContain("När på året: våren.");
  const made = await lead.post("/arbeta/atgarder/ny", fields);
  const address = made.headers.get("location")?.split("?")[0] ?? "";

  const phone = await app.signedIn(owner);
  expect(await (await phone.get("/arbeta/logga")).text()).toContain(`href="${address}/logga"`);
  for (const text of ["41 fordon stoppade", "36 fordon stoppade", "29 fordon stoppade"]) {
    const requestKey = valueOf(await (await phone.get(`${address}/logga`)).text(), "requestKey");
    const logged = await phone.post(`${address}/logga`, {
      requestKey,
      kind: "done",
      when: "today",
      quantity: "1",
      text,
    });
    expect(logged.status).toBe(303);
  }

  const { document } = await world.arrange((tx) =>
    tx
      .selectFrom("publishedPromise")
      .where("slug", "=", "eskilstuna-2026")
      .selectAll()
      .executeTakeFirstOrThrow(),
  );
  expect(JSON.stringify(document)).toContain("41 fordon stoppade");
  const page = await (await app.resident.get("/loften/eskilstuna-2026")).text();
  expect(page.replace(/<[^>]+>/g, "")).toMatch(/3\s*av minst 4 kontroller/);
});

test("every request is in the log with ids and without what was written", async () => {
  const entries = await world.arrange((tx) => tx.selectFrom("auditEntry").select(["event", "ids"]).execute());
  const events = entries.map(({ event }) => event);
  for (const event of ["MeasureRead", "MeasureAdded", "MeasuresRead", "ActivityLogged"]) {
    expect(events).toContain(event);
  }
  expect(JSON.stringify(entries)).not.toContain("fordon");
});
