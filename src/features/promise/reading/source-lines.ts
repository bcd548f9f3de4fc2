import { takePassage, type Passage } from "./passage.ts";

/** One line of the document that is not blank. */
export interface Line {
  readonly passage: Passage;
  /** First and last place of the line's visible characters in the source. */
  readonly start: number;
  readonly end: number;
  readonly blankBefore: boolean;
  readonly indented: boolean;
}

const BREAKS = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);
const INDENT = /^(?: {2,}|\t)/u;
/** A longer line is cut: no document has such lines, and memory stays bounded. */
const LONGEST_LINE = 100_000;

/** The lines of a text one by one, blank ones left out; any sort of line break counts. */
export function* sourceLines(source: string): Generator<Line> {
  let blankBefore = true;
  let done = 0;
  for (const { start, end } of rawLines(source)) {
    blankBefore ||= hasBlankLine(source, done, start);
    done = end;
    const passage = takePassage(source, start, end);
    const first = passage.pieces[0];
    const last = passage.pieces.at(-1);
    if (first === undefined || last === undefined) {
      blankBefore = true;
      continue;
    }
    const indented = INDENT.test(source.slice(start, start + 8));
    yield { passage, start: first.from, end: last.from + last.sourceLength, blankBefore, indented };
    blankBefore = false;
  }
}

function* rawLines(source: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (let at = 0; at <= source.length; at += 1) {
    const breaks = at === source.length || BREAKS.has(source.charCodeAt(at));
    if (!breaks && at - start < LONGEST_LINE) continue;
    if (at > start) yield { start, end: at };
    start = breaks ? at + 1 : at;
  }
}

/** True when more than one line break stands between two lines; "\r\n" is one. */
function hasBlankLine(source: string, from: number, to: number): boolean {
  return to - from > 1 && !(to - from === 2 && source.startsWith("\r\n", from));
}
