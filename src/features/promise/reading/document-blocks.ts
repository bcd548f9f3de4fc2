import { classifyLines, type ClassifiedLine } from "./classify-lines.ts";
import { continuesBlock, joinedAcross } from "./line-joining.ts";
import { joinPassages, type Passage } from "./passage.ts";

/** A heading, a list item, a paragraph, or something that belongs to the page; wrapped lines are put together. */
export interface Block {
  readonly kind: "heading" | "item" | "paragraph" | "furniture";
  /** The words without list mark and heading mark. */
  readonly passage: Passage;
  /** The whole block in the source, marks included. */
  readonly start: number;
  readonly end: number;
}

/** A block longer than this is closed: no undertaking is that long, and memory stays bounded. */
const LONGEST_BLOCK = 4000;

/** Reads a document into blocks, one at a time and in order, in time linear to its length. */
export function* documentBlocks(source: string): Generator<Block> {
  let open: ClassifiedLine[] = [];
  let length = 0;
  for (const line of classifyLines(source)) {
    if (line.kind === "furniture") {
      yield blockOf([line]);
      continue;
    }
    const previous = open.at(-1);
    const first = open[0];
    if (
      previous !== undefined &&
      first !== undefined &&
      length < LONGEST_BLOCK &&
      continuesBlock(first, previous, line)
    ) {
      open.push(line);
      length += line.passage.text.length;
      continue;
    }
    if (open.length > 0) yield blockOf(open);
    open = [line];
    length = line.passage.text.length;
    if (line.kind === "heading") {
      yield blockOf(open);
      open = [];
    }
  }
  if (open.length > 0) yield blockOf(open);
}

function blockOf(lines: readonly ClassifiedLine[]): Block {
  const parts: { passage: Passage; glue: "" | " " }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const joint = last === undefined ? null : joinedAcross(last.passage, line.passage);
    if (joint !== null && last !== undefined) last.passage = joint.before;
    parts.push({ passage: line.passage, glue: joint?.glue ?? "" });
  }
  return {
    kind: lines[0]?.kind ?? "paragraph",
    passage: joinPassages(parts),
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
  };
}
