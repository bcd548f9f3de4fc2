import writeExcel, { type CellObject, type SheetData } from "write-excel-file/node";
import { Invalid } from "#app/platform/errors.ts";
import { isIsoDate } from "#app/platform/iso-date.ts";
import { columnLetter, LIMITS } from "./table.ts";
import type { WrittenCell, WrittenColumn, WrittenRow } from "./written-table.ts";

/** Excel counts a 29 February 1900 that never was; days before March of that year are written as text. */
const FIRST_DAY = "1900-03-01";

/** `_x0041_` is Excel's way to write a character by its number; a text that looks so needs its own sign so. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/giu;

/**
 * An Excel file with one sheet: bold header that stays in sight, numbers as numbers, days as days, all else
 * as text that cannot run. Throws `Invalid` when a text is longer than a cell of Excel can be.
 */
export async function writeXlsx(
  columns: readonly WrittenColumn[],
  rows: readonly WrittenRow[],
  { sheetName }: { sheetName: string },
): Promise<Uint8Array> {
  const header = columns.map(({ title }): CellObject => ({
    value: carried(title),
    type: String,
    fontWeight: "bold",
  }));
  const data: SheetData = [
    header,
    ...rows.map((row, index) =>
      row.map((cell, at) => excelCell(cell, columns[at], `${columnLetter(at)}${index + 2}`)),
    ),
  ];
  const file = writeExcel(data, {
    sheet: sheetName.replace(/[[\]:*?/\\]/gu, " ").slice(0, 31),
    columns: columns.map((column) => ({ width: column.width ?? widthOf(column) })),
    stickyRowsCount: 1,
  });
  return file.toBuffer();
}

function excelCell(cell: WrittenCell, column: WrittenColumn | undefined, address: string): CellObject | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (column?.kind === "day" && isIsoDate(cell) && cell >= FIRST_DAY) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  if (cell.length > LIMITS.cellLength) {
    throw new Invalid("tables:write.cellTooLong", { cell: address, limit: LIMITS.cellLength });
  }
  return { value: carried(cell), type: String };
}

/**
 * The text as it is written. The library looks texts up in a plain object, where names such as "toString" are taken and
 * spoil the file: their first sign is written by its number.
 */
function carried(text: string): string {
  const escaped = text.replace(ESCAPE_LIKE, "_x005F_");
  if (!(escaped in Object.prototype)) return escaped;
  return `_x${escaped.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_${escaped.slice(1)}`;
}

function widthOf({ title, kind = "text" }: WrittenColumn): number {
  return Math.max(title.length + 2, kind === "text" ? 30 : 12);
}
