import { type CellResult, notUnderstood, understood } from "./cell.ts";

/** What a number may be; both ends belong to it. */
export interface NumberLimits {
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
}

const BLANK = String.raw`[\s\u00a0\u2009\u202f]`;
const NUMBER = new RegExp(`^[-+]?(?:\\d+|\\d{1,3}(?:${BLANK}\\d{3})+)(?:[.,]\\d+)?$`, "u");
const WITH_UNIT = new RegExp(
  `^([-+]?\\d[\\d\\s\\u00a0\\u202f]*(?:[.,]\\d+)?)${BLANK}?(?:\\p{L}|%|:-|€|\\$)[^\\d]*$`,
  "u",
);
const TWO_SIGNS = /^[-+]?\d{1,3}(?:[.,]\d{3})*[.,]\d+$/u;

/**
 * A number as people write it: `1 234,5`, `1234.5`, `−3`. A blank divides thousands, comma and point divide
 * decimals. Words beside the number, and `1,234.5` with both signs, are problems.
 */
export function parseNumberCell(text: string, limits: NumberLimits = {}): CellResult<number> {
  const written = text.trim().replace(/^[−–]\s?/u, "-");
  if (written === "") return notUnderstood("tables:cell.empty");
  if (!NUMBER.test(written)) return unreadable(text, written);
  const value = Number(written.replace(new RegExp(BLANK, "gu"), "").replace(",", "."));
  if (limits.whole === true && !Number.isSafeInteger(value)) {
    return notUnderstood("tables:number.notWhole", { text });
  }
  if (limits.min !== undefined && value < limits.min) {
    return notUnderstood("tables:number.tooSmall", { text, min: limits.min });
  }
  if (limits.max !== undefined && value > limits.max) {
    return notUnderstood("tables:number.tooLarge", { text, max: limits.max });
  }
  return understood(value === 0 ? 0 : value);
}

function unreadable(text: string, written: string): CellResult<number> {
  const [, number] = WITH_UNIT.exec(written) ?? [];
  if (number !== undefined) return notUnderstood("tables:number.unit", { text, number: number.trim() });
  if (TWO_SIGNS.test(written)) return notUnderstood("tables:number.ambiguous", { text });
  return notUnderstood("tables:number.unreadable", { text });
}
