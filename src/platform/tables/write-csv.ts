import { stringify } from "csv-stringify/sync";
import { plainNumber } from "./excel-value.ts";
import { guardFormula } from "./formula-guard.ts";
import type { WrittenCell, WrittenColumn, WrittenRow } from "./written-table.ts";

/**
 * A CSV file that a Swedish Excel opens by double click: UTF-8 with its mark, `;` between cells, decimal
 * comma. No cell can run as a formula; `readTable` gives back what was written.
 */
export function writeCsv(columns: readonly WrittenColumn[], rows: readonly WrittenRow[]): Uint8Array {
  const header = columns.map(({ title }) => title);
  const text = stringify(
    [header, ...rows].map((row) => row.map(csvText)),
    { bom: true, delimiter: ";", record_delimiter: "\r\n", quoted_match: /[;,\t\r\n]/u },
  );
  return Buffer.from(text);
}

function csvText(cell: WrittenCell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? plainNumber(cell).replace(".", ",") : guardFormula(cell.trim());
}
