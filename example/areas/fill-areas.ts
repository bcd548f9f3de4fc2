import {
  type AreaKind,
  listAreas,
  lookThrough,
  readBoundaryFile,
  takeInAreas,
  writeInhabitants,
  writePlaces,
} from "#app/features/area/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { morningOf } from "../calendar.ts";
import type { ExampleWriter } from "../fill-chain.ts";
import type { Corner } from "./corners.ts";
import { DISTRICTS, KOMMUN_BORDER } from "./districts.ts";
import { PLACES } from "./places.ts";

const SOURCE = "Exempel, ritat för hand";
/** Years of inhabitants before this one. */
const YEARS = 5;

/** Writes the kommun with its districts, how many have lived in each, and the places with names. */
export async function fillAreas(writer: ExampleWriter): Promise<void> {
  const { tx, kommun } = writer;
  await takeShapes(writer, "kommun", [{ code: kommun.code, name: kommun.name, border: KOMMUN_BORDER }]);
  await takeShapes(writer, "district", DISTRICTS);
  await fillInhabitants(writer);
  await writePlaces(
    tx,
    PLACES.map(({ name, longitude, latitude }) => ({
      id: null,
      name,
      kind: "place",
      position: longitude === null || latitude === null ? null : { longitude, latitude },
      source: SOURCE,
    })),
  );
}

/** How many live in each district at the end of a year; the later years follow from the earlier by its growth. */
export function inhabitantsOf(yearsAgo: number): ReadonlyMap<string, number> {
  return new Map(
    DISTRICTS.map(({ code, inhabitants, growth }) => [
      code,
      Math.round(inhabitants * (1 + growth) ** (1 - yearsAgo)),
    ]),
  );
}

async function takeShapes(
  { tx, calendar }: ExampleWriter,
  kind: AreaKind,
  areas: readonly { readonly code: string; readonly name: string; readonly border: readonly Corner[] }[],
): Promise<void> {
  const features = areas.map(({ code, name, border }) => ({
    type: "Feature",
    properties: { code, name },
    geometry: { type: "Polygon", coordinates: [[...border, ...border.slice(0, 1)]] },
  }));
  const text = JSON.stringify({ type: "FeatureCollection", features });
  const file = await readBoundaryFile(new Uint8Array(Buffer.from(text)));
  const from = null;
  const { plan } = await lookThrough(tx, file, { kind, code: "code", name: "name", prefix: "", from });
  await takeInAreas(tx, plan, { kind, from, source: SOURCE, now: morningOf(calendar.today) });
}

async function fillInhabitants({ tx, calendar }: ExampleWriter): Promise<void> {
  const areas = [...(await listAreas(tx, "kommun")), ...(await listAreas(tx, "district"))];
  const thisYear = Number(calendar.today.slice(0, 4));
  const rows = Array.from({ length: YEARS }, (_, place) => place + 1).flatMap((yearsAgo) => {
    const numbers = inhabitantsOf(yearsAgo);
    const all = [...numbers.values()].reduce((sum, number) => sum + number, 0);
    return areas.map(({ id, kind, code, name }) => ({
      areaId: id,
      area: name,
      day: isoDate(`${thisYear - yearsAgo}-12-31`),
      inhabitants: kind === "kommun" ? all : (numbers.get(code ?? "") ?? 0),
      source: "Exempel, påhittade invånare",
    }));
  });
  await writeInhabitants(tx, rows);
}
