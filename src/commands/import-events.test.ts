import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { addPlace } from "#app/features/area/index.ts";
import { someCategories } from "#app/features/event/event.fixture.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { type EventOptions, takeEventFiles } from "./import-events.ts";

const world = await freshWorld();
const app = await startApp(world);
const school = await world.anOrganisation({ name: "Skolan" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: school });
await world.arrange(async (tx) => {
  await someCategories(tx);
  await importAreas(tx, [aSquare("1", 16.4, 59.3)]);
  const position = { longitude: 16.45, latitude: 59.35 };
  await addPlace(tx, { name: "Fristadstorget", kind: "place", position, source: "Påhittad" });
});
const folder = await mkdtemp(join(tmpdir(), "handslag-events-"));
afterAll(() => rm(folder, { recursive: true }));

let told: string[] = [];
const take = async (lines: readonly string[], options: EventOptions = {}) => {
  told = [];
  const path = join(folder, "events.csv");
  await writeFile(path, `${lines.join("\n")}\n`);
  const { keys } = app.services;
  return takeEventFiles({ owner: world.owner, keys }, [path], { kommun: "0484", ...options }, NOON, (line) =>
    told.push(line),
  );
};
const stored = async () => {
  const { rows } = await world.owner.query(
    `select event.text, precision, time_known as known, seriousness, reported_to_police as police, outcome,
       event.begins_at as begins, (select count(*) from k0484.event_area where event_id = event.id) as areas
     from k0484.event order by event.begins_at`,
  );
  return rows as Record<string, unknown>[];
};

const HEADER =
  "Datum;Klockslag;Till datum;Till klockslag;Kategori;Allvar;Plats;Område;Latitud;Longitud;Beskrivning;Polisanmält;Organisation;Utfall;Eget";
const GOOD = [
  HEADER,
  "2025-11-03;21:30;;;Klotter;Störande;fristadstorget;;;;På väggen;Ja;Skolan;Tvättat;1",
  "4 november 2025;;;;Skadegörelse › Krossad ruta;2;;Område 1;;;;nej;Skolan;;2",
  "2025-11-05;16.00;2025-11-06;07:30;Annat;;bakom boden;;59,35;16,45;Skräp;vet inte;Skolan;;3",
  "2025-11-12;;;;Annat;;;;;;;;Skolan;;4",
];

test("takes events in by their words, a report a week, and the same file once", async () => {
  expect(await take(GOOD, { dryRun: true })).toMatchObject([{ added: 4 }]);
  expect(await stored()).toEqual([]);
  expect(await take(GOOD)).toMatchObject([{ added: 4, known: 0, ignored: ["Eget"] }]);
  expect(await stored()).toMatchObject([
    { precision: "place", known: "moment", seriousness: 1, police: true, outcome: "Tvättat", areas: 1 },
    { precision: "area", known: "day", seriousness: 2, police: false, areas: 1 },
    { precision: "point", known: "span", seriousness: 1, police: null, areas: 1, text: "Skräp" },
    { precision: "unknown", known: "day", areas: 0 },
  ]);
  expect(await take(GOOD)).toMatchObject([{ added: 0, known: 4 }]);
  const { rows } = await world.owner.query("select week_from from k0484.event_report order by week_from");
  expect(rows).toEqual([{ week_from: "2025-11-03" }, { week_from: "2025-11-10" }]);
});

test("what the list gives out can be taken in again", async () => {
  const session = await app.signedIn(coordinator);
  const csv = await (await session.get("/arbeta/handelser/handelser.csv")).text();
  const [done] = await take(csv.trim().split("\r\n"));
  expect(done).toMatchObject({ added: 4, rowProblems: [], ignored: ["Hanterad"] });
});

test.each<[string, string, RegExp]>([
  ["a category there is not", "2025-11-03;;;;Klottre;;;;;;;;Skolan;;", /rad 2, Kategori: .*Klotter/],
  ["a day that is none", "2025-02-30;;;;Annat;;;;;;;;Skolan;;", /rad 2, Datum:/],
  ["a clock that is none", "2025-11-03;25:00;;;Annat;;;;;;;;Skolan;;", /rad 2, Klockslag:/],
  ["an end before the beginning", "2025-11-03;;2025-11-02;;Annat;;;;;;;;Skolan;;", /rad 2, Till datum:/],
  ["an unknown organisation", "2025-11-03;;;;Annat;;;;;;;;Kyrkan;;", /rad 2, Organisation:/],
  ["no organisation", "2025-11-03;;;;Annat;;;;;;;;;;", /rad 2, Organisation:/],
  ["a latitude beyond the pole", "2025-11-03;;;;Annat;;;;91;16;;;Skolan;;", /rad 2, Latitud:/],
  [
    "something about a person",
    "2025-11-03;;;;Annat;;;;;;Ring 070-123 45 67;;Skolan;;",
    /rad 2, Beskrivning:/,
  ],
])("refuses %s, and takes nothing", async (_, line, expected) => {
  const before = (await stored()).length;
  await expect(take([HEADER, line, "2025-12-01;;;;Annat;;;;;;;;Skolan;;"])).rejects.toThrow(OperatorError);
  expect(told.join("\n")).toMatch(expected);
  expect(told.join("\n")).not.toContain("070-123");
  expect((await stored()).length).toBe(before);
});

test("takes the organisation from the command, and texts that somebody has looked through", async () => {
  const line = "2025-12-24;;;;Annat;;;;;;Ring 070-123 45 67;;;;";
  const [done] = await take([HEADER, line], { organisation: "Skolan", checked: true });
  expect(done).toMatchObject({ added: 1 });
  await expect(take([HEADER, line], { organisation: "Kyrkan" })).rejects.toThrow("Kyrkan");
  await expect(take(["Kategori", "Annat"])).rejects.toThrow("Nothing was imported");
});
