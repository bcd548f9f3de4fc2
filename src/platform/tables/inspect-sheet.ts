import { LIMITS } from "./table.ts";

/** XML has no `<` inside a tag; that the search stops there keeps it linear on any input. */
const TAG = /<(?:[\w-]+:)?(row|c)(?=[\s/>])((?:[^<>"']|"[^<"]*"|'[^<']*')*)(>?)/gu;
const ADDRESS = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/u;

/** A formula and what stands where its value should be: the end of the cell, or an empty element. */
const FORMULA_ALONE =
  /\s*<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(<\/|<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/)/uy;

/** Why a sheet cannot be used; `cell` when it is about one. */
export interface SheetFault {
  readonly reason: "tooManyRows" | "tooManyColumns" | "noValue" | "damaged";
  readonly cell?: string;
}

/**
 * Looks through the XML of a sheet for what a reader would get wrong without a word: rows and cells that claim
 * to lie far away (the gap is filled with empty rows, so one kilobyte could ask for all memory), and formulas
 * that were never calculated (read as empty).
 */
export function faultOfSheet(xml: string): SheetFault | null {
  for (const match of xml.matchAll(TAG)) {
    const [whole, tag, attributes = "", end] = match;
    if (end !== ">") return { reason: "damaged" };
    const address = addressIn(attributes);
    const fault = address === null ? null : faultOfAddress(address, tag === "row");
    if (fault !== null) return fault;
    if (tag === "c" && lacksValue(xml, match.index + whole.length, attributes)) {
      return { reason: "noValue", cell: address ?? "" };
    }
  }
  return null;
}

function addressIn(attributes: string): string | null {
  const match = ADDRESS.exec(attributes);
  return match === null ? null : (match[1] ?? match[2] ?? "");
}

function faultOfAddress(address: string, ofRow: boolean): SheetFault | null {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,7})$/u.exec(address) ?? [];
  if (digits === "" || ofRow !== (letters === "")) return { reason: "damaged" };
  if (Number(digits) > LIMITS.rows + 1) return { reason: "tooManyRows" };
  return columnNumber(letters) > LIMITS.columns ? { reason: "tooManyColumns" } : null;
}

/** A text formula may well give an empty text, and says so by an empty value. */
function lacksValue(xml: string, at: number, attributes: string): boolean {
  FORMULA_ALONE.lastIndex = at;
  const rest = FORMULA_ALONE.exec(xml)?.[1];
  if (rest === undefined) return false;
  return rest === "</" || !/\st\s*=\s*["']str["']/u.test(attributes);
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
}
