import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

/** The archive is cut off, locked, of an unusual kind, or its checksums are wrong. */
export class DamagedZip extends Error {}

/** The archive unpacks to more than it may. */
export class ZipBomb extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Unpacks the files of a ZIP archive whose name passes `wanted`, at most `limit` bytes of them in all. The
 * bytes are counted while they are unpacked: sizes that the archive tells about itself are never believed.
 */
export async function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Promise<Map<string, Uint8Array>> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entriesOf(archive)) {
    if (!wanted(entry.name)) continue;
    const content = await unpack(archive, entry, left);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

/** Names of all files in a ZIP archive. */
export function zipNames(bytes: Uint8Array): string[] {
  return entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).map((entry) => entry.name);
}

/** Central directory: ZIP specification (APPNOTE 6.3.10) §4.3.12 and §4.3.16. */
function entriesOf(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end === -1 || end + 22 > archive.length) throw new DamagedZip("No end of central directory");
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== 0x02014b50) throw new DamagedZip("Broken directory");
    if ((archive.readUInt16LE(at + 8) & 1) === 1) throw new DamagedZip("Locked by a password");
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      size: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpack(archive: Buffer, entry: Entry, limit: number): Promise<Uint8Array> {
  const { offset, size, method } = entry;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== 0x04034b50) {
    throw new DamagedZip("Broken entry");
  }
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + size > archive.length) throw new DamagedZip("Cut off");
  const packed = archive.subarray(start, start + size);
  if (method !== 0 && method !== 8) throw new DamagedZip("Unknown way of packing");
  const content = method === 0 ? stored(packed, limit) : await inflated(packed, limit);
  if (crc32(content) !== entry.checksum) throw new DamagedZip("Wrong checksum");
  return content;
}

function stored(packed: Buffer, limit: number): Buffer {
  if (packed.length > limit) throw new ZipBomb("Too large");
  return packed;
}

async function inflated(packed: Buffer, limit: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    const tooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw tooLarge ? new ZipBomb("Too large") : new DamagedZip("Cannot be unpacked", { cause: error });
  }
}
