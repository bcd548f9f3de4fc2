import { expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aSquare, importAreas } from "../area.fixture.ts";
import { areaChoices, listAreas, readAreaShapes, readInhabitants } from "../queries.ts";

const world = await freshWorld();
const app = await startApp(world);
const me = await app.signedIn(await world.aPerson({ role: "coordinator" }));
await world.arrange(async (tx) => {
  await importAreas(tx, [aSquare("0484C1", 16, 59), aSquare("0484C2", 16.1, 59)], { kind: "deso" });
  await importAreas(tx, [aSquare("0484", 16, 59, 0.5), aSquare("D1", 15, 59)], { kind: "district" });
  await importAreas(tx, [aSquare("0484", 16, 59, 0.5)], { kind: "kommun", from: isoDate("2025-01-01") });
});
const textOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

async function lookThrough(text: string) {
  const file = new File([text], "invanare.csv");
  const answer = await me.post("/arbeta/omraden/invanare", { file, source: "SCB" });
  const address = answer.headers.get("location") ?? "";
  const page = await (await me.get(address)).text();
  const digest = /name="digest" value="(\w+)"/.exec(page)?.[1] ?? "";
  const take = () => me.post(`${address.split("?")[0]}/ta-in`, { source: "SCB", digest });
  return { page: textOf(page).replaceAll("\u00a0", " "), take };
}

const known = (day: string) =>
  world.arrange(async (tx) => {
    const numbers = await readInhabitants(tx, "deso", isoDate(day));
    const areas = await listAreas(tx, "deso");
    return areas.map(({ id }) => numbers.get(id)?.inhabitants ?? null);
  });

test("inhabitants come from a table, a year being its last day, and are found by day", async () => {
  const looked = await lookThrough(
    "DeSO;År;Folkmängd;Källa\n0484C1;2023;1 700;\n0484C1;2024;1 750;Egen räkning\n0484C2;2024-12-31;900;\n",
  );
  expect(looked.page).toContain("3 nya.");
  expect(looked.page).toContain("Område 0484C1 2024 1 750 Egen räkning");
  expect(await known("2026-01-01")).toEqual([null, null]);
  expect((await looked.take()).status).toBe(303);
  expect(await known("2026-01-01")).toEqual([1750, 900]);
  expect(await known("2024-06-01")).toEqual([1700, null]);
  const again = await lookThrough("Kod;Dag;Invånare\n0484C1;2023;1700\n0484C2;2024;950\n");
  expect(again.page).toContain("0 nya, ett ändrat och ett oförändrat.");
  await again.take();
  expect(await known("2026-01-01")).toEqual([1750, 950]);
});

test.each([
  ["0484C9;2024;1", "Kod 0484C9 Det finns inget område med den koden"],
  ["0484;2024;1", "Kod 0484 Flera områden har den koden"],
  ["D1;2024;många", "Invånare många"],
  ["D1;2024;-1", "Invånare -1"],
  ["D1;våren;1", "Dag våren"],
  ["D1;2024;1\nD1;2024-12-31;2", "Kod D1 Området och dagen står redan på rad 2"],
])("a row that says %j is refused, and all with it", async (row, words) => {
  const { page, take } = await lookThrough(`Kod;Dag;Invånare\n${row}\n0484C1;2020;1\n`);
  expect(page).toContain(words);
  expect((await take()).status).toBe(409);
  expect(await known("2021-01-01")).toEqual([null, null]);
});

test("shapes and choices are those of the day", async () => {
  await world.arrange(async (tx) => {
    const shapes = await readAreaShapes(tx, "kommun", isoDate("2026-01-01"));
    expect(shapes).toMatchObject([{ code: "0484", shape: { type: "MultiPolygon" } }]);
    expect(await readAreaShapes(tx, "kommun", isoDate("2024-01-01"))).toEqual([]);
    const names = (await areaChoices(tx, isoDate("2024-01-01"))).map(({ kind, name }) => `${kind} ${name}`);
    expect(names).toEqual([
      "district Område 0484",
      "district Område D1",
      "deso Område 0484C1",
      "deso Område 0484C2",
    ]);
  });
});
