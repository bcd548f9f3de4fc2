import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { freshWorld } from "#test/support/world.ts";
import { aPromise } from "../promise.fixture.ts";
import { savePromiseContent } from "../store.ts";
import { filterOf } from "./presenter.ts";
import { listPromises } from "./queries.ts";

const world = await freshWorld();
const coordinator = await world.aPerson({ role: "coordinator" });
const year = (number: number) => ({ from: isoDate(`${number}-01-01`), to: isoDate(`${number}-12-31`) });

await world.as(coordinator, async (tx) => {
  const save = (title: string, period: ReturnType<typeof year> | null, status: "draft" | "in_force") =>
    savePromiseContent(tx, aPromise({ title, period }), { status, importedFrom: null });
  await save("Löfte 100 % trygghet", year(2024), "in_force");
  await save("Utan period", null, "draft");
  await save("Ängens löfte", year(2026), "draft");
  await save("Åsens löfte", year(2026), "in_force");
});

const titles = async (query: string) =>
  (await world.as(coordinator, (tx) => listPromises(tx, filterOf(new URLSearchParams(query))))).map(
    ({ title }) => title,
  );

describe("the list of promises", () => {
  test("stands newest period first, then in Swedish order, those without a period last", async () => {
    expect(await titles("")).toEqual(["Åsens löfte", "Ängens löfte", "Löfte 100 % trygghet", "Utan period"]);
  });

  test.each([
    ["lage=in_force", ["Åsens löfte", "Löfte 100 % trygghet"]],
    ["lage=finns-inte", ["Åsens löfte", "Ängens löfte", "Löfte 100 % trygghet", "Utan period"]],
    ["ord=LÖFTE&lage=draft", ["Ängens löfte"]],
    ["ord=100 %25", ["Löfte 100 % trygghet"]],
    ["ord=%25", ["Löfte 100 % trygghet"]],
    ["ord=_", []],
  ])("%s finds what it says", async (query, found) => {
    expect(await titles(query)).toEqual(found);
  });

  test("counts items and names parties", async () => {
    const [first] = await world.as(coordinator, (tx) => listPromises(tx, { status: null, words: "Åsen" }));
    expect(first).toMatchObject({ items: 3, parties: ["Eskilstuna kommun", "Polismyndigheten"] });
  });
});
