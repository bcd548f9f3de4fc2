import { textWidth } from "./text-width.ts";

/**
 * Breaks a text into lines that fit `width` px at `size` px. A word that is longer than a line is broken. What does not
 * fit in `most` lines ends in an ellipsis; the whole text stands in the twin beside the picture.
 */
export function wrapText(text: string, width: number, size: number, most = Infinity): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).flatMap((one) => pieces(one, width, size))) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? "";
  while (last !== "" && textWidth(`${last} …`, size) > width) last = last.slice(0, -1).trimEnd();
  return [...kept, `${last} …`.trim()];
}

/** A word in pieces that fit a line. */
function pieces(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return word === "" ? [] : [word];
  const found: string[] = [];
  let piece = "";
  for (const sign of word) {
    if (piece !== "" && textWidth(`${piece}${sign}-`, size) > width) {
      found.push(`${piece}-`);
      piece = "";
    }
    piece += sign;
  }
  return [...found, piece];
}
