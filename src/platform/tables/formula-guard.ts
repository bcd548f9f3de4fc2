// A cell that begins with one of these is run as a formula when a spreadsheet opens a CSV file (CWE-1236).
// The wide forms are read as the narrow ones by East Asian editions.
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/u;
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)?$/u;

/** `text` with an apostrophe in front where a spreadsheet would run it. Plain numbers stay numbers. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `guardFormula` put there. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
