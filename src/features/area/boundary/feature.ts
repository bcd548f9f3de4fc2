/** Corner points of a boundary as its file has them: parts, rings, corners. Further numbers of a corner are heights. */
export type FileParts = readonly (readonly (readonly (readonly number[])[])[])[];

/** What a file draws for one area: a boundary, nothing, or something that is no area. */
export type FileGeometry =
  | { readonly kind: "area"; readonly parts: FileParts }
  | { readonly kind: "none" }
  | { readonly kind: "other"; readonly name: string };

/** One area of a file, before anybody has said which of its properties is what. */
export interface FileFeature {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: FileGeometry;
}

/** A file, or one layer of it. */
export interface FileLayer {
  readonly features: readonly FileFeature[];
  /** EPSG code that the file gives for its coordinates; 4326 for CRS84, null when it says nothing. */
  readonly epsg: number | null;
  /** The layer that was read and all there are; one nameless for GeoJSON. */
  readonly layer: string;
  readonly layers: readonly string[];
}

/** A property as text; what is nested is left out. */
export function propertyText(value: unknown): string {
  if (typeof value === "string") return value.trim().normalize("NFC");
  return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint"
    ? String(value)
    : "";
}
