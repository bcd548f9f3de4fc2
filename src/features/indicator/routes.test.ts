import { describe, expect, test } from "vitest";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { listIndicators, readIndicatorSeries } from "./index.ts";
import { anIndicator } from "./indicator.fixture.ts";
import type { IndicatorId } from "#app/schema/tables.ts";

const world = await freshWorld();
const app = await startApp(world);
const me = await app.signedIn(await world.aPerson({ role: "coordinator" }));
const LIST = "/arbeta/indikatorer";
const textOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0]+/g, " ");

const typed = (values: Record<string, string> = {}) => ({
  name: "Anmälda skadegörelser",
  definition: "Alla anmälningar",
  kind: "count",
  unit: "anmälningar",
  direction: "low",
  scaleLow: "",
  scaleHigh: "",
  periodKind: "month",
  source: "Påhittad källa",
  sourceAddress: "https://exempel.se/tabell",
  method: "",
  population: "",
  geography: "",
  completeAfterMonths: "3",
  breaks: "2020-03: ny kod",
  ...values,
});
const read = (id: string) =>
  world.arrange(async (tx) => (await listIndicators(tx)).find((indicator) => indicator.id === id));
async function add(values: Record<string, string> = {}): Promise<string> {
  const answer = await me.post(`${LIST}/ny`, typed(values));
  return answer.headers.get("location")?.split("?")[0]?.split("/").at(-1) ?? "";
}
const fill = (id: string, values: readonly (readonly [string, number])[]) =>
  world.arrange(async (tx) => {
    const { id: importId } = await tx
      .insertInto("indicatorImport")
      .values({
        fileName: "a.csv",
        format: "table",
        retrievedOn: "2026-03-01" as never,
        importedAt: new Date(),
        rowsAdded: 1,
        rowsChanged: 0,
        rowsSame: 0,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("indicatorValue")
      .values(
        values.map(([period, value], index) => ({
          indicatorId: id as IndicatorId,
          areaCode: "0484",
          period,
          value,
          importId,
          isPreliminary: index === values.length - 1,
        })),
      )
      .execute();
  });

describe("the register", () => {
  test("keeps an indicator as it was typed, breaks in order", async () => {
    const id = await add({ breaks: "2021M05: nytt formulär\n2020-03: ny kod" });
    expect(await read(id)).toMatchObject({
      name: "Anmälda skadegörelser",
      slug: "anmalda-skadegorelser",
      completeAfterMonths: 3,
      scaleLow: null,
      breaks: [
        { period: "2020-03", reason: "ny kod" },
        { period: "2021-05", reason: "nytt formulär" },
      ],
    });
    expect((await read(await add()))?.slug).toBe("anmalda-skadegorelser-2");
    expect(textOf(await (await me.get(LIST)).text())).toContain("Lågt är bra");
  });

  test.each([
    [{ name: "" }, "Fyll i"],
    [{ source: " " }, "Fyll i"],
    [{ kind: "index" }, "Fyll i"],
    [{ kind: "index", scaleLow: "5", scaleHigh: "1" }, "större än det lägsta"],
    [{ kind: "annat" }, "Välj ett av"],
    [{ completeAfterMonths: "121" }, "högst 120"],
    [{ sourceAddress: "javascript:alert(1)" }, "https://"],
    [{ breaks: "2020: ny kod" }, "samma slags period"],
    [{ breaks: "2020-03: a\n2020-03: b" }, "står två gånger"],
  ])("%j comes back with everything in it", async (values, help) => {
    const answer = await me.post(`${LIST}/ny`, typed(values));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(page)).toContain(help);
    expect(page).toContain("Alla anmälningar");
  });

  test("shows both versions when two have changed it, and saves the chosen one", async () => {
    const id = await add({ name: "Gammalt namn" });
    const change = (values: Record<string, string>) =>
      me.post(`${LIST}/${id}/andra`, { ...typed({ name: "Gammalt namn" }), version: "1", ...values });
    expect((await change({ name: "Någon annans" })).status).toBe(303);
    const answer = await change({ name: "Mitt namn" });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Mitt namn");
    expect(page).toContain("Någon annans");
    expect((await change({ name: "Mitt namn", version: "2" })).status).toBe(303);
    expect((await read(id))?.name).toBe("Mitt namn");
  });

  test("does not let the period change under values", async () => {
    const id = await add();
    await fill(id, [["2021-01", 4]]);
    const answer = await me.post(`${LIST}/${id}/andra`, {
      ...typed({ periodKind: "year", breaks: "" }),
      version: "1",
    });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain("Det finns redan värden");
  });
});

describe("one indicator", () => {
  test("shows the series as picture and table, with break and preliminary tail, and where it comes from", async () => {
    const id = await add({ name: "Bild" });
    await fill(id, [
      ["2020-01", 4],
      ["2020-02", 5],
      ["2020-03", 9],
      ["2020-04", 8],
    ]);
    const page = await (await me.get(`${LIST}/${id}`)).text();
    expect(page).toContain("hs-chart--wide");
    const text = textOf(page);
    for (const words of [
      "ny kod",
      "jämförs inte",
      "Preliminärt",
      "Första värdet är 4 och det senaste 8",
      "Lågt är bra",
      "Påhittad källa",
      "efter 3 månader",
    ]) {
      expect(text).toContain(words);
    }
    const csv = await (await me.get(`${LIST}/${id}/varden.csv`)).text();
    expect(csv).toContain("bild;0484;Alla;all;2020-03;9;;;nej;Påhittad källa");
  });

  test("weeks stand in the table alone", async () => {
    const id = await add({ name: "Veckor", periodKind: "week", breaks: "" });
    await fill(id, [
      ["2020-W01", 4],
      ["2020-W02", 5],
    ]);
    const page = await (await me.get(`${LIST}/${id}`)).text();
    expect(page).not.toContain("hs-chart");
    expect(page).toContain("2020-W02");
  });

  test("the front door gives what statistics wants", async () => {
    const id = await world.arrange((tx) => anIndicator(tx, { name: "Dörr", completeAfterMonths: 1 }));
    await fill(id, [
      ["2020-01", 4],
      ["2020-02", 5],
    ]);
    expect(await world.arrange((tx) => readIndicatorSeries(tx, { indicator: id, areaCode: "0484" }))).toEqual(
      {
        series: { kind: "count", step: "month", periods: ["2020-01", "2020-02"], values: [4, 5] },
        preliminary: [false, true],
      },
    );
    const none = await world.arrange((tx) =>
      readIndicatorSeries(tx, { indicator: id, areaCode: "0180", sex: "men" }),
    );
    expect(none.series.values).toEqual([]);
  });
});
