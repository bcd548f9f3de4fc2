import { type Block, branchBlock, entriesBlock, movedTo, titleBlock } from "./block.ts";
import { DRAWING_WIDTH, type DrawingData, type DrawingForm, type Sketch } from "./drawing-data.ts";

type Factors = Extract<DrawingData, { kind: "factors" }>;

const MIDDLE = 150;
const PAD = 12;

/** Level by level: what draws a young person in to the left, what holds against to the right, the level between. */
export function sketchFactors(data: Factors, form: DrawingForm, empty: string): Sketch {
  return form === "wide" ? besideEachOther(data, empty) : belowEachOther(data, empty);
}

function besideEachOther({ levels }: Factors, empty: string): Sketch {
  const width = DRAWING_WIDTH.wide;
  const side = (width - MIDDLE) / 2;
  const right = side + MIDDLE;
  const words: Pick<Block, "texts" | "marks">[] = [];
  const lines: Sketch["lines"][number][] = [];
  const boxes: Sketch["boxes"][number][] = [];
  const [first] = levels;
  let y = 0;
  if (first !== undefined) {
    const titles = [titleBlock(first.risk.title, side - PAD), titleBlock(first.protective.title, side - PAD)];
    words.push(...titles.map((title, index) => movedTo(title, index === 0 ? 0 : right + PAD, 0)));
    y = Math.max(...titles.map(({ height }) => height)) + 12;
  }
  for (const { title, risk, protective } of levels) {
    const left = entriesBlock(risk.entries, side - PAD, empty);
    const against = entriesBlock(protective.entries, side - PAD, empty);
    const name = titleBlock(title, MIDDLE - 2 * PAD);
    const height = Math.max(left.height, against.height, name.height) + 2 * PAD;
    lines.push({ path: `M0 ${y}H${width}`, kind: "thin" });
    boxes.push({ x: side, y, width: MIDDLE, height, kind: "plain" });
    words.push(
      movedTo(left, 0, y + PAD),
      centred(movedTo(name, 0, y + (height - name.height) / 2), side + MIDDLE / 2),
      movedTo(against, right + PAD, y + PAD),
    );
    y += height;
  }
  lines.push({ path: `M0 ${y}H${width}`, kind: "thin" });
  return {
    ...{ width, height: y + 1, boxes, lines },
    texts: words.flatMap(({ texts }) => texts),
    marks: words.flatMap(({ marks }) => marks),
  };
}

function centred(block: Pick<Block, "texts" | "marks">, x: number): Pick<Block, "texts" | "marks"> {
  return { marks: block.marks, texts: block.texts.map((text) => ({ ...text, x, anchor: "middle" })) };
}

function belowEachOther({ levels }: Factors, empty: string): Sketch {
  const width = DRAWING_WIDTH.narrow;
  const words: Pick<Block, "texts" | "marks">[] = [];
  const boxes: Sketch["boxes"][number][] = [];
  let y = 0;
  for (const { title, risk, protective } of levels) {
    const name = titleBlock(title, width - 2 * PAD);
    boxes.push({ x: 1, y: y + 1, width: width - 2, height: name.height + 10, kind: "plain" });
    words.push(movedTo(name, PAD, y + 6));
    y += name.height + 20;
    for (const branch of [risk, protective]) {
      const block = branchBlock(branch, width - PAD, empty);
      words.push(movedTo(block, PAD, y));
      y += block.height + 12;
    }
    y += 6;
  }
  return {
    ...{ width, height: Math.max(y, 1), boxes, lines: [] },
    texts: words.flatMap(({ texts }) => texts),
    marks: words.flatMap(({ marks }) => marks),
  };
}
