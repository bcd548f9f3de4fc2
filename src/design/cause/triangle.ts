import { type Block, branchBlock, movedTo, stacked } from "./block.ts";
import { DRAWING_WIDTH, type DrawingData, type DrawingForm, type Sketch } from "./drawing-data.ts";

type Triangle = Extract<DrawingData, { kind: "triangle" }>;

const PAD = 12;
const COLUMN = 250;

/**
 * The crime triangle: two sides with their words to the left and right, the third below. On a phone the triangle
 * stands over the three, which are then known by their numbers.
 */
export function sketchTriangle({ sides }: Triangle, form: DrawingForm, empty: string): Sketch {
  const width = DRAWING_WIDTH[form];
  const column = form === "wide" ? COLUMN : width;
  const below = form === "wide" ? width : column;
  const blocks = sides.map((side, index) => sideBlock(side, (index === 2 ? below : column) - 2 * PAD, empty));
  const places = form === "wide" ? aroundTriangle(blocks, width) : underTriangle(blocks);
  const boxes = blocks.map((block, index) => {
    const { x, y } = places.corners[index] ?? { x: 0, y: 0 };
    const boxWidth = index === 2 ? below : column;
    return {
      x: x + 1,
      y: y + 1,
      width: boxWidth - 2,
      height: block.height + 2 * PAD - 2,
      kind: "plain" as const,
    };
  });
  const words = blocks.map((block, index) => {
    const { x, y } = places.corners[index] ?? { x: 0, y: 0 };
    return movedTo(block, x + PAD, y + PAD);
  });
  const { lines, numbers } = drawnTriangle(places.triangle);
  return {
    width,
    height: Math.max(...boxes.map((box) => box.y + box.height + 1)),
    boxes,
    lines,
    texts: [...numbers, ...words.flatMap(({ texts }) => texts)],
    marks: words.flatMap(({ marks }) => marks),
  };
}

function sideBlock({ inner, outer }: Triangle["sides"][number], width: number, empty: string): Block {
  return stacked([branchBlock(inner, width, empty), branchBlock(outer, width, empty)], 16);
}

type Corner = { readonly x: number; readonly y: number };
type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function aroundTriangle(
  blocks: readonly Block[],
  width: number,
): { readonly corners: readonly Corner[]; readonly triangle: Frame } {
  const beside = Math.max(...blocks.slice(0, 2).map(({ height }) => height)) + 2 * PAD;
  const room = width - 2 * COLUMN - 40;
  const height = Math.max(230, Math.min(beside, 300));
  const foot = Math.max(beside, height) + 20;
  return {
    corners: [
      { x: 0, y: 0 },
      { x: width - COLUMN, y: 0 },
      { x: 0, y: foot },
    ],
    triangle: { left: COLUMN + 20, top: foot - height - 10, width: room, height: height - 10 },
  };
}

function underTriangle(blocks: readonly Block[]): {
  readonly corners: readonly Corner[];
  readonly triangle: Frame;
} {
  let y = 200;
  const corners = blocks.map(({ height }) => {
    const corner = { x: 0, y };
    y += height + 2 * PAD + 12;
    return corner;
  });
  return { corners, triangle: { left: 70, top: 0, width: 200, height: 180 } };
}

/** The triangle with its outer one, and the numbers of the sides. */
function drawnTriangle({ left, top, width, height }: Frame): {
  readonly lines: Sketch["lines"];
  readonly numbers: Sketch["texts"];
} {
  const middle = left + width / 2;
  const foot = top + height;
  const path = (inset: number): string =>
    `M${middle} ${top + inset * 1.9}L${left + width - inset * 1.6} ${foot - inset}H${left + inset * 1.6}Z`;
  const number = (text: string, x: number, y: number): Sketch["texts"][number] => ({
    ...{ x, y, text },
    kind: "title",
    anchor: "middle",
  });
  return {
    lines: [
      { path: path(0), kind: "thin" },
      { path: path(22), kind: "strong" },
    ],
    numbers: [
      number("1", middle - width / 4 + 26, top + height * 0.6),
      number("2", middle + width / 4 - 26, top + height * 0.6),
      number("3", middle, foot - 34),
    ],
  };
}
