import { cellToLatLng, gridDisk, latLngToCell } from "h3-js";
import { describe, expect, test } from "vitest";
import { hexagonCover } from "#app/geography/index.ts";
import { aPatternKommun, type MadeEvent } from "../pattern.fixture.ts";

const { world, read, happened, category, square, me } = await aPatternKommun();
const PAGE = "/arbeta/monster/heta-platser";
const RING = [
  [16.4, 59.3],
  [16.6, 59.3],
  [16.6, 59.4],
  [16.4, 59.4],
  [16.4, 59.3],
];
const CELLS = hexagonCover({ type: "Polygon", coordinates: [RING] }, 8);
const year = "fran=2025-03-17&till=2026-03-15";
const about = (name: string, more = ""): string => `${PAGE}?${year}&kategori=${category(name)}${more}`;

/** The hexagon of the square, and a point in it for each number, some metres from each other. */
const TOWN = latLngToCell(59.35, 16.5, 8);
function pointIn(cell: string, number: number) {
  const [latitude, longitude] = cellToLatLng(cell);
  return { latitude: latitude + 0.00002 * number, longitude: longitude + 0.00003 * number };
}
const quarterDays = ["2025-05-05", "2025-08-04", "2025-11-03", "2026-02-02"];
// Six in each of the seven hexagons of the town in each of four quarters; one in each of thirty others, all of them in the second.
const town = gridDisk(TOWN, 1);
const others = CELLS.filter((cell) => !gridDisk(TOWN, 3).includes(cell))
  .filter((_, place) => place % 4 === 0)
  .slice(0, 30);
const clustered: MadeEvent[] = [
  ...quarterDays.flatMap((day) =>
    town.flatMap((cell) =>
      Array.from({ length: 6 }, (_, number) => ({
        at: `${day}T12:00+01:00`,
        position: pointIn(cell, number),
      })),
    ),
  ),
  ...others.map((cell, number) => ({ at: "2025-08-05T12:00+02:00", position: pointIn(cell, number) })),
  ...Array.from({ length: 5 }, () => ({ at: "2025-06-01T12:00+02:00", place: square })),
  { at: "2025-06-01T12:00+02:00" },
  // North of the border, where no hexagon of the area is.
  { at: "2025-06-01T12:00+02:00", position: { latitude: 59.6, longitude: 16.5 } },
];
const onOnePoint: MadeEvent[] = Array.from({ length: 40 }, (_, number) => ({
  at: "2025-06-01T12:00+02:00",
  category: category("Brand"),
  position: { latitude: 59.35, longitude: 16.45 + 0.05 * (number % 2) },
}));
await happened([
  ...clustered,
  ...onOnePoint,
  ...clustered.slice(0, 29).map((event) => ({ ...event, category: category("Annat") })),
]);

describe("hot spots", () => {
  test("are named by what lies there, with what was counted and what was not", async () => {
    const { status, text } = await read(about("Klotter"));
    expect(status).toBe(200);
    const [, hot, share] = /(\d+) rutor av 266 är heta. Där ligger (\d+) procent/.exec(text) ?? [];
    expect([Number(hot) >= 7, Number(share) >= 85]).toEqual([true, true]);
    // 24 in the hexagon and 5 at the place in it, of 168 + 5 + 30.
    expect(text).toContain("Fristadstorget 29");
    expect(text).toContain(
      "203 händelser i Område 0484 är med. 1 händelse ligger utanför gränsen. 1 händelse utan känd plats är inte med.",
    );
    expect(text).toContain("266 rutor prövades, och 229 av dem hade ingen händelse alls");
  });

  test("say in which of the last four quarters they were hot", async () => {
    const csv = await (await me.get(about("Klotter").replace("?", "/heta-platser.csv?"))).text();
    const [head, ...rows] = csv.trim().split("\r\n");
    expect(head).toContain("kvartal 1 2025;kvartal 2 2025;kvartal 3 2025;kvartal 4 2025");
    // The first quarter of 2025 holds nothing at all, and the first of 2026 has not ended.
    const middle = rows.find((row) => row.includes(TOWN)) ?? "";
    expect(middle.split(";").slice(-4)).toEqual(["för få", "het", "het", "het"]);
    expect(middle).toContain(";29;");
  });

  test("are polygons in GeoJSON", async () => {
    const answer = await me.get(about("Klotter").replace("?", "/heta-platser.geojson?"));
    expect(answer.headers.get("content-type")).toBe("application/geo+json");
    const json = (await answer.json()) as {
      features: { id: string; properties: object; geometry: { coordinates: number[][][] } }[];
    };
    const middle = json.features.find(({ id }) => id === TOWN);
    expect(middle?.properties).toMatchObject({
      name: "Fristadstorget",
      events: 29,
      hotIn: ["2025-Q2", "2025-Q3", "2025-Q4"],
    });
    const ring = middle?.geometry.coordinates[0] ?? [];
    expect(ring).toHaveLength(7);
    expect(ring[0]).toEqual(ring[6]);
  });

  test("are not looked for among centre points or too few, in words", async () => {
    expect((await read(about("Brand"))).text).toContain(
      "100 procent av de utsatta punkterna ligger på samma få ställen",
    );
    expect((await read(about("Annat"))).text).toContain(
      "Det finns 29 att räkna på, och det behövs minst 30.",
    );
    expect((await me.get(about("Annat").replace("?", "/heta-platser.csv?"))).status).toBe(400);
  });

  test("can have cells of another size, as far as there are not too many", async () => {
    expect((await read(about("Klotter", "&ruta=7"))).text).toContain(
      "omkring 2 kilometer breda (H3, upplösning 7)",
    );
    expect((await read(about("Klotter", "&ruta=9"))).text).toContain("upplösning 9");
    expect((await read(about("Klotter", "&ruta=15"))).text).toContain("upplösning 8");
  });

  test("need a boundary to look within", async () => {
    const before = await read(`${PAGE}?fran=2025-03-17&till=2025-03-18`);
    expect(before.text).toContain("att räkna på");
    await world.owner.query("update k0484.area set kind = 'own' where kind = 'kommun'");
    const { status, text } = await read(`${PAGE}?fran=2025-03-18&till=2025-03-19`);
    expect(status).toBe(200);
    expect(text).toContain("Gränsen saknas");
    await world.owner.query("update k0484.area set kind = 'kommun' where kind = 'own'");
  });
});
