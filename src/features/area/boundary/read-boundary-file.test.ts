import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { toSweref99 } from "#app/geography/index.ts";
import { Invalid } from "#app/platform/errors.ts";
import { aSquare, geoJsonOf, geometryOf, geoPackageOf, type MadeArea, squareRing } from "../area.fixture.ts";
import { isSameBoundary, normalForm } from "./boundary.ts";
import { guessReading } from "./guess.ts";
import { readAreas } from "./read-areas.ts";
import { readBoundaryFile } from "./read-boundary-file.ts";
import { readGeoPackageGeometry } from "./well-known-binary.ts";

const READING = { kind: "own", code: "kod", name: "namn", prefix: "" } as const;

/** An area with a hole and an island, in degrees. */
const whole: MadeArea = {
  properties: { kod: "007", namn: "Åkerö" },
  parts: [[squareRing(15, 59, 0.3), squareRing(15.1, 59.1, 0.1, true)], [squareRing(15.5, 59, 0.1)]],
};

/** The same area with every corner in the plane, rounded to the millimetre as Swedish files are. */
function inMetres(area: MadeArea, swapped = false): MadeArea {
  const parts = area.parts.map((rings) =>
    rings.map((ring) =>
      ring.map(([longitude = 0, latitude = 0]) => {
        const { east, north } = toSweref99({ latitude, longitude });
        const corner = [Math.round(east * 1000) / 1000, Math.round(north * 1000) / 1000];
        return swapped ? corner.toReversed() : corner;
      }),
    ),
  );
  return { ...area, parts };
}

const read = async (bytes: Uint8Array) => readAreas(await readBoundaryFile(bytes), READING);
const shapeIn = async (bytes: Uint8Array) => (await read(bytes)).areas[0]?.shape ?? normalForm([]);

describe("a file of boundaries", () => {
  test("gives the same area from GeoJSON and GeoPackage, in degrees and in metres", async () => {
    const plain = await read(geoJsonOf([whole]));
    expect(plain.problems).toEqual([]);
    const [area] = plain.areas;
    expect(area).toMatchObject({ line: 1, code: "007", name: "Åkerö" });
    expect(area?.shape.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    // On the ellipsoid: the integral of its radii of curvature. The plane is 0.08 % smaller at 15° east.
    expect((area?.squareMetres ?? 0) / 1e6).toBeCloseTo(573.9115 * 0.9996 ** 2, 1);
    const files = [
      new Uint8Array(gzipSync(geoJsonOf([whole]))),
      await geoPackageOf([whole], 4326),
      await geoPackageOf([whole], 4326, { little: false, heights: true, envelope: true }),
      geoJsonOf([inMetres(whole)]),
      geoJsonOf([inMetres(whole, true)]),
      await geoPackageOf([inMetres(whole)], 3006),
    ];
    for (const file of files) {
      const other = await shapeIn(file);
      expect(area && isSameBoundary(area.shape, other)).toBe(true);
    }
  });

  test("says which system it took and how that is known", async () => {
    const said = { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3006" } } };
    const { reference } = await readBoundaryFile(geoJsonOf([inMetres(whole)], said));
    expect(reference).toEqual({ system: "sweref99tm", isSwapped: false, epsg: 3006 });
    expect((await readBoundaryFile(geoJsonOf([whole]))).reference).toEqual({
      system: "wgs84",
      isSwapped: false,
      epsg: null,
    });
    expect((await readBoundaryFile(geoJsonOf([inMetres(whole, true)]))).reference.isSwapped).toBe(true);
  });

  test("a single Feature will do, and a GeoPackage offers its layers of areas", async () => {
    const feature = JSON.parse(Buffer.from(geoJsonOf([whole])).toString()) as { features: object[] };
    const bytes = new Uint8Array(Buffer.from(JSON.stringify(feature.features[0])));
    expect((await read(bytes)).areas).toHaveLength(1);
    expect((await readBoundaryFile(await geoPackageOf([whole], 4326, { layer: "deso" }))).layers).toEqual([
      "deso",
    ]);
  });

  const crs = (name: string) => ({ crs: { type: "name", properties: { name } } });
  test.each<[string, Uint8Array | Promise<Uint8Array>, string, object]>([
    ["is no JSON", new Uint8Array(Buffer.from("PK")), "notJson", {}],
    ["is JSON of something else", new Uint8Array(Buffer.from('{"a":1}')), "noFeatures", {}],
    [
      "is a GeoPackage cut off",
      geoPackageOf([whole], 4326).then((b) => b.slice(0, 5000)),
      "notGeoPackage",
      {},
    ],
    ["holds no boundary", geoJsonOf([{ properties: {}, parts: [] }]), "noBoundaries", {}],
    ["mixes degrees and metres", geoJsonOf([whole, inMetres(whole)]), "mixed", { line: 2, first: 1 }],
    ["lies in Paris", geoJsonOf([aSquare("p", 2.3, 48.8)]), "outside", { line: 1, x: 2.3, y: 48.8 }],
    ["is in the web's own metres", geoJsonOf([aSquare("w", 1_837_000, 8_250_000, 1000)]), "outside", {}],
    ["has corners at zero", geoJsonOf([aSquare("z", 0, 0)]), "outside", { x: 0, y: 0 }],
    ["says another system", geoJsonOf([whole], crs("EPSG:3021")), "otherSystem", { epsg: 3021 }],
    [
      "says degrees and has metres",
      geoJsonOf([inMetres(whole)], crs("urn:ogc:def:crs:OGC:1.3:CRS84")),
      "saysDegrees",
      {},
    ],
    ["says metres and has degrees", geoPackageOf([whole], 3006), "saysMetres", { epsg: 3006 }],
  ])("that %s is refused with a sentence that helps", async (_, bytes, key, values) => {
    const error = await readBoundaryFile(await bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Invalid);
    expect(error).toMatchObject({ message: `area:file.${key}`, values });
  });
});

describe("what is wrong with an area", () => {
  const ring = squareRing(15, 59, 0.1);
  const of = (parts: number[][][][], properties: MadeArea["properties"] = { kod: "1", namn: "Ett" }) => ({
    properties,
    parts,
  });
  const bowTie = [
    [15, 59],
    [15.1, 59.1],
    [15.1, 59],
    [15, 59.1],
    [15, 59],
  ];
  const good = aSquare("9", 16, 59);
  test.each<[string, MadeArea, string, object]>([
    ["not closed", of([[ring.slice(0, 4)]]), "unclosed", {}],
    ["two corners", of([[ring.slice(0, 3)]]), "fewCorners", { count: 3 }],
    ["crosses itself", of([[bowTie]]), "crossing", { latitude: "59.05008", longitude: "15.05000" }],
    ["a hole that crosses the border", of([[ring, squareRing(15.05, 59.05, 0.1)]]), "crossing", {}],
    [
      "no surface",
      of([
        [
          [
            [15, 59],
            [15.1, 59.1],
            [15, 59],
            [15, 59],
          ],
        ],
      ]),
      "noSurface",
      {},
    ],
    ["empty", of([]), "empty", {}],
    ["no name", of([[ring]], { kod: "1", namn: " " }), "noName", {}],
    ["no code", of([[ring]], { kod: null, namn: "Ett" }), "noCode", {}],
    ["a code that another has", of([[ring]], { kod: "9", namn: "Ett" }), "codeTwice", { key: "9", first: 1 }],
  ])("%s", async (_, area, key, values) => {
    const { areas, problems } = await read(geoJsonOf([good, area]));
    expect(areas.map(({ code }) => code)).toEqual(["9"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, message: `area:row.${key}`, values });
  });

  test("a point is no area, and a geometry cut off is none", async () => {
    const point = {
      type: "Feature",
      properties: { kod: "2", namn: "P" },
      geometry: { type: "Point", coordinates: [15, 59] },
    };
    const file = JSON.parse(Buffer.from(geoJsonOf([good])).toString()) as { features: object[] };
    file.features.push(point);
    const { problems } = await read(new Uint8Array(Buffer.from(JSON.stringify(file))));
    expect(problems).toMatchObject([{ line: 2, message: "area:row.notArea", values: { name: "Point" } }]);
    const whole = geometryOf([[ring]], 4326);
    expect(readGeoPackageGeometry(whole)).toEqual({ kind: "area", parts: [[ring]] });
    expect(() => readGeoPackageGeometry(whole.slice(0, -1))).toThrow(RangeError);
  });

  test("areas of other kommuner are left out before they are looked at", async () => {
    const file = await readBoundaryFile(
      geoJsonOf([aSquare("0484A0010", 16, 59), aSquare("0180C1010", 18, 59)]),
    );
    const { areas, leftOut } = await readAreas(file, { ...READING, prefix: "0484" });
    expect(areas.map(({ code }) => code)).toEqual(["0484A0010"]);
    expect(leftOut).toBe(1);
  });
});

describe("a guess at what a file means", () => {
  const features = (...all: Record<string, string>[]) =>
    all.map((properties, place) => ({ line: place + 1, properties, geometry: { kind: "none" } as const }));
  test.each([
    [
      "SCB's DeSO of the whole country, taken for the kommun",
      features({ desokod: "0484A0010", kommunkod: "0484" }, { desokod: "0180C1010", kommunkod: "0180" }),
      { kind: "deso", code: "desokod", name: null, prefix: "0484" },
    ],
    [
      "RegSO with names",
      features({ regsokod: "0484R001", regsonamn: "Skiftinge" }),
      { kind: "regso", code: "regsokod", name: "regsonamn", prefix: "" },
    ],
    [
      "kommuner",
      features({ kommun_kod: "0484", kommun: "Eskilstuna" }),
      { kind: "kommun", code: "kommun_kod", name: "kommun", prefix: "" },
    ],
    [
      "a code that several share is none",
      features({ OMRADESKOD: "5", NAMN: "A" }, { OMRADESKOD: "5", NAMN: "B" }),
      { kind: "own", code: null, name: "NAMN", prefix: "" },
    ],
    [
      "words with rings and dots",
      features({ Områdeskod: "5", Områdesnamn: "A" }),
      { kind: "own", code: "Områdeskod", name: "Områdesnamn", prefix: "" },
    ],
  ])("%s", (_, file, reading) => {
    expect(guessReading(file, "0484")).toEqual(reading);
  });
});
