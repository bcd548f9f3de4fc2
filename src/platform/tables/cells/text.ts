import { type CellResult, notUnderstood, understood } from "./cell.ts";

/** Free text of at most `maxLength` characters, in composed letters (å is one) and with `\n` for a new line. */
export function parseTextCell(text: string, { maxLength }: { maxLength: number }): CellResult<string> {
  const value = text.trim().replace(/\r\n?/gu, "\n").normalize("NFC");
  if (value === "") return notUnderstood("tables:cell.empty");
  if (value.length > maxLength) {
    return notUnderstood("tables:text.tooLong", { length: value.length, max: maxLength });
  }
  return /(?![\n\t])\p{Cc}/u.test(value) ? notUnderstood("tables:text.unprintable") : understood(value);
}
