import { Invalid } from "#app/platform/errors.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { LIMITS, type Table } from "./table.ts";
import { DamagedZip, zipNames } from "./zip.ts";

/**
 * Reads a CSV or Excel file that a person has chosen. What the file is, is seen from its bytes; `fileName` is
 * for messages. Throws `Invalid` with a text of the namespace `tables` when it cannot be used.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Table> {
  const file = fileName;
  if (bytes.length > LIMITS.megabytes * 1_000_000) {
    throw new Invalid("tables:file.tooLarge", { file, limit: LIMITS.megabytes });
  }
  if (bytes.length === 0) throw new Invalid("tables:file.empty", { file });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Invalid("tables:file.oldExcel", { file });
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Invalid("tables:file.notTable", { file });
  if (!startsWith(bytes, [0x50, 0x4b])) return readCsv(bytes, file);

  const names = namesIn(bytes, file);
  if (names.includes("xl/workbook.xml")) return readXlsx(bytes, file);
  const openDocument = names.includes("content.xml") && names.includes("mimetype");
  throw new Invalid(openDocument ? "tables:file.openDocument" : "tables:file.notTable", { file });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function namesIn(bytes: Uint8Array, file: string): string[] {
  try {
    return zipNames(bytes);
  } catch (error) {
    if (error instanceof DamagedZip) throw new Invalid("tables:file.damaged", { file });
    throw error;
  }
}
