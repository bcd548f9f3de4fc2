import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Invalid } from "#app/platform/errors.ts";
import type { FileLayer } from "./feature.ts";
import { readGeoJson } from "./geojson.ts";
import { readGeoPackage } from "./geopackage.ts";
import { recogniseReference, type Reference } from "./reference.ts";

/** The largest file of boundaries that is read, packed or not. */
export const LARGEST_MEGABYTES = 100;
const MEGABYTE = 1024 * 1024;

/** A file of boundaries, its coordinates understood. */
export interface BoundaryFile extends FileLayer {
  readonly reference: Reference;
}

/**
 * Reads a file of boundaries, told apart by its first bytes: GeoPackage, GeoJSON, or GeoJSON packed with gzip.
 * `layer` chooses one of several in a GeoPackage. Throws `Invalid`, a text of `area:file`, when it cannot be used.
 */
export async function readBoundaryFile(
  bytes: Uint8Array,
  layer: string | null = null,
): Promise<BoundaryFile> {
  const plain = beginsWith(bytes, [0x1f, 0x8b]) ? await unpacked(bytes) : bytes;
  if (plain.length > LARGEST_MEGABYTES * MEGABYTE) throw tooLarge();
  const isSqlite = beginsWith(plain, Buffer.from("SQLite format 3\0"));
  const read = isSqlite ? await readGeoPackage(plain, layer) : readGeoJson(plain);
  return { ...read, reference: recogniseReference(read.features, read.epsg) };
}

function beginsWith(bytes: Uint8Array, start: ArrayLike<number>): boolean {
  return Array.from(start).every((byte, place) => bytes[place] === byte);
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_MEGABYTES * MEGABYTE });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : new Invalid("area:file.notJson");
  }
}

function tooLarge(): Invalid {
  return new Invalid("area:file.tooLarge", { megabytes: LARGEST_MEGABYTES });
}
