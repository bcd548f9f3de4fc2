import { wrapText } from "../chart/wrap-text.ts";
import type { DrawnBranch, DrawnEntry, Sketch } from "./drawing-data.ts";

/** Sizes of the type in drawings, in px; no smaller than can be read on a phone. */
export const TYPE = { title: 15, plain: 14.5, note: 13.5, line: 20 } as const;

/** Lines of one thing in a drawing; the rest of a long text stands in the list below. */
const MOST_LINES = 5;
const INDENT = 18;
const AFTER = 7;

/** Something laid out with its upper left corner at 0, 0. */
export type Block = Pick<Sketch, "texts" | "marks"> & { readonly height: number };

/** Things below each other, each with the mark of how well founded it is; without any, the word for a gap. */
export function entriesBlock(entries: readonly DrawnEntry[], width: number, empty: string): Block {
  if (entries.length === 0) {
    const lines = wrapText(empty, width, TYPE.plain);
    return {
      texts: lines.map((text, row) => ({ x: 0, y: lineAt(row), text, kind: "gap" })),
      marks: [],
      height: lines.length * TYPE.line,
    };
  }
  return stacked(
    entries.map((entry) => entryBlock(entry, width)),
    AFTER,
  );
}

/** A name over its things. */
export function branchBlock(branch: DrawnBranch, width: number, empty: string): Block {
  return stacked([titleBlock(branch.title, width), entriesBlock(branch.entries, width, empty)], 2);
}

/** A name in bold, on as many lines as it needs. */
export function titleBlock(title: string, width: number): Block {
  const lines = wrapText(title, width * 0.94, TYPE.title);
  return {
    texts: lines.map((text, row) => ({ x: 0, y: lineAt(row), text, kind: "title" })),
    marks: [],
    height: lines.length * TYPE.line,
  };
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const moved = blocks.map((block) => {
    const placed = movedTo(block, 0, y);
    y += block.height + gap;
    return placed;
  });
  return {
    texts: moved.flatMap(({ texts }) => texts),
    marks: moved.flatMap(({ marks }) => marks),
    height: Math.max(0, y - gap),
  };
}

/** A block with its corner at `x`, `y`. */
export function movedTo(
  block: Pick<Block, "texts" | "marks">,
  x: number,
  y: number,
): Pick<Block, "texts" | "marks"> {
  return {
    texts: block.texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y })),
    marks: block.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y })),
  };
}

function entryBlock({ text, strength, notes = [] }: DrawnEntry, width: number): Block {
  const room = width - INDENT;
  const words = wrapText(text, room, TYPE.plain, MOST_LINES).map((line) => ({
    line,
    kind: "plain" as const,
  }));
  const below = notes.flatMap((note) =>
    wrapText(note, room, TYPE.note, MOST_LINES).map((line) => ({ line, kind: "note" as const })),
  );
  const lines = [...words, ...below];
  return {
    texts: lines.map(({ line, kind }, row) => ({ x: INDENT, y: lineAt(row), text: line, kind })),
    marks: [{ x: 6, y: lineAt(0) - 5, strength }],
    height: lines.length * TYPE.line,
  };
}

function lineAt(row: number): number {
  return row * TYPE.line + 15;
}
