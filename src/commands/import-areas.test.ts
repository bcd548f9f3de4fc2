import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { aSquare, geoJsonOf } from "#app/features/area/area.fixture.ts";
import { listAreas } from "#app/features/area/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { type AreaOptions, takeAreaFiles } from "./import-areas.ts";

const world = await freshWorld();
const { keys } = (await startApp(world)).services;
const folder = await mkdtemp(join(tmpdir(), "handslag-areas-"));
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, areas: Parameters<typeof geoJsonOf>[0]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, name.endsWith(".gz") ? gzipSync(geoJsonOf(areas)) : geoJsonOf(areas));
  return path;
}
let told: string[] = [];
const take = (files: readonly string[], options: AreaOptions = {}) => {
  told = [];
  return takeAreaFiles({ owner: world.owner, keys }, files, { kommun: "0484", ...options }, NOON, (line) =>
    told.push(line),
  );
};
const names = () =>
  world.arrange(async (tx) => (await listAreas(tx)).map(({ kind, name }) => `${kind} ${name}`));

test("takes files in, tells how it read them, and again changes nothing", async () => {
  const files = [
    await put("a.geojson.gz", [aSquare("1", 15, 59)]),
    await put("b.geojson", [aSquare("2", 16, 59)]),
  ];
  await take(files, { kind: "district" });
  expect(told[0]).toMatch(/a\.geojson\.gz: WGS84, district, code from kod, name from namn\.$/);
  expect(told[1]).toMatch(/1 areas added, 0 given a new boundary, 0 renamed, 0 unchanged, 0 left out\.$/);
  expect(await names()).toEqual(["district Område 1", "district Område 2"]);
  await take(files, { kind: "district" });
  expect(told[3]).toMatch(/0 areas added, .* 1 unchanged/);
  const { rows } = await world.owner.query("select event from k0484.audit_entry order by at, event");
  expect(rows).toEqual(Array.from({ length: 4 }, () => ({ event: "AreasImported" })));
});

test("a dry run tells and takes back", async () => {
  const file = await put("c.geojson", [aSquare("3", 17, 59)]);
  await take([file], { dryRun: true });
  expect(told[1]).toContain("1 areas would be added");
  expect(await names()).not.toContain("own Område 3");
});

test("one wrong file stops them all", async () => {
  const good = await put("d.geojson", [aSquare("4", 17, 60)]);
  const wrong = await put("e.geojson", [aSquare("5", 17, 61), aSquare("5", 18, 61)]);
  const answer = take([good, wrong], { kind: "own", code: "kod" });
  await expect(answer).rejects.toThrow(/^Nothing was imported: 1 problems in .*e\.geojson\.$/);
  expect(told.at(-1)).toMatch(/number 2 Område 5: Number 1 has the code 5 already\.$/);
  expect(await names()).not.toContain("own Område 4");
});

test("what cannot be done is said in a line", async () => {
  const paris = await put("paris.geojson", [aSquare("6", 2.3, 48.8)]);
  await expect(take([paris])).rejects.toThrow(/not in Sweden/);
  await expect(take([join(folder, "none.gpkg")])).rejects.toThrow(/cannot be read/);
  for (const options of [{ kind: "city" }, { from: "1/1" }, { kommun: "9999" }]) {
    await expect(take([paris], options)).rejects.toMatchObject({ exitCode: 2 });
  }
  const several = takeAreaFiles({ owner: world.owner, keys }, [paris], {}, NOON);
  await expect(several).rejects.toBeInstanceOf(OperatorError);
});
