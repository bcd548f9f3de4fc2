import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

/** One file in a zip archive as its central directory declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly uncompressed: number;
  readonly encrypted: boolean;
  /** Place of the entry's local header. */
  readonly header: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** The central directory of a zip archive, without unpacking anything; null when there is no sound one. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    const nameLength = view.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: view.toString("utf8", at + 46, at + 46 + nameLength),
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      method: view.readUInt16LE(at + 10),
      compressed: view.readUInt32LE(at + 20),
      uncompressed: view.readUInt32LE(at + 24),
      header: view.readUInt32LE(at + 42),
    };
    if ([entry.compressed, entry.uncompressed, entry.header].includes(ZIP64)) return null;
    entries.push(entry);
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(view: Buffer): number | null {
  const last = view.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}

/**
 * True when the entry unpacks to no more than it declares. The unpacking is stopped at the declared size, so
 * an entry that lies about itself costs nothing.
 */
export async function unpacksAsDeclared(bytes: Uint8Array, entry: ZipEntry): Promise<boolean> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.header;
  if (at + 30 > view.length || view.readUInt32LE(at) !== LOCAL_SIGNATURE) return false;
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  const data = view.subarray(start, start + entry.compressed);
  if (entry.method === STORED) return data.length === entry.uncompressed;
  if (entry.method !== DEFLATED) return false;
  try {
    const unpacked = await unpack(data, { maxOutputLength: Math.max(1, entry.uncompressed) });
    return unpacked.length === entry.uncompressed;
  } catch {
    return false;
  }
}

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);
