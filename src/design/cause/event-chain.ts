import { entriesBlock, movedTo } from "./block.ts";
import { DRAWING_WIDTH, type DrawingData, type DrawingForm, type Sketch } from "./drawing-data.ts";

type EventChain = Extract<DrawingData, { kind: "event_chain" }>;

const PAD = 10;
const GAP = { wide: 38, narrow: 34 } as const;
const PER_ROW = { wide: 3, narrow: 1 } as const;

/**
 * What happens, step by step: boxes with arrows between them, row after row. Where the chain can be broken a
 * cut goes across the arrow that leads on from the step.
 */
export function sketchEventChain({ steps }: EventChain, form: DrawingForm, empty: string): Sketch {
  const width = DRAWING_WIDTH[form];
  const perRow = PER_ROW[form];
  const gap = GAP[form];
  const boxWidth = (width - (perRow - 1) * gap) / perRow;
  const shown = steps.length === 0 ? [null] : steps;
  const blocks = shown.map((step, index) =>
    entriesBlock(
      step === null ? [] : [{ ...step, text: `${index + 1}. ${step.text}` }],
      boxWidth - 2 * PAD,
      empty,
    ),
  );
  const rows = Math.ceil(blocks.length / perRow);
  const tops: number[] = [];
  let y = 1;
  for (let row = 0; row < rows; row += 1) {
    tops.push(y);
    y +=
      Math.max(...blocks.slice(row * perRow, (row + 1) * perRow).map(({ height }) => height)) + 2 * PAD + gap;
  }
  const boxes = blocks.map((block, index) => ({
    x: (index % perRow) * (boxWidth + gap) + 1,
    y: tops[Math.floor(index / perRow)] ?? 0,
    width: boxWidth - 2,
    height: block.height + 2 * PAD,
    kind: shown[index] === null ? ("gap" as const) : ("plain" as const),
  }));
  const words = blocks.map((block, index) =>
    movedTo(block, (boxes[index]?.x ?? 0) + PAD, (boxes[index]?.y ?? 0) + PAD),
  );
  const lines = boxes.slice(1).flatMap((to, index) => {
    const from = boxes[index];
    const breaks = (steps[index]?.notes ?? []).length > 0;
    return from === undefined ? [] : arrow(from, to, breaks);
  });
  return {
    width,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + 2,
    boxes,
    lines,
    texts: words.flatMap(({ texts }) => texts),
    marks: words.flatMap(({ marks }) => marks),
  };
}

type Box = Sketch["boxes"][number];

/** From one box to the next: to the right in a row, otherwise down and back to the left. */
function arrow(from: Box, to: Box, breaks: boolean): Sketch["lines"] {
  const inRow = to.x > from.x;
  const start = { x: from.x + from.width, y: from.y + 22 };
  const lines: Sketch["lines"][number][] = [];
  if (inRow) {
    const end = to.x - 2;
    lines.push({ path: `M${start.x} ${start.y}H${end}m-8 -6l8 6l-8 6`, kind: "strong" });
    if (breaks) lines.push({ path: `M${start.x + 8} ${start.y + 13}l12 -26`, kind: "cut" });
    return lines;
  }
  const out = from.x + from.width / 2;
  const into = to.x + 30;
  const half = to.y - 17;
  const bottom = from.y + from.height;
  const down =
    to.x === from.x ? `M${into} ${bottom}V${to.y - 2}` : `M${out} ${bottom}V${half}H${into}V${to.y - 2}`;
  lines.push({ path: `${down}m-6 -8l6 8l6 -8`, kind: "strong" });
  const cutAt = to.x === from.x ? { x: into, y: (bottom + to.y) / 2 } : { x: out, y: (bottom + half) / 2 };
  if (breaks) lines.push({ path: `M${cutAt.x - 13} ${cutAt.y + 5}l26 -10`, kind: "cut" });
  return lines;
}
