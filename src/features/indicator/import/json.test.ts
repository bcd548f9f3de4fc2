import { describe, expect, test } from "vitest";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anImporter, fileOf } from "./import.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const { me, make, valuesOf, send, choose, take } = await anImporter(world, app);

describe("JSON", () => {
  const second = {
    version: "2.0",
    class: "dataset",
    id: ["Region", "Kon", "ContentsCode", "Tid"],
    size: [2, 2, 1, 2],
    role: { time: ["Tid"], geo: ["Region"], metric: ["ContentsCode"] },
    dimension: {
      Region: {
        category: { index: { "0180": 0, "0484": 1 }, label: { "0180": "Stockholm", "0484": "Eskilstuna" } },
      },
      Kon: { category: { index: ["1", "2"] } },
      ContentsCode: { category: { label: { X1: "Antal" } } },
      Tid: { category: { index: { "2021M01": 0, "2021M02": 1 } } },
    },
    value: [1, 2, 3, 4, 5, 6, null, 8],
    status: { "6": ".." },
  };
  const first = {
    dataset: {
      dimension: { ...second.dimension, id: second.id, size: second.size, role: second.role },
      value: second.value,
    },
  };

  test.each([
    ["2.0", second],
    ["1.x", first],
    ["2.0 with its values by number", { ...second, value: { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 7: 8 } }],
  ])("JSON-stat %s of a statistical office, the mapping proposed from its dimensions", async (_, json) => {
    const indicator = await make();
    const address = await send(fileOf(JSON.stringify(json), "scb.json"));
    const page = await (await me.get(`${address}/koppling`)).text();
    for (const title of ["Region", "Kon", "ContentsCode", "Tid", "value"]) {
      expect(page).toMatch(new RegExp(`<option value="${title}" selected`));
    }
    const columns = { area: "Region", sex: "Kon", indicator: "ContentsCode", period: "Tid", value: "value" };
    const seen = await choose(address, { ...columns, codes: `X1 = ${indicator.slug}` });
    expect(seen.page).toContain("7 nya värden");
    await take(address, seen.digest);
    expect(
      (await valuesOf(indicator.id)).map((value) => [value.areaCode, value.sex, value.period, value.value]),
    ).toEqual([
      ["0180", "men", "2021-01", 1],
      ["0180", "men", "2021-02", 2],
      ["0180", "women", "2021-01", 3],
      ["0180", "women", "2021-02", 4],
      ["0484", "men", "2021-01", 5],
      ["0484", "men", "2021-02", 6],
      ["0484", "women", "2021-02", 8],
    ]);
  });

  test("JSON-stat whose sizes do not fit is refused", async () => {
    const json = JSON.stringify({ ...second, size: [2, 2, 1, 3] });
    expect(await send(fileOf(json, "scb.json"))).toContain("hänger inte ihop");
  });

  test("Kolada v3, with withdrawn values left out and more pages told of", async () => {
    const indicator = await make({ kind: "index", scaleLow: 0, scaleHigh: 100, periodKind: "year" });
    const value = (gender: string, number: number | null, more = {}) => ({
      gender,
      value: number,
      count: 1,
      status: "",
      isdeleted: false,
      ...more,
    });
    const json = {
      count: 2,
      next_url: "https://api.example.org/v3/data?page=2",
      values: [
        {
          kpi: "N00001",
          municipality: "0484",
          period: 2021,
          values: [value("T", 51.5), value("K", 40), value("M", null)],
        },
        { kpi: "N00001", municipality: "0484", period: 2022, values: [value("T", 99, { isdeleted: true })] },
      ],
    };
    const address = await send(fileOf(JSON.stringify(json), "kolada.json"));
    const columns = {
      indicator: "kpi",
      area: "municipality",
      period: "period",
      value: "value",
      sex: "gender",
    };
    const seen = await choose(address, { ...columns, codes: `N00001 = ${indicator.slug}` });
    expect(seen.page).toContain("finns fler sidor");
    await take(address, seen.digest);
    expect(await valuesOf(indicator.id)).toMatchObject([
      { sex: "all", period: "2021", value: 51.5 },
      { sex: "women", period: "2021", value: 40 },
    ]);
  });
});
