import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { freshWorld } from "#test/support/world.ts";
import { aPromise } from "../promise.fixture.ts";
import { savePromiseContent } from "../store.ts";
import { addressOfPage, filterOf } from "./presenter.ts";
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

const list = (query: string, size?: number) =>
  world.as(coordinator, (tx) => listPromises(tx, filterOf(new URLSearchParams(query)), size));
const titles = async (query: string) => (await list(query)).lines.map(({ title }) => title);

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

  test("comes page by page, and says whether more follow", async () => {
    const pages = await Promise.all(
      ["", "sida=2", "sida=3", "sida=0", "sida=x"].map((query) => list(query, 2)),
    );
    expect(pages.map(({ lines, hasNext }) => [lines.map(({ title }) => title), hasNext])).toEqual([
      [["Åsens löfte", "Ängens löfte"], true],
      [["Löfte 100 % trygghet", "Utan period"], false],
      [[], false],
      [["Åsens löfte", "Ängens löfte"], true],
      [["Åsens löfte", "Ängens löfte"], true],
    ]);
    expect(addressOfPage(filterOf(new URLSearchParams("lage=draft&ord=å ä&sida=4")), 2)).toBe(
      "/arbeta/loften?lage=draft&ord=%C3%A5+%C3%A4&sida=2",
    );
  });

  test("counts items and names parties", async () => {
    const { lines } = await list("ord=Åsen");
    expect(lines[0]).toMatchObject({ items: 3, parties: ["Eskilstuna kommun", "Polismyndigheten"] });
  });
});
