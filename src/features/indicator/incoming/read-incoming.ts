import { gunzipSync } from "node:zlib";
import { Invalid } from "#app/platform/errors.ts";
import { readTable } from "#app/platform/tables/index.ts";
import type { Incoming } from "./incoming.ts";
import { isJsonStat, readJsonStat } from "./json-stat.ts";
import { isKolada, readKolada } from "./kolada.ts";

/** A packed file may be so large when unpacked. */
const UNPACKED = 50_000_000;

/**
 * Reads a file of values: CSV or Excel, JSON-stat, or an answer of Kolada. What it is, is seen from what stands in it.
 * It may be packed with gzip. Throws `Invalid` when it cannot be used.
 */
export async function readIncoming(bytes: Uint8Array, file: string): Promise<Incoming> {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes, file) : bytes;
  const json = jsonIn(plain, file);
  if (json === undefined) {
    const { columns, rows } = await readTable(plain, file);
    return { format: "table", columns: [...new Set(columns)], rows, hasMorePages: false };
  }
  if (isJsonStat(json)) return readJsonStat(json, file);
  if (isKolada(json)) return readKolada(json, file);
  throw new Invalid("indicator:file.unknownJson", { file });
}

function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: UNPACKED });
  } catch {
    throw new Invalid("tables:file.damaged", { file });
  }
}

/** The value of a JSON file; undefined when it does not begin as one. */
function jsonIn(bytes: Uint8Array, file: string): unknown {
  if (!/^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)))) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    throw new Invalid("indicator:file.brokenJson", { file });
  }
}
