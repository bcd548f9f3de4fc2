import { setImmediate as breathe } from "node:timers/promises";
import {
  edgesOf,
  fromSweref99,
  type MultiPolygon,
  squareMetres,
  toSweref99Area,
} from "#app/geography/index.ts";
import { boundaryHash, normalForm } from "./boundary.ts";
import { crossingOf } from "./crossing.ts";
import type { FileFeature, FileParts } from "./feature.ts";
import type { Reading } from "./guess.ts";
import type { BoundaryFile } from "./read-boundary-file.ts";
import type { Reference } from "./reference.ts";

/** What is wrong with one area of a file: a key of the texts and its values. */
export interface AreaProblem {
  /** Number of the area in the file. */
  readonly line: number;
  /** Its code or name, when it has one. */
  readonly area: string;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One area of a file, ready to be compared with those there are. */
export interface ReadArea {
  readonly line: number;
  readonly code: string | null;
  readonly name: string;
  readonly shape: MultiPolygon;
  readonly hash: string;
  readonly squareMetres: number;
}

/** The areas of a file, and what is wrong with the others. */
export interface ReadAreas {
  readonly areas: readonly ReadArea[];
  readonly problems: readonly AreaProblem[];
  /** How many the prefix left out. */
  readonly leftOut: number;
}

/** Areas that are read before other work of the process gets its turn. */
const AT_A_TIME = 50;

/** Reads and checks the areas of a file. Others are served meanwhile: a file can hold thousands. */
export async function readAreas(file: BoundaryFile, reading: Reading): Promise<ReadAreas> {
  const areas: ReadArea[] = [];
  const problems: AreaProblem[] = [];
  const seen = new Map<string, number>();
  let leftOut = 0;
  for (const [place, feature] of file.features.entries()) {
    if (place % AT_A_TIME === AT_A_TIME - 1) await breathe();
    const code = reading.code === null ? null : codeOf(feature, reading.code, reading.kind);
    if (reading.prefix !== "" && code?.startsWith(reading.prefix) !== true) {
      leftOut += 1;
      continue;
    }
    const name = (reading.name === null ? code : feature.properties[reading.name]) ?? "";
    const wrong = (message: string, values: AreaProblem["values"] = {}): void => {
      const area = name === "" ? (code ?? "") : name;
      problems.push({ line: feature.line, area, message: `area:row.${message}`, values });
    };
    if (code === "") wrong("noCode");
    if (name === "") wrong("noName");
    const key = code ?? name;
    const first = seen.get(key);
    if (key !== "" && first !== undefined) wrong(code === null ? "nameTwice" : "codeTwice", { key, first });
    else seen.set(key, feature.line);
    const shape = readShape(feature, file.reference);
    if ("message" in shape) wrong(shape.message, shape.values);
    else if (key !== "" && name !== "" && first === undefined) {
      areas.push({ line: feature.line, code, name, ...shape });
    }
  }
  return { areas, problems, leftOut };
}

/** A program that took the code for a number has dropped its first zero: kommuner have four digits. */
function codeOf({ properties }: FileFeature, property: string, kind: Reading["kind"]): string {
  const code = properties[property] ?? "";
  return kind === "kommun" && /^\d{3}$/.test(code) ? `0${code}` : code;
}

type Fault = Pick<AreaProblem, "message" | "values">;
type Shape = Pick<ReadArea, "shape" | "hash" | "squareMetres">;

function readShape({ geometry }: FileFeature, reference: Reference): Shape | Fault {
  if (geometry.kind === "none") return { message: "empty", values: {} };
  if (geometry.kind === "other") return { message: "notArea", values: { name: geometry.name } };
  const fault = faultOfRings(geometry.parts);
  if (fault !== null) return fault;
  const shape = normalForm(inDegrees(geometry.parts, reference));
  if (shape.coordinates.some((rings) => rings.some((ring) => ring.length === 0))) {
    return { message: "noSurface", values: {} };
  }
  const plane = toSweref99Area(shape);
  const crossing = crossingOf(edgesOf(plane));
  if (crossing !== null) {
    const { latitude, longitude } = fromSweref99(crossing);
    return {
      message: "crossing",
      values: { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) },
    };
  }
  const size = squareMetres(plane);
  if (!(size > 0)) return { message: "noSurface", values: {} };
  return { shape, hash: boundaryHash(shape), squareMetres: size };
}

function faultOfRings(parts: FileParts): Fault | null {
  for (const rings of parts) {
    for (const ring of rings) {
      if (ring.length < 4) return { message: "fewCorners", values: { count: ring.length } };
      const [first = [], last = []] = [ring[0], ring.at(-1)];
      if (first[0] !== last[0] || first[1] !== last[1]) return { message: "unclosed", values: {} };
    }
  }
  return null;
}

function inDegrees(parts: FileParts, { system, isSwapped }: Reference): (readonly [number, number])[][][] {
  return parts.map((rings) =>
    rings.map((ring) =>
      ring.map(([first = 0, second = 0]) => {
        const [x, y] = isSwapped ? [second, first] : [first, second];
        if (system === "wgs84") return [x, y] as const;
        const { latitude, longitude } = fromSweref99({ east: x, north: y });
        return [longitude, latitude] as const;
      }),
    ),
  );
}
