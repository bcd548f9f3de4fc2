import { describe, expect, test } from "vitest";
import type { CauseId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anItem, aPromise } from "../promise.fixture.ts";
import { readPromise, readPromiseItems } from "../queries.ts";
import { savePromiseContent } from "../store.ts";

const world = await freshWorld();
const app = await startApp(world);
const coordinator = await world.aPerson({ role: "coordinator" });
const police = await world.aPerson({ role: "police_coordinator" });
const [me, you] = [await app.signedIn(coordinator), await app.signedIn(police)];
const cause: CauseId = await world.arrange(async (tx) => {
  const problem = await tx
    .insertInto("problem")
    .values({ statement: "Otryggt på väg till skolan" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const values = { problemId: problem.id, position: 0, text: "Föräldrar kör fort" };
  return (await tx.insertInto("cause").values(values).returning("id").executeTakeFirstOrThrow()).id;
});

const saved = (content = aPromise()): Promise<PromiseId> =>
  world.as(coordinator, (tx) => savePromiseContent(tx, content, { status: "draft", importedFrom: null }));
const promiseOf = (id: PromiseId) => world.as(coordinator, (tx) => readPromise(tx, id));
const itemsIn = (id: PromiseId) => world.as(coordinator, (tx) => readPromiseItems(tx, id));

/** The form of the first item of the first focus area, as a browser would send it. */
async function firstForm(id: PromiseId) {
  const area = (await promiseOf(id)).focusAreas[0];
  const item = area?.items[0];
  return {
    path: `/arbeta/loften/${id}/ataganden/${item?.id ?? ""}`,
    fields: {
      focusArea: area?.id ?? "",
      heading: item?.heading ?? "",
      text: item?.text ?? "",
      kind: "action",
      actors: ["0", "1"],
      direction: "at_least",
      number: "4",
      unit: "trafikkontroller",
      deadline: "2027-06-30",
      season: "",
      place: "vid skolorna",
      indicator: item?.indicator ?? "",
      baseline: item?.baseline ?? "",
      continuationReason: "",
      version: String(item?.version ?? 0),
    },
  };
}

describe("an item", () => {
  test("is written with everything that belongs to it", async () => {
    const id = await saved();
    const { fields } = await firstForm(id);
    const answer = await me.post(`/arbeta/loften/${id}/ataganden/nytt`, {
      ...fields,
      text: "Hålla högst 2,5 timmars väntan i receptionen.",
      direction: "at_most",
      number: "2,5",
      unit: "timmar",
      actors: ["1"],
      causes: [cause, "11111111-1111-4111-8111-111111111111"],
      version: "0",
    });
    expect(answer.status).toBe(303);
    const [, , added] = await itemsIn(id);
    expect(added).toMatchObject({
      reference: "1.3",
      text: "Hålla högst 2,5 timmars väntan i receptionen.",
      target: { direction: "at_most", number: 2.5, unit: "timmar" },
      actors: [1],
      causes: [cause],
    });
  });

  test.each([
    ["text", { text: " " }],
    ["number", { number: "fyra" }],
    ["number", { number: "-1" }],
    ["number", { number: "" }],
    ["deadline", { deadline: "2027-06-31" }],
    ["kind", { kind: "annat" }],
    ["actors", { actors: ["noll"] }],
  ])("points at %s when it cannot be used, and keeps the rest", async (field, values) => {
    const id = await saved();
    const { path, fields } = await firstForm(id);
    const before = await promiseOf(id);
    const answer = await me.post(path, { ...fields, heading: "Det jag skrev", ...values });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('value="Det jag skrev"');
    expect(await promiseOf(id)).toEqual(before);
  });

  test("stands on its page in its place in the chain, from the problem to what shows", async () => {
    const id = await saved();
    const { path, fields } = await firstForm(id);
    await me.post(path, { ...fields, causes: [cause] });
    const body = await (await me.get(path)).text();
    const chain = body.slice(body.indexOf('id="kedjan"'));
    expect(chain).toContain("Otryggt på väg till skolan");
    expect(chain).toContain("Föräldrar kör fort");
    const unwritten = await me.get(`/arbeta/loften/${id}/ataganden/nytt`);
    expect(await unwritten.text()).not.toContain('id="kedjan"');
  });

  test("cannot name a party that is gone, nor a focus area of another promise", async () => {
    const id = await saved();
    const other = (await promiseOf(await saved())).focusAreas[0];
    const { path, fields } = await firstForm(id);
    expect((await me.post(path, { ...fields, actors: ["7"] })).status).toBe(409);
    expect((await me.post(path, { ...fields, focusArea: other?.id ?? "" })).status).toBe(404);
  });

  test("keeps the results that were read with it when it is changed", async () => {
    const results = [{ value: 303, source: "Polisen", date: null }] as const;
    const id = await saved(aPromise({ focusAreas: [{ name: "Trafik", items: [anItem({ results })] }] }));
    const { path, fields } = await firstForm(id);
    await me.post(path, { ...fields, heading: "Ny rubrik" });
    expect((await itemsIn(id))[0]).toMatchObject({ heading: "Ny rubrik", results });
  });

  test("moves within its focus area, over its border, and no further than the text", async () => {
    const id = await saved();
    const [a, b, c] = (await itemsIn(id)).map((item) => item.id);
    const press = (item: PromiseItemId | undefined, way: string) =>
      me.post(`/arbeta/loften/${id}/ataganden/${item ?? ""}/${way}`);
    const order = async () =>
      (await promiseOf(id)).focusAreas.map(({ items }) => items.map((item) => item.id));
    await press(a, "ner");
    expect(await order()).toEqual([[b, a], [c]]);
    await press(a, "ner");
    expect(await order()).toEqual([[b], [a, c]]);
    await press(c, "ner");
    expect(await order()).toEqual([[b], [a, c]]);
    await press(a, "upp");
    expect(await order()).toEqual([[b, a], [c]]);
    await press(b, "upp");
    expect(await order()).toEqual([[b, a], [c]]);
  });

  test("is removed after a question", async () => {
    const id = await saved();
    const [item] = await itemsIn(id);
    const path = `/arbeta/loften/${id}/ataganden/${item?.id ?? ""}/ta-bort`;
    expect(await (await me.get(path)).text()).toContain(item?.text);
    expect((await me.post(path)).status).toBe(303);
    expect((await itemsIn(id)).map(({ reference }) => reference)).toEqual(["1.1", "2.1"]);
  });
});

describe("two coordinators on one item", () => {
  test("the second sees both versions, loses nothing, and can save on top", async () => {
    const id = await saved();
    const { path, fields } = await firstForm(id);
    await you.post(path, { ...fields, text: "Polisens text.", place: "på torget", actors: ["1"] });
    const clash = await me.post(path, { ...fields, text: "Kommunens text.", number: "9", actors: ["0"] });
    const html = await clash.text();
    expect(clash.status).toBe(409);
    for (const words of ["Polisens text.", "Kommunens text.", "på torget", "minst 9 trafikkontroller"]) {
      expect(html).toContain(words);
    }
    expect((await itemsIn(id))[0]?.text).toBe("Polisens text.");

    const choices = {
      "text.version": "mine",
      "target.version": "mine",
      "place.version": "theirs",
      "actors.version": "theirs",
    };
    expect((await me.post(path, { ...hiddenFields(html), ...choices })).status).toBe(303);
    expect((await itemsIn(id))[0]).toMatchObject({
      text: "Kommunens text.",
      target: { number: 9 },
      place: "på torget",
      actors: [1],
      deadline: "2027-06-30",
      version: 3,
    });
  });

  test("a third who was quicker makes a new clash, not a loss", async () => {
    const id = await saved();
    const { path, fields } = await firstForm(id);
    await you.post(path, { ...fields, text: "Första." });
    const html = await (await me.post(path, { ...fields, text: "Min." })).text();
    await you.post(path, { ...fields, text: "Andra.", version: "2" });
    const again = await me.post(path, { ...hiddenFields(html), "text.version": "mine" });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Andra.");
    expect((await itemsIn(id))[0]?.text).toBe("Andra.");
  });
});

describe("what the text says and the fields do not", () => {
  const silent = { target: null, place: null, deadline: null, season: null };

  test("is offered, never filled in, and confirmed with a press", async () => {
    const text = "Genomföra minst fyra trafikkontroller.";
    const id = await saved(
      aPromise({ focusAreas: [{ name: "Trafik", items: [anItem({ ...silent, text })] }] }),
    );
    const { path } = await firstForm(id);
    const html = await (await me.get(path)).text();
    expect(html).toContain("Texten säger mer än fälten");
    expect(html).toContain("Mål: minst 4 trafikkontroller");
    expect((await itemsIn(id))[0]?.target).toBeNull();
    const { field, value } = hiddenFields(html);
    expect((await me.post(`${path}/forslag`, { field: field ?? "", value: value ?? "" })).status).toBe(303);
    expect((await itemsIn(id))[0]).toMatchObject({
      text,
      target: { direction: "at_least", number: 4 },
      version: 2,
    });
    expect(await (await me.get(path)).text()).not.toContain("Texten säger mer än fälten");
  });

  test("is not filled in when the text has come to say something else", async () => {
    const id = await saved(
      aPromise({
        focusAreas: [{ name: "Trafik", items: [anItem({ ...silent, text: "Göra minst fem besök." })] }],
      }),
    );
    const { path } = await firstForm(id);
    const answer = await me.post(`${path}/forslag`, {
      field: "target",
      value: "at_least 4 trafikkontroller",
    });
    expect(answer.status).toBe(409);
    expect((await itemsIn(id))[0]?.target).toBeNull();
  });

  test("is shown right after saving", async () => {
    const id = await saved();
    const { path, fields } = await firstForm(id);
    const answer = await me.post(path, {
      ...fields,
      text: "Genomföra minst fyra besök.",
      number: "",
      unit: "",
    });
    expect(answer.headers.get("location")).toMatch(new RegExp(`^${path}`));
  });
});

describe("focus areas", () => {
  test("are added, renamed, moved and removed", async () => {
    const id = await saved();
    const base = `/arbeta/loften/${id}/fokusomraden`;
    const names = async () => (await promiseOf(id)).focusAreas.map(({ name }) => name);
    await me.post(base, { name: " Mörka gångvägar " });
    expect(await names()).toEqual(["Trafik", "Unga", "Mörka gångvägar"]);
    const added = (await promiseOf(id)).focusAreas[2]?.id ?? "";
    await me.post(`${base}/${added}`, { name: "Ljus", before: "Mörka gångvägar" });
    await me.post(`${base}/${added}/upp`);
    expect(await names()).toEqual(["Trafik", "Ljus", "Unga"]);
    await me.post(`${base}/${added}/ner`);
    await me.post(`${base}/${added}/ner`);
    expect(await names()).toEqual(["Trafik", "Unga", "Ljus"]);
    expect((await me.post(`${base}/${added}/ta-bort`)).status).toBe(303);
    expect(await names()).toEqual(["Trafik", "Unga"]);
  });

  test("with items are not removed, and a name that somebody else changed is a clash", async () => {
    const id = await saved();
    const area = (await promiseOf(id)).focusAreas[0]?.id ?? "";
    const path = `/arbeta/loften/${id}/fokusomraden/${area}`;
    expect((await me.post(`${path}/ta-bort`)).status).toBe(409);
    await you.post(path, { name: "Trafiken", before: "Trafik" });
    const clash = await me.post(path, { name: "Bilar", before: "Trafik" });
    expect(clash.status).toBe(409);
    expect(await clash.text()).toContain("Trafiken");
    expect((await promiseOf(id)).focusAreas[0]?.name).toBe("Trafiken");
  });

  test("without a name are asked for one on the same page", async () => {
    const id = await saved();
    const answer = await me.post(`/arbeta/loften/${id}/fokusomraden`, { name: "  " });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#name"');
  });
});

function hiddenFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? "";
    fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? "";
  }
  return fields;
}
