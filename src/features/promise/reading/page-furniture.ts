import { sourceLines } from "./source-lines.ts";

const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:sid(?:a|an|or|\.)?\s?)?\d{1,3}(?:\s?(?:av|\/|\()\s?\d{1,3}\)?)?(?:\s?[-–—])?$/iu;
const LONGEST_NUMBER = 24;
const LONGEST = 90;
const MOST_LINES = 20_000;
const OFTEN = 3;

/** Tells the lines that belong to the page and not to the text: page numbers, and short lines on page after page. */
export function furnitureTest(source: string): (line: string) => boolean {
  const seen = new Map<string, number>();
  let read = 0;
  for (const line of sourceLines(source)) {
    if ((read += 1) > MOST_LINES) break;
    if (line.passage.text.length > LONGEST) continue;
    const key = withoutNumbers(line.passage.text);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const heads = new Set(
    [...seen].filter(([key, times]) => times >= OFTEN && isRunningHead(key)).map(([key]) => key),
  );
  return (line) =>
    (line.length <= LONGEST_NUMBER && PAGE_NUMBER.test(line)) ||
    (heads.size > 0 && line.length <= LONGEST && heads.has(withoutNumbers(line)));
}

/** A head that returns carries a page number, or names the document; the same bullet three times is no head. */
function isRunningHead(line: string): boolean {
  return /\bsid(?:a|an|\.)?\s?\d|\d\s?\(\d{1,3}\)|medborgarlöfte/iu.test(line);
}

function withoutNumbers(line: string): string {
  return line.replaceAll(/\d+/gu, "0");
}
