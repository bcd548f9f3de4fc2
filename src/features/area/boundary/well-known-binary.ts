import type { FileGeometry, FileParts } from "./feature.ts";

const POLYGON = 3;
const MULTI_POLYGON = 6;
const NAMES: Readonly<Record<number, string>> = {
  1: "Point",
  2: "LineString",
  4: "MultiPoint",
  5: "MultiLineString",
  7: "GeometryCollection",
  10: "CurvePolygon",
  12: "MultiSurface",
};
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/**
 * Reads the geometry of a GeoPackage (OGC 12-128r19 §2.1.3): its header, then well-known binary (ISO 19125-1), with
 * heights and measures left out. Throws `RangeError` when the bytes end too early.
 */
export function readGeoPackageGeometry(bytes: Uint8Array): FileGeometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(3);
  const isEmpty = (flags & 0b1_0000) !== 0;
  if (isEmpty) return { kind: "none" };
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0b111];
  if (view.getUint16(0) !== 0x47_50 || envelope === undefined) return { kind: "other", name: "" };
  return new Reader(view, 8 + envelope).geometry();
}

class Reader {
  readonly #view: DataView;
  #at: number;
  #little = true;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  geometry(): FileGeometry {
    const { kind, numbers } = this.#head();
    if (kind !== POLYGON && kind !== MULTI_POLYGON)
      return { kind: "other", name: NAMES[kind] ?? String(kind) };
    const parts: FileParts =
      kind === POLYGON ? [this.#rings(numbers)] : this.#list(9, () => this.#rings(this.#head().numbers));
    return parts.flat().length === 0 ? { kind: "none" } : { kind: "area", parts };
  }

  /** Byte order, then the kind with its dimensions: in thousands (ISO) or as high bits (as PostGIS writes). */
  #head(): { kind: number; numbers: number } {
    this.#little = this.#view.getUint8(this.#at) === 1;
    this.#at += 1;
    const code = this.#count();
    const plain = code & 0x0f_ff_ff_ff;
    if ((code & 0x20_00_00_00) !== 0) this.#at += 4;
    const thousands = Math.floor(plain / 1000);
    const height = (code & 0x80_00_00_00) !== 0 || thousands === 1 || thousands === 3 ? 1 : 0;
    const measure = (code & 0x40_00_00_00) !== 0 || thousands === 2 || thousands === 3 ? 1 : 0;
    return { kind: plain % 1000, numbers: 2 + height + measure };
  }

  #rings(numbers: number): number[][][] {
    return this.#list(4, () =>
      this.#list(8 * numbers, () => {
        const corner = [this.#number(0), this.#number(8)];
        this.#at += 8 * numbers;
        return corner;
      }),
    );
  }

  /** A counted list; a count that the bytes left cannot hold is a file cut off. */
  #list<One>(leastBytes: number, read: () => One): One[] {
    const count = this.#count();
    if (count * leastBytes > this.#view.byteLength - this.#at) throw new RangeError("Geometry is cut off");
    return Array.from({ length: count }, read);
  }

  #count(): number {
    const value = this.#view.getUint32(this.#at, this.#little);
    this.#at += 4;
    return value;
  }

  #number(offset: number): number {
    return this.#view.getFloat64(this.#at + offset, this.#little);
  }
}
