const SYMBOL = /^(?:[•‣◦·∙▪▫●○■□➢➤►✓✔\uF0A7\uF0B7\uF0D8]\s*|[-–—*]\s+|o\s+)/u;
const SYMBOL_ALONE = /^(?:[•‣◦·∙▪▫●○■□➢➤►✓✔\uF0A7\uF0B7\uF0D8*o–—-])$/u;
const NUMBER = /^(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?|\(?[a-zåäö]\))\s+/u;

/** How a list line begins: with a symbol or a number, and how many characters the mark takes. */
export interface ListMarker {
  readonly kind: "symbol" | "number";
  readonly length: number;
}

/** Reads "•", "–", "*", "o", "1.", "1)", "a)" and their kind at the beginning of a line; null for other lines. */
export function readListMarker(line: string): ListMarker | null {
  if (SYMBOL_ALONE.test(line)) return { kind: "symbol", length: line.length };
  const symbol = SYMBOL.exec(line);
  if (symbol !== null) return { kind: "symbol", length: symbol[0].length };
  const number = NUMBER.exec(line);
  return number === null ? null : { kind: "number", length: number[0].length };
}
