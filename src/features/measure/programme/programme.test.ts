import { expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aMeasure } from "../measure.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation({ name: "Eskilstuna kommun" });
const me = await app.signedIn(await world.aPerson({ role: "coordinator", organisation: kommun }));
const aBody = (name: string, activeTo: string | null = null) =>
  world.arrange(async (tx) => {
    const values = { kind: "working_group", activeTo: activeTo === null ? null : isoDate(activeTo) } as const;
    const { id } = await tx.insertInto("body").values(values).returning("id").executeTakeFirstOrThrow();
    await tx.insertInto("bodyName").values({ bodyId: id, name }).execute();
    return id;
  });
const PROGRAMMES = "/arbeta/atgarder/program";

test("a programme gathers its measures and names its group", async () => {
  const body = await aBody("Arbetsgruppen för unga");
  const typed = {
    version: "0",
    name: "Trygga unga",
    purpose: "Fler vuxna",
    body,
    coordinator: "Samordnaren",
  };
  const made = await me.post(`${PROGRAMMES}/nytt`, typed);
  const address = made.headers.get("location")?.split("?")[0] ?? "";
  const id = address.split("/").at(-1) as never;
  await world.arrange((tx) => aMeasure(tx, { title: "Föräldramöten", programmeId: id }));
  const page = await (await me.get(address)).text();
  for (const words of ["Trygga unga", "Arbetsgruppen för unga", "Föräldramöten", "Samordnaren"]) {
    expect(page).toContain(words);
  }
  expect(await (await me.get(PROGRAMMES)).text()).toContain("en åtgärd");
});

test("without a name, or with a group that is none, it comes back as it was typed", async () => {
  const typed = { version: "0", name: "Nytt", purpose: "Kvar", body: "", coordinator: "" };
  const ended = await aBody("Gamla gruppen", "2025-01-01");
  for (const wrong of [{ name: "" }, { body: ended }, { body: "inget" }]) {
    const answer = await me.post(`${PROGRAMMES}/nytt`, { ...typed, ...wrong });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Kvar");
  }
});

test("two who change it see both versions", async () => {
  const typed = { version: "0", name: "Krock", purpose: "", body: "", coordinator: "" };
  const made = await me.post(`${PROGRAMMES}/nytt`, typed);
  const address = made.headers.get("location")?.split("?")[0] ?? "";
  const first = await me.post(`${address}/andra`, { ...typed, version: "1", purpose: "hennes" });
  expect(first.status).toBe(303);
  const second = await me.post(`${address}/andra`, { ...typed, version: "1", purpose: "min" });
  expect(second.status).toBe(409);
  const page = await second.text();
  expect(page).toContain("hennes");
  expect(page).toContain("min");
});
