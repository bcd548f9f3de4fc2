import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  distanceMetres,
  fromSweref99,
  isInSweden,
  recogniseCoordinates,
  scaleAt,
  toSweref99,
} from "./index.ts";

/** Lantmäteriet's control points for SWEREF 99 TM: latitude, longitude, N, E. */
const CONTROL_POINTS = [
  [55, 12.75, 6097106.672, 356083.438],
  [55, 14.25, 6095048.642, 452024.069],
  [57, 12.75, 6319636.937, 363331.554],
  [57, 19.5, 6326392.707, 773251.054],
  [59, 11.25, 6546096.724, 284626.066],
  [59, 19.5, 6548757.206, 758410.519],
  [61, 18.75, 6768593.345, 702745.127],
  [63, 12, 6989134.048, 348083.148],
  [63, 19.5, 6993565.63, 727798.671],
  [65, 13.5, 7209293.753, 429270.201],
  [65, 21.75, 7225449.115, 817833.405],
  [67, 16.5, 7432168.174, 565398.458],
  [67, 24, 7459745.672, 891298.142],
  [69, 21, 7666089.698, 739639.195],
] as const;

/** R sf 1.0-9 (PROJ): `st_transform(s, 3006)`; longitude, latitude, E, N. */
const IN_R = [
  [16.5, 59.37, 585247.425429994, 6582213.18643779],
  [18.07, 59.33, 674647.882135309, 6580824.57559303],
  [24.1, 65.83, 914599.98226283, 7331084.25485084],
  [20.23, 67.86, 719740.655724156, 7536553.53078114],
] as const;

/** GeographicLib (Karney 2013), `Geodesic.WGS84.Inverse`: two positions (latitude, longitude) and metres. */
const GEODESICS = [
  [55, 12, 65.83, 24.1, 1373167.7824728095],
  [59.37, 16.5, 59.33, 18.07, 89427.77295797759],
  [65.83, 24.1, 67.86, 20.23, 282928.28127700894],
  [57.71, 11.97, 55.6, 13, 243293.28407268785],
  [65.83, 24.1, 65.84, 24.12, 1441.7544909624962],
] as const;

const inSweden = fc.record({
  latitude: fc.double({ min: 54.96, max: 69.07, noNaN: true }),
  longitude: fc.double({ min: 10.03, max: 24.17, noNaN: true }),
});

describe("SWEREF 99 TM", () => {
  it.each(CONTROL_POINTS)(
    "places %d° N %d° E where Lantmäteriet does",
    (latitude, longitude, north, east) => {
      const placed = toSweref99({ latitude, longitude });
      expect(Math.abs(placed.north - north)).toBeLessThan(0.0006);
      expect(Math.abs(placed.east - east)).toBeLessThan(0.0006);
    },
  );

  it.each(IN_R)("agrees with PROJ at %d, %d", (longitude, latitude, east, north) => {
    const placed = toSweref99({ latitude, longitude });
    expect(Math.hypot(placed.east - east, placed.north - north)).toBeLessThan(1e-5);
  });

  it("leads back to the same degrees from anywhere in Sweden", () => {
    fc.assert(
      fc.property(inSweden, (position) => {
        const back = fromSweref99(toSweref99(position));
        expect(Math.abs(back.latitude - position.latitude)).toBeLessThan(1e-9);
        expect(Math.abs(back.longitude - position.longitude)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("distance", () => {
  it.each(GEODESICS)("from %d, %d to %d, %d is the geodesic's", (lat0, lon0, lat1, lon1, metres) => {
    const one = { latitude: lat0, longitude: lon0 };
    const other = { latitude: lat1, longitude: lon1 };
    expect(Math.abs(distanceMetres(one, other) / metres - 1)).toBeLessThan(2e-6);
    expect(distanceMetres(other, one)).toBeCloseTo(distanceMetres(one, other), 6);
  });

  it("has the projection's scale at its middle and furthest to the east", () => {
    expect(scaleAt(500_000)).toBe(0.9996);
    expect(scaleAt(914_600)).toBeCloseTo(1.0017, 4);
  });
});

describe("recognising coordinates", () => {
  it("tells degrees from metres and the right order from the wrong one, wherever in Sweden", () => {
    fc.assert(
      fc.property(inSweden, (position) => {
        const { east, north } = toSweref99(position);
        expect(recogniseCoordinates(position.latitude, position.longitude)).toBe("wgs84");
        expect(recogniseCoordinates(position.longitude, position.latitude)).toBe("wgs84Swapped");
        expect(recogniseCoordinates(north, east)).toBe("sweref99tm");
        expect(recogniseCoordinates(east, north)).toBe("sweref99tmSwapped");
      }),
    );
  });

  it.each([
    ["nothing", 0, 0, "null"],
    ["Paris", 48.86, 2.35, "outside"],
    ["no number", Number.NaN, 16, "outside"],
    ["the south", -59.37, 16.5, "outside"],
  ] as const)("knows %s", (_, first, second, wanted) => {
    expect(recogniseCoordinates(first, second)).toBe(wanted);
    expect(isInSweden({ latitude: first, longitude: second })).toBe(false);
  });
});
