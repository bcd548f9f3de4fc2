import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anImporter, fileOf } from "#app/features/indicator/import/import.fixture.ts";
import { takeIndicators } from "./import-indicators.ts";
const world = await freshWorld();
const app = await startApp(world);
const { make, valuesOf, short, send, choose } = await anImporter(world, app);

describe("the command", () => {
  const folder = mkdtemp(join(tmpdir(), "handslag-indicators-"));
  afterAll(async () => rm(await folder, { recursive: true }));
  const file = async (name: string, text: string) => {
    const path = join(await folder, name);
    await writeFile(path, text);
    return path;
  };
  const told: string[] = [];
  const run = (files: string[], mapping: string, more = {}) =>
    takeIndicators(
      { owner: world.owner, keys: app.services.keys },
      files,
      { mapping, kommun: "0484", retrieved: isoDate("2026-03-01"), ...more },
      new Date("2026-03-16T11:00:00Z"),
      (line) => told.push(line),
    );

  test("takes several files by a saved mapping, all or nothing, and changes nothing in a dry run", async () => {
    const { id, slug } = await make();
    await choose(await send(fileOf("kod;period;antal\n0484;2021-01;1")), {
      name: "Från kommandot",
      fixedIndicator: slug,
      area: "kod",
      period: "period",
      value: "antal",
    });
    const [good, other] = [
      await file("a.csv", "kod;period;antal\n0484;2021-01;1"),
      await file("b.csv", "kod;period;antal\n0484;2021-02;2"),
    ];
    expect(await run([good, other], "Från kommandot", { dryRun: true })).toEqual([]);
    expect(told.at(-1)).toContain("1 values would be added");
    expect(await valuesOf(id)).toEqual([]);
    const bad = await file("c.csv", "kod;period;antal\n484;2021-02;2");
    await expect(run([good, bad], "Från kommandot")).rejects.toThrow("Nothing was imported");
    expect(told.at(-1)).toContain("row 2: kod: 484");
    expect(await valuesOf(id)).toEqual([]);
    expect(await run([good, other], "Från kommandot")).toHaveLength(2);
    expect(await short(id)).toEqual(["0484 2021-01 1", "0484 2021-02 2"]);
  });

  test.each([
    ["an unknown mapping", "finns inte", "kod;period;antal\n0484;2021-01;1", {}, "There is no mapping"],
    ["other columns", "Från kommandot", "code;period;antal\n0484;2021-01;1", {}, "cannot be used"],
    [
      "an unknown kommun",
      "Från kommandot",
      "kod;period;antal\n0484;2021-01;1",
      { kommun: "9999" },
      "no kommun 9999",
    ],
    ["no table", "Från kommandot", "%PDF-1.7", {}, "går inte att läsa"],
  ])("refuses %s", async (_, mapping, text, more, why) => {
    await expect(run([await file("d.csv", text)], mapping, more)).rejects.toThrow(why);
  });
});
