import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { writeXlsx } from "#app/platform/tables/index.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anImporter, fileOf } from "./import.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const { me, make, valuesOf, short, send, choose, take, takeValues } = await anImporter(world, app);

describe("a table", () => {
  test("makes values, keeps leading zeros, reads decimal commas and missing marks, saves nothing before it is taken in", async () => {
    const { id, slug } = await make({ kind: "estimate" });
    const address = await send(
      fileOf(
        "kod;period;antal;fel\n0484;2021M03;12,5;1,5\n0484;2021-04;..;\n01;mars 2021;3;0,2\n01;2021-04;-;\n",
      ),
    );
    expect((await me.get(address)).headers.get("location")).toBe(`${address}/koppling`);
    const seen = await choose(address, {
      rows: "values",
      fixedIndicator: slug,
      area: "kod",
      period: "period",
      value: "antal",
      standardError: "fel",
    });
    expect(seen.page).toContain("2 nya värden");
    expect(seen.page).toContain("2 rader saknar värde");
    expect(await valuesOf(id)).toEqual([]);
    expect((await take(address, seen.digest)).status).toBe(303);
    expect(await valuesOf(id)).toMatchObject([
      { areaCode: "01", period: "2021-03", value: 3, standardError: 0.2 },
      { areaCode: "0484", period: "2021-03", value: 12.5, standardError: 1.5 },
    ]);
  });

  test.each([
    ["year and number of the month", "kod;år;månad;antal\n0484;2021;3;7", "månad", "month", "2021-03"],
    ["year and name of the month", "kod;år;månad;antal\n0484;2021;oktober;7", "månad", "month", "2021-10"],
    ["year and quarter", "kod;år;kvartal;antal\n0484;2021;K2;7", "kvartal", "quarter", "2021-Q2"],
    ["year and week", "kod;år;vecka;antal\n0484;2021;5;7", "vecka", "week", "2021-W05"],
  ] as const)("has its period in two columns: %s", async (_, text, secondPeriod, periodKind, period) => {
    const { id, slug } = await make({ periodKind });
    expect((await takeValues(slug, text, { period: "år", secondPeriod })).status).toBe(303);
    expect(await short(id)).toEqual([`0484 ${period} 7`]);
  });

  test("may be Excel, and may be packed", async () => {
    const { id, slug } = await make({ periodKind: "year" });
    const columns = [{ title: "kod" }, { title: "period" }, { title: "antal", kind: "number" as const }];
    const bytes = await writeXlsx(columns, [["0484", "2021", 7]], { sheetName: "Blad" });
    const address = await send(new File([gzipSync(bytes)], "fil.xlsx.gz"));
    const seen = await choose(address, {
      fixedIndicator: slug,
      area: "kod",
      period: "period",
      value: "antal",
    });
    expect((await take(address, seen.digest)).status).toBe(303);
    expect(await short(id)).toEqual(["0484 2021 7"]);
  });

  test("tells sex, age and which indicator in columns of its own", async () => {
    const [first, second] = [await make({ periodKind: "year" }), await make({ periodKind: "year" })];
    const text = "mått;kod;period;antal;kön;ålder\nA;0484;2021;7;Kvinnor;16-24\nB;0484;2021;8;T;totalt";
    const taken = await takeValues("", text, {
      indicator: "mått",
      sex: "kön",
      age: "ålder",
      codes: `A = ${first.slug}\nB = ${second.slug}`,
    });
    expect(taken.status).toBe(303);
    expect(await valuesOf(first.id)).toMatchObject([{ sex: "women", age: "16-24", value: 7 }]);
    expect(await valuesOf(second.id)).toMatchObject([{ sex: "all", age: "all", value: 8 }]);
  });

  test("turns per cent of a base into how many", async () => {
    const { id, slug } = await make({ kind: "share", periodKind: "year" });
    await takeValues(slug, "kod;period;antal;svar\n0484;2021;37,5;800", { base: "svar", percent: "ja" });
    expect(await valuesOf(id)).toMatchObject([{ value: 300, base: 800 }]);
  });

  test("keeps only areas that begin as asked", async () => {
    const { id, slug } = await make();
    await takeValues(slug, "kod;period;antal\n0484A0010;2021-01;1\n0180;2021-01;2", { keep: "0484" });
    expect(await short(id)).toEqual(["0484A0010 2021-01 1"]);
  });

  test("marks what was fetched before late reports were in", async () => {
    const { id, slug } = await make({ completeAfterMonths: 2 });
    await takeValues(slug, "kod;period;antal\n0484;2025-12;1\n0484;2026-02;2");
    expect((await valuesOf(id)).map((value) => value.isPreliminary)).toEqual([false, true]);
  });
});

describe("what is wrong in a row", () => {
  test.each([
    ["kod;period;antal\n484;2021-01;1", {}, "2 kod 484 Koden 484 saknar nog sin inledande nolla"],
    ["kod;period;antal\n;2021-01;1", {}, "Skriv områdets kod"],
    ["kod;period;antal\n0484;2021-13;1", {}, "ingen period"],
    ["kod;period;antal\n0484;2021;1", {}, "ingen månad"],
    ["kod;period;antal\n0484;2021-01;fyra", {}, "är inget tal"],
    ["kod;period;antal\n0484;2021-01;1,5", {}, "helt tal"],
    ["kod;period;antal\n0484;2021-01;-3", {}, "mindre än noll"],
    ["kod;period;antal\n0484;2021-01;1\n0484;2021M01;2", {}, "står redan på rad 2"],
    ["kod;period;antal\n0484;2021-01;1\n0484;2021M01;..", {}, "står redan på rad 2"],
    ["kod;period;antal;x\n0484;2021-01;1;annat", { sex: "x" }, "säger inte vilket kön"],
    [
      "kod;period;antal;x\n0484;2021-01;1;Q",
      { indicator: "x", fixedIndicator: "" },
      "Ingen indikator heter ”Q”",
    ],
  ])("%j stops the whole file", async (text, fields, help) => {
    const { id, slug } = await make();
    const good = "\n0180;2021-01;1";
    const taken = await takeValues(slug, `${text}${Object.keys(fields).length > 0 ? "" : good}`, fields);
    expect(taken.page).toContain(help);
    expect(taken.status).toBe(409);
    expect(await valuesOf(id)).toEqual([]);
  });

  test.each([
    [{ kind: "share" }, "kod;period;antal\n0484;2021-01;1", {}, "måste ha en bas"],
    [{ kind: "share" }, "kod;period;antal;b\n0484;2021-01;9;5", { base: "b" }, "större än basen"],
    [{ kind: "estimate" }, "kod;period;antal\n0484;2021-01;1", {}, "måste ha ett medelfel"],
    [
      { kind: "index", scaleLow: 1, scaleHigh: 5 },
      "kod;period;antal\n0484;2021-01;6",
      {},
      "utanför skalan, 1 till 5",
    ],
    [
      { kind: "index", scaleLow: 1, scaleHigh: 5 },
      "kod;period;antal\n0484;2021-01;3",
      { zeros: "ja" },
      "bara läggas till för antal",
    ],
  ] as const)("the kind %j forbids it", async (values, text, fields, help) => {
    const { slug } = await make(values);
    const taken = await takeValues(slug, text, fields);
    expect(taken.page).toContain(help);
    expect(taken.status).toBe(409);
  });

  test.each([
    ["nothing", fileOf(""), "Välj en fil"],
    ["a PDF", fileOf("%PDF-1.7"), "går inte att läsa som tabell"],
    ["JSON of something else", fileOf('{"a":1}', "a.json"), "varken JSON-stat"],
    ["half of a JSON", fileOf('{"class":"dataset"', "a.json"), "trasig"],
    ["a broken packing", new File([new Uint8Array([0x1f, 0x8b, 0, 1])], "a.gz"), "skadad"],
  ])("%s is no file of values", async (_, file, help) => {
    expect(await send(file)).toContain(help);
  });
});
