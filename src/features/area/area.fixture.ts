import startSqlite from "sql.js";
import { type IsoDate } from "#app/platform/iso-date.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { AreaId } from "#app/schema/tables.ts";
import type { AreaKind } from "./area.ts";
import { readBoundaryFile } from "./boundary/read-boundary-file.ts";
import { lookThrough } from "./import/looked-through.ts";
import { takeIn } from "./import/store.ts";

type Ring = number[][];

/** A square of `size` degrees, or metres, with its south-western corner at a place; turned the other way when asked. */
export function squareRing(west: number, south: number, size: number, turned = false): Ring {
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return turned ? ring.toReversed() : ring;
}

/** One area of a made-up file. */
export interface MadeArea {
  readonly properties: Record<string, string | number | null>;
  readonly parts: Ring[][];
}

/** An area with one part, a square. */
export function aSquare(
  code: string,
  west: number,
  south: number,
  size = 0.1,
  more: Record<string, string> = {},
): MadeArea {
  return {
    properties: { kod: code, namn: `Område ${code}`, ...more },
    parts: [[squareRing(west, south, size)]],
  };
}

/** A file of GeoJSON. */
export function geoJsonOf(areas: readonly MadeArea[], more: object = {}): Uint8Array<ArrayBuffer> {
  const features = areas.map(({ properties, parts: [first, ...others] }) => ({
    type: "Feature",
    properties,
    geometry:
      first === undefined
        ? null
        : others.length === 0
          ? { type: "Polygon", coordinates: first }
          : { type: "MultiPolygon", coordinates: [first, ...others] },
  }));
  return new Uint8Array(Buffer.from(JSON.stringify({ type: "FeatureCollection", ...more, features })));
}

/** How the geometry of a GeoPackage is written. */
export interface BinaryForm {
  readonly little?: boolean;
  /** Heights after each corner. */
  readonly heights?: boolean;
  /** With a box of four numbers in the header. */
  readonly envelope?: boolean;
}

/** A GeoPackage with one layer of areas. */
export async function geoPackageOf(
  areas: readonly MadeArea[],
  epsg: number,
  { layer = "omraden", ...form }: BinaryForm & { layer?: string } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const sqlite = await startSqlite();
  const database = new sqlite.Database();
  database.run(`
    create table gpkg_spatial_ref_sys (srs_id integer primary key, organization text, organization_coordsys_id integer);
    create table gpkg_contents (table_name text, data_type text, srs_id integer);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer);
    insert into gpkg_spatial_ref_sys values (${epsg}, 'EPSG', ${epsg});
    create table points (fid integer primary key, geom blob);
    insert into gpkg_contents values ('points', 'features', ${epsg}), ('${layer}', 'features', ${epsg});
    insert into gpkg_geometry_columns values ('points', 'geom', 'POINT', ${epsg}), ('${layer}', 'geom', 'MULTIPOLYGON', ${epsg});
    create table ${layer} (fid integer primary key, geom blob, kod text, namn text)`);
  for (const { properties, parts } of areas) {
    database.run(`insert into ${layer} (geom, kod, namn) values (?, ?, ?)`, [
      parts.length === 0 ? null : geometryOf(parts, epsg, form),
      properties["kod"] ?? null,
      properties["namn"] ?? null,
    ]);
  }
  const bytes = new Uint8Array(database.export());
  database.close();
  return bytes;
}

/** Header and well-known binary of an area in several parts. */
export function geometryOf(parts: Ring[][], epsg: number, form: BinaryForm = {}): Uint8Array {
  const { little = true, heights = false, envelope = false } = form;
  const bytes: number[] = [];
  const put = (size: 1 | 4 | 8, value: number): void => {
    const view = new DataView(new ArrayBuffer(size));
    if (size === 1) view.setUint8(0, value);
    else if (size === 4) view.setUint32(0, value, little);
    else view.setFloat64(0, value, little);
    bytes.push(...new Uint8Array(view.buffer));
  };
  bytes.push(0x47, 0x50, 0, (little ? 1 : 0) | (envelope ? 2 : 0));
  put(4, epsg);
  if (envelope) for (let number = 0; number < 4; number += 1) put(8, 0);
  const head = (kind: number, count: number): void => {
    put(1, little ? 1 : 0);
    put(4, heights ? kind + 1000 : kind);
    put(4, count);
  };
  head(6, parts.length);
  for (const rings of parts) {
    head(3, rings.length);
    for (const ring of rings) {
      put(4, ring.length);
      for (const [x = 0, y = 0] of ring) {
        put(8, x);
        put(8, y);
        if (heights) put(8, 17);
      }
    }
  }
  return Uint8Array.from(bytes);
}

/** Takes areas in from GeoJSON, as the importer does; their code is `kod`, their name `namn`. */
export async function importAreas(
  tx: Transaction,
  areas: readonly MadeArea[],
  { kind = "own", from = null }: { kind?: AreaKind; from?: IsoDate | null } = {},
): Promise<readonly AreaId[]> {
  const file = await readBoundaryFile(geoJsonOf(areas));
  const { plan } = await lookThrough(tx, file, { kind, code: "kod", name: "namn", prefix: "", from });
  return takeIn(tx, plan, { kind, from, source: "Påhittad", now: new Date("2026-03-16T11:00:00Z") });
}
