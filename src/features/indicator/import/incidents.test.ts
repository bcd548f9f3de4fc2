import { describe, expect, test } from "vitest";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anImporter, fileOf, textOf } from "./import.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const { me, make, short, send, look, choose, take, mappingOf, takeValues } = await anImporter(world, app);

describe("incidents", () => {
  /** Two years of made-up rows in the shape of two years of a register: a number one year, yes and no the next. */
  const first = [
    "handelseId,datum,kommun,antalPersonbil,orsak",
    "1,2018-01-02,0484,1,Avsiktlig",
    "2,2018-01-30,0484,2,Okänd",
    "3,2018-03-01,0484,0,Okänd",
    "4,2018-02-01,0180,1,Okänd",
    "8,2018-02-01,0114,0,Okänd",
  ].join("\n");
  const second = [
    "handelseId,datum,kommun,personbil,orsak",
    "5,2019-01-05,0484,Ja,Okänd",
    "6,2019-01-06,0484,Nej,Okänd",
    "7,2019-02-07,0180,Ja,Okänd",
  ].join("\n");
  const chosen = { rows: "incidents", area: "kommun", period: "datum", only: "antalPersonbil", zeros: "ja" };

  test("are counted by month; the next year's file is compared, asked about, and goes in too", async () => {
    const { id, slug } = await make();
    const address = await send(fileOf(first, "2018.csv"));
    const seen = await choose(address, { ...chosen, name: "Fordonsbränder", fixedIndicator: slug });
    expect(seen.page).toContain("3 rader räknades som händelser");
    const mapping = await mappingOf(address);
    expect((await take(address, seen.digest)).status).toBe(303);
    expect(await short(id)).toEqual([
      "0114 2018-01 0",
      "0114 2018-02 0",
      "0180 2018-01 0",
      "0180 2018-02 1",
      "0484 2018-01 2",
      "0484 2018-02 0",
    ]);

    const next = await send(fileOf(second, "2019.csv"), mapping);
    const asked = await look(next);
    expect(asked.page).toContain("Filen ser annorlunda ut än förra gången");
    expect(asked.page).toContain("Kanske heter den nu ”personbil”");
    expect(asked.page).not.toContain("Ta in");
    expect((await take(next, "")).status).toBe(409);
    const page = await (await me.get(`${next}/koppling`)).text();
    expect(page).toMatch(/<option value="personbil" selected/);
    expect(textOf(page)).toContain("Har också hetat antalPersonbil");
    const settled = await choose(next, {
      ...chosen,
      name: "Fordonsbränder",
      fixedIndicator: slug,
      only: "personbil",
    });
    expect(settled.page).toContain("2 rader räknades som händelser");
    expect((await take(next, settled.digest)).status).toBe(303);
    expect((await short(id)).filter((line) => line.includes("2019"))).toEqual([
      "0114 2019-01 0",
      "0114 2019-02 0",
      "0180 2019-01 0",
      "0180 2019-02 1",
      "0484 2019-01 1",
      "0484 2019-02 0",
    ]);

    // The mapping now knows both names: either year goes in without a question.
    expect((await look(await send(fileOf(first, "2018.csv"), mapping))).page).toContain("Filen ändrar inget");
  });

  test("a column that holds something else than before is asked about", async () => {
    const { slug } = await make();
    const address = await send(fileOf(first));
    await choose(address, { ...chosen, fixedIndicator: slug });
    const other = first.replace(/,(\d),/g, (_, digit) => (digit === "0" ? ",Nej," : ",Ja,"));
    const asked = await look(await send(fileOf(other), await mappingOf(address)));
    expect(asked.page).toContain("hade tal och har nu ja och nej");
    expect(asked.page).not.toContain("Ta in");
  });

  test("zeros also for areas that the file covers and that have values already, never where a value is missing", async () => {
    const { id, slug } = await make();
    await takeValues(slug, "kod;period;antal\n1280;2018-01;5");
    const fields = { zeros: "ja", covers: "0480" };
    await takeValues(
      slug,
      "kod;period;antal\n0484;2018-01;1\n0180;2018-02;..\n0180;2018-01;4\n0484;2018-02;2",
      fields,
    );
    expect(await short(id)).toEqual([
      "0180 2018-01 4",
      "0480 2018-01 0",
      "0480 2018-02 0",
      "0484 2018-01 1",
      "0484 2018-02 2",
      "1280 2018-01 0",
      "1280 2018-02 0",
    ]);
  });
});
