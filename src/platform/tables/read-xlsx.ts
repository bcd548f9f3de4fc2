import readExcel from "read-excel-file/node";
import { Invalid } from "#app/platform/errors.ts";
import { TableBuilder } from "./arrange.ts";
import { excelText, plainNumber } from "./excel-value.ts";
import { faultOfSheet, type SheetFault } from "./inspect-sheet.ts";
import { storeZip } from "./store-zip.ts";
import { LIMITS, type Table } from "./table.ts";
import { DamagedZip, readZip, ZipBomb } from "./zip.ts";

/**
 * Reads the first sheet with anything in it. Formulas give the value that was saved with them. The library
 * gets only what has been unpacked and counted here.
 */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<Table> {
  const archive = await safeArchive(bytes, file);
  const sheets = await openSheets(archive, file);
  const sheet = sheets.find(({ data }) => data.length > 0);
  if (sheet === undefined) throw new Invalid("tables:file.empty", { file });
  const builder = new TableBuilder(file);
  for (const row of sheet.data) builder.add(row.map(excelText));
  return { ...builder.finish(), source: { kind: "xlsx", sheet: sheet.sheet } };
}

async function safeArchive(bytes: Uint8Array, file: string): Promise<Buffer> {
  const files = await unpackXml(bytes, file);
  for (const [name, content] of files) {
    if (!name.startsWith("xl/worksheets/")) continue;
    const fault = faultOfSheet(Buffer.from(content).toString("latin1"));
    if (fault !== null) throw asInvalid(fault, file);
  }
  return storeZip(files);
}

function asInvalid({ reason, cell = "" }: SheetFault, file: string): Invalid {
  if (reason === "tooManyRows") return new Invalid("tables:file.tooManyRows", { file, limit: LIMITS.rows });
  if (reason === "noValue") return new Invalid("tables:file.noValue", { file, cell });
  if (reason === "damaged") return new Invalid("tables:file.damaged", { file });
  return new Invalid("tables:file.tooManyColumns", { file, limit: LIMITS.columns });
}

async function unpackXml(bytes: Uint8Array, file: string): Promise<Map<string, Uint8Array>> {
  try {
    return await readZip(
      bytes,
      (name) => /\.(?:xml|rels)$/u.test(name),
      LIMITS.unpackedMegabytes * 1_000_000,
    );
  } catch (error) {
    if (error instanceof ZipBomb) {
      throw new Invalid("tables:file.expands", { file, limit: LIMITS.unpackedMegabytes });
    }
    if (error instanceof DamagedZip) throw new Invalid("tables:file.damaged", { file });
    throw error;
  }
}

/** Whatever the library stumbles over in an archive that is sound as such, the person can only save it anew. */
async function openSheets(archive: Buffer, file: string): ReturnType<typeof readExcel<string>> {
  try {
    return await readExcel(archive, { parseNumber: plainNumber, trim: false });
  } catch {
    throw new Invalid("tables:file.damaged", { file });
  }
}
