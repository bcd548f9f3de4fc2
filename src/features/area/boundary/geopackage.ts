import type { Database } from "sql.js";
import { Invalid } from "#app/platform/errors.ts";
import { type FileFeature, type FileGeometry, type FileLayer, propertyText } from "./feature.ts";
import { readGeoPackageGeometry } from "./well-known-binary.ts";

/**
 * Reads one layer of a GeoPackage (OGC 12-128r19): the one that is named, else the first with areas. SQLite runs
 * inside the program on the bytes alone (sql.js, WebAssembly): nothing is written to disk and no machine code is
 * loaded. Throws `Invalid` when it is no GeoPackage or holds no areas.
 */
export async function readGeoPackage(bytes: Uint8Array, layer: string | null): Promise<FileLayer> {
  // Loaded when first needed: a start of the program does not wait for SQLite.
  const { default: startSqlite } = await import("sql.js");
  const sqlite = await startSqlite();
  let database: Database | null = null;
  try {
    database = new sqlite.Database(bytes);
    return readLayer(database, layer);
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid("area:file.notGeoPackage");
  } finally {
    database?.close();
  }
}

interface Layer {
  readonly name: string;
  readonly column: string;
  readonly epsg: number | null;
}

function readLayer(database: Database, wanted: string | null): FileLayer {
  const layers = readLayers(database);
  const layer = layers.find(({ name }) => name === wanted) ?? layers[0];
  if (layer === undefined) throw new Invalid("area:file.noLayer");
  const features: FileFeature[] = [];
  const rows = database.prepare(`select * from ${quoted(layer.name)}`);
  try {
    while (rows.step()) {
      const { [layer.column]: geometry, ...properties } = rows.getAsObject();
      const texts = Object.entries(properties).map(([name, value]) => [name, propertyText(value)]);
      features.push({
        line: features.length + 1,
        properties: Object.fromEntries(texts) as Record<string, string>,
        geometry: readGeometry(geometry),
      });
    }
  } finally {
    rows.free();
  }
  return { features, epsg: layer.epsg, layer: layer.name, layers: layers.map(({ name }) => name) };
}

function readGeometry(value: unknown): FileGeometry {
  if (!(value instanceof Uint8Array)) return { kind: "none" };
  try {
    return readGeoPackageGeometry(value);
  } catch (error) {
    if (error instanceof RangeError) return { kind: "other", name: "" };
    throw error;
  }
}

/** Layers that can hold areas. */
function readLayers(database: Database): Layer[] {
  const [result] = database.exec(`
    select contents.table_name, columns.column_name, systems.organization, systems.organization_coordsys_id
    from gpkg_contents contents
    join gpkg_geometry_columns columns on columns.table_name = contents.table_name
    left join gpkg_spatial_ref_sys systems on systems.srs_id = columns.srs_id
    where contents.data_type = 'features'
      and upper(columns.geometry_type_name) not in ('POINT', 'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING')
    order by contents.rowid`);
  return (result?.values ?? []).map(([name, column, organization, code]) => ({
    name: propertyText(name),
    column: propertyText(column),
    epsg: /^epsg$/i.test(propertyText(organization)) ? Number(code) : null,
  }));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
