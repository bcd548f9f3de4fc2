import { type Block, branchBlock, movedTo, titleBlock } from "./block.ts";
import { DRAWING_WIDTH, type DrawingData, type DrawingForm, type Sketch } from "./drawing-data.ts";

type Fishbone = Extract<DrawingData, { kind: "fishbone" }>;

const HEAD = 170;
const PAD = 12;
const LEAN = 46;

/** Bones over and under a spine that leads to the problem; on a phone the spine stands upright under the problem. */
export function sketchFishbone(data: Fishbone, form: DrawingForm, empty: string): Sketch {
  return form === "wide" ? lying(data, empty) : standing(data, empty);
}

function lying({ problem, bones }: Fishbone, empty: string): Sketch {
  const width = DRAWING_WIDTH.wide;
  const columns = Math.max(1, Math.ceil(bones.length / 2));
  const column = (width - HEAD - 10) / columns;
  const blocks = bones.map((bone) => branchBlock(bone, column - LEAN - 24, empty));
  const tallest = (offset: 0 | 1): number =>
    Math.max(0, ...blocks.filter((_, index) => index % 2 === offset).map(({ height }) => height));
  const head = titleBlock(problem, HEAD - 2 * PAD);
  const spine = Math.max(tallest(0) + 24, head.height / 2 + PAD + 4);
  const height = Math.max(spine + tallest(1) + 24, spine + head.height / 2 + PAD + 4);
  const words: Pick<Block, "texts" | "marks">[] = [];
  const lines: Sketch["lines"][number][] = [
    { path: `M4 ${spine}H${width - HEAD - 2}m-11 -8l11 8l-11 8`, kind: "strong" },
  ];
  blocks.forEach((block, index) => {
    const x = Math.floor(index / 2) * column + 6;
    const above = index % 2 === 0;
    const top = above ? spine - block.height - 20 : spine + 20;
    const [from, to] = above ? [top + 2, spine] : [height - 2, spine];
    const tip = above ? from : Math.min(from, top + block.height);
    lines.push({ path: `M${x} ${tip}L${x + LEAN} ${to}`, kind: "thin" });
    words.push(leaning(movedTo(block, x + 12, top), { x, tip, to }));
  });
  words.push(movedTo(head, width - HEAD + PAD, spine - head.height / 2));
  return {
    ...{ width, height, lines },
    boxes: [
      {
        ...{
          x: width - HEAD,
          y: spine - head.height / 2 - PAD,
          width: HEAD - 2,
          height: head.height + 2 * PAD,
        },
        kind: "head",
      },
    ],
    texts: words
      .flatMap(({ texts }) => texts)
      .map((text, index, all) =>
        index >= all.length - head.texts.length ? { ...text, kind: "head" as const } : text,
      ),
    marks: words.flatMap(({ marks }) => marks),
  };
}

/** Words that follow the slope of their bone. */
function leaning(
  block: Pick<Block, "texts" | "marks">,
  bone: { readonly x: number; readonly tip: number; readonly to: number },
): Pick<Block, "texts" | "marks"> {
  const shift = (y: number): number => {
    const along = (y - bone.tip) / (bone.to - bone.tip);
    return LEAN * Math.min(1, Math.max(0, along));
  };
  return {
    texts: block.texts.map((text) => ({ ...text, x: text.x + shift(text.y) })),
    marks: block.marks.map((mark) => ({ ...mark, x: mark.x + shift(mark.y + 5) })),
  };
}

function standing({ problem, bones }: Fishbone, empty: string): Sketch {
  const width = DRAWING_WIDTH.narrow;
  const head = titleBlock(problem, width - 2 * PAD);
  const boxHeight = head.height + 2 * PAD;
  let y = boxHeight + 20;
  const lines: Sketch["lines"][number][] = [];
  const words = bones.map((bone) => {
    const block = branchBlock(bone, width - 36, empty);
    lines.push({ path: `M12 ${y + 10}h14`, kind: "thin" });
    const placed = movedTo(block, 34, y);
    y += block.height + 18;
    return placed;
  });
  if (bones.length > 0)
    lines.unshift({ path: `M12 ${y - 12}V${boxHeight + 2}m-7 10l7 -10l7 10`, kind: "strong" });
  return {
    ...{ width, height: y, lines },
    boxes: [{ x: 1, y: 1, width: width - 2, height: boxHeight, kind: "head" }],
    texts: [
      ...movedTo(head, PAD, PAD).texts.map((text) => ({ ...text, kind: "head" as const })),
      ...words.flatMap(({ texts }) => texts),
    ],
    marks: words.flatMap(({ marks }) => marks),
  };
}
