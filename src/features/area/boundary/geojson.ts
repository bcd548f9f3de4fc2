import { Invalid } from "#app/platform/errors.ts";
import {
  type FileFeature,
  type FileGeometry,
  type FileLayer,
  type FileParts,
  propertyText,
} from "./feature.ts";

/**
 * Reads GeoJSON (RFC 7946): a FeatureCollection or a single Feature. The member `crs` of the older specification
 * (2008) is read, since Swedish authorities still write it. Throws `Invalid` when it is no such file.
 */
export function readGeoJson(bytes: Uint8Array): FileLayer {
  const file = parsed(bytes);
  const features = file["type"] === "Feature" ? [file] : file["features"];
  if (!Array.isArray(features) || (file["type"] !== "Feature" && file["type"] !== "FeatureCollection")) {
    throw new Invalid("area:file.noFeatures");
  }
  return {
    features: features.map((feature: unknown, index) =>
      readFeature(isRecord(feature) ? feature : {}, index + 1),
    ),
    epsg: epsgOf(file["crs"]),
    layer: "",
    layers: [""],
  };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(bytes: Uint8Array): Json {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Invalid("area:file.notJson");
  }
  if (!isRecord(value)) throw new Invalid("area:file.noFeatures");
  return value;
}

function readFeature({ properties, geometry }: Json, line: number): FileFeature {
  const texts = isRecord(properties)
    ? Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, propertyText(value)]))
    : {};
  return { line, properties: texts, geometry: readGeometry(geometry) };
}

function readGeometry(geometry: unknown): FileGeometry {
  if (!isRecord(geometry)) return { kind: "none" };
  const { type, coordinates } = geometry;
  if (type !== "Polygon" && type !== "MultiPolygon") return { kind: "other", name: propertyText(type) };
  const parts: unknown = type === "Polygon" ? [coordinates] : coordinates;
  if (!isParts(parts)) return { kind: "other", name: type };
  return parts.flat().length === 0 ? { kind: "none" } : { kind: "area", parts };
}

/** The shape is looked at once, here: after it every corner is two numbers or more. */
function isParts(value: unknown): value is FileParts {
  return listOf(value, (part) =>
    listOf(part, (ring) =>
      listOf(
        ring,
        (corner) => listOf(corner, Number.isFinite) && Array.isArray(corner) && corner.length >= 2,
      ),
    ),
  );
}

function listOf(value: unknown, each: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(each);
}

/** "urn:ogc:def:crs:EPSG::3006", "EPSG:3006", "urn:ogc:def:crs:OGC:1.3:CRS84". */
function epsgOf(crs: unknown): number | null {
  const properties = isRecord(crs) ? crs["properties"] : null;
  const name = isRecord(properties) ? propertyText(properties["name"]) : "";
  if (/CRS84$/i.test(name)) return 4326;
  const [, code] = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name) ?? [];
  return code === undefined ? null : Number(code);
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
