/** A stretch of a passage that came from one stretch of the source. Equal lengths: character by character. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly sourceLength: number;
}

/** Cleaned text that still knows where each character stood in the text it was taken from. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The exact words in the given text: `text.slice(start, end) === quote`. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Soft hyphens and zero-width characters; runs of white space; letters with marks of their own (NFD). */
const UNEVEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]+|\s+|\P{M}\p{M}+/gu;
/** Most lines hold none of these and are taken as they stand. */
const ANY_UNEVEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}|[^\S ]|\s{2}/u;
const INVISIBLE = /^[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** Takes `source.slice(start, end)`: composed letters, one ordinary space for any white space, nothing invisible. */
export function takePassage(source: string, start: number, end: number): Passage {
  const raw = source.slice(start, end);
  if (!ANY_UNEVEN.test(raw)) return plainPassage(raw, start);
  const pieces: Piece[] = [];
  let text = "";
  let done = 0;
  const add = (replacement: string, from: number, until: number) => {
    if (replacement === "") return;
    pieces.push({
      at: text.length,
      length: replacement.length,
      from: start + from,
      sourceLength: until - from,
    });
    text += replacement;
  };
  for (const match of raw.matchAll(UNEVEN)) {
    if (match[0] === " ") continue;
    const until = match.index + match[0].length;
    add(raw.slice(done, match.index), done, match.index);
    add(evened(match[0]), match.index, until);
    done = until;
  }
  add(raw.slice(done), done, raw.length);
  return trimmed({ text, pieces });
}

function plainPassage(raw: string, start: number): Passage {
  const text = raw.trim();
  const from = raw.startsWith(" ") ? start + 1 : start;
  return {
    text,
    pieces: text === "" ? [] : [{ at: 0, length: text.length, from, sourceLength: text.length }],
  };
}

function evened(run: string): string {
  if (INVISIBLE.test(run)) return "";
  return run.trim() === "" ? " " : run.normalize("NFC");
}

/** Part of a passage; `start` and `end` count in its text. */
export function slicePassage(passage: Passage, start: number, end: number = passage.text.length): Passage {
  const pieces: Piece[] = [];
  for (let at = pieceAt(passage, start); at < passage.pieces.length; at += 1) {
    const piece = passage.pieces[at];
    if (piece === undefined || piece.at >= end) break;
    const first = Math.max(piece.at, start);
    const last = Math.min(piece.at + piece.length, end);
    if (last <= first) continue;
    const even = piece.length === piece.sourceLength;
    const from = even ? piece.from + first - piece.at : piece.from;
    pieces.push({
      at: first - start,
      length: last - first,
      from,
      sourceLength: even ? last - first : piece.sourceLength,
    });
  }
  return { text: passage.text.slice(start, end), pieces };
}

function trimmed(passage: Passage): Passage {
  const from = passage.text.length - passage.text.trimStart().length;
  const to = passage.text.trimEnd().length;
  return from === 0 && to === passage.text.length ? passage : slicePassage(passage, from, Math.max(from, to));
}

/** Puts wrapped lines together; each line says what stands between it and the one before. */
export function joinPassages(
  parts: readonly { readonly passage: Passage; readonly glue: "" | " " }[],
): Passage {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { passage, glue } of parts) {
    const last = pieces.at(-1);
    const next = passage.pieces[0];
    if (last !== undefined && next !== undefined && glue !== "") {
      const from = last.from + last.sourceLength;
      pieces.push({ at: length, length: 1, from, sourceLength: next.from - from });
      texts.push(glue);
      length += 1;
    }
    for (const piece of passage.pieces) pieces.push({ ...piece, at: piece.at + length });
    texts.push(passage.text);
    length += passage.text.length;
  }
  return { text: texts.join(""), pieces };
}

/** The source words behind `passage.text.slice(start, end)`. */
export function wordsOf(source: string, passage: Passage, start = 0, end = passage.text.length): Words {
  const from = sourceStart(passage, start);
  const until = Math.max(from, sourceEnd(passage, end));
  return { start: from, end: until, quote: source.slice(from, until) };
}

/** A stretch of the source as words. */
export function stretch(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): Words {
  return { start, end, quote: source.slice(start, end) };
}

function sourceStart(passage: Passage, index: number): number {
  const piece = passage.pieces[pieceAt(passage, index)] ?? passage.pieces.at(-1);
  if (piece === undefined) return 0;
  return piece.length === piece.sourceLength ? piece.from + index - piece.at : piece.from;
}

function sourceEnd(passage: Passage, index: number): number {
  const piece = passage.pieces[pieceAt(passage, index - 1)];
  if (piece === undefined) return 0;
  return piece.length === piece.sourceLength
    ? piece.from + index - piece.at
    : piece.from + piece.sourceLength;
}

/** Index of the piece that holds character `index`, by halving. */
function pieceAt(passage: Passage, index: number): number {
  let low = 0;
  let high = passage.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passage.pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
