import { cannot, type Result } from "../result.ts";

/** The text of a cell and its place as the reader knows it: `"rad 7"`, `"2021-03"`. */
export interface NumberCell {
  readonly where: string;
  readonly text: string;
}

/** Numbers of a column, and whether a comma divided their decimals. */
export interface ReadNumbers {
  readonly numbers: readonly number[];
  readonly decimalComma: boolean;
}

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/u;
const THOUSANDS = /^[-+]?[1-9]\d{0,2},\d{3}$/u;

/**
 * Reads the numbers of all cells of a file together. A comma is a decimal comma when every number of the file that
 * has decimals has a comma; a mixture of comma and point is refused, as is `1,234` alone, which may be thousands.
 * Blanks may divide thousands.
 *
 * @example
 * readNumbers([{ where: "2021", text: "1,5" }, { where: "2022", text: "2" }]) // → { numbers: [1.5, 2], decimalComma: true }
 * readNumbers([{ where: "2021", text: "omkring 7" }]).cannot.code // → "notANumber"
 */
export function readNumbers(cells: readonly NumberCell[]): Result<ReadNumbers> {
  const plain = cells.map(({ where, text }) => ({ where, text: withoutBlanks(text) }));
  const wrong = plain.findIndex(({ text }) => !NUMBER.test(text));
  if (wrong !== -1) return notANumber(cells[wrong]);
  const commas = plain.filter(({ text }) => text.includes(","));
  const points = plain.filter(({ text }) => text.includes("."));
  const [comma, point] = [commas[0], points[0]];
  if (comma !== undefined && point !== undefined) {
    return cannot({ code: "mixedDecimals", comma: comma.where, point: point.where });
  }
  if (comma !== undefined && commas.every(({ text }) => THOUSANDS.test(text))) return notANumber(comma);
  return {
    numbers: plain.map(({ text }) => Number(text.replace(",", "."))),
    decimalComma: comma !== undefined,
  };
}

function notANumber(cell: NumberCell | undefined): Result<ReadNumbers> {
  return cannot({ code: "notANumber", where: cell?.where ?? "", value: cell?.text.trim() ?? "" });
}

function withoutBlanks(text: string): string {
  const written = text.trim().replace(/^[−–]/u, "-");
  return /^[-+]?\d{1,3}(?:[\s\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/u.test(written)
    ? written.replace(/\s/gu, "")
    : written;
}
