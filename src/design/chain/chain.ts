import type { VerdictKind } from "../verdict/Verdict.tsx";

/** One box of the chain. Boxes in the same row of neighbouring steps answer each other. */
export type ChainBox = {
  /** `now` is what the page is about, `gap` says what is missing. */
  readonly kind?: "now" | "gap";
  readonly title: string;
  readonly note?: string | undefined;
  readonly href?: string | undefined;
  readonly verdict?: VerdictKind | undefined;
};

/** One link of the chain: problem, cause, promise, measure, indicator, verdict. `null` keeps a row empty. */
export type ChainStep = { readonly title: string; readonly boxes: readonly (ChainBox | null)[] };

/** How a box hangs on what stands before it. */
type ChainTie = {
  /** `line` from the step before, `fork` down from the first box of its own step, `dash` across `reach` steps to a gap. */
  readonly kind: "line" | "fork" | "dash" | "none";
  readonly reach: number;
};

export type PlacedBox = ChainBox & { readonly row: number; readonly tie: ChainTie };
export type PlacedStep = {
  readonly title: string;
  readonly boxes: readonly PlacedBox[];
  /** Number of the lowest row that hangs on the first by a fork; absent when none does. */
  readonly fork: number | null;
};

/** Places each box in its row and ties it to what it follows from; a tie to a gap is dashed. */
export function layOutChain(steps: readonly ChainStep[]): {
  readonly rows: number;
  readonly steps: readonly PlacedStep[];
} {
  return {
    rows: Math.max(1, ...steps.map((step) => step.boxes.length)),
    steps: steps.map((step, column) => {
      const boxes = step.boxes.flatMap((box, row) =>
        box ? [{ ...box, row, tie: tie(steps, column, row, box) }] : [],
      );
      const forked = boxes.filter((box) => box.tie.kind === "fork").map((box) => box.row + 1);
      return { title: step.title, boxes, fork: forked.at(-1) ?? null };
    }),
  };
}

function tie(steps: readonly ChainStep[], column: number, row: number, box: ChainBox): ChainTie {
  if (column === 0) return { kind: "none", reach: 0 };
  const before = steps.slice(0, column).findLastIndex((step) => step.boxes[row]);
  const reach = column - before;
  if (box.kind === "gap") return before === -1 ? { kind: "none", reach: 0 } : { kind: "dash", reach };
  if (before !== -1 && reach === 1) {
    return { kind: steps[before]?.boxes[row]?.kind === "gap" ? "dash" : "line", reach };
  }
  return row > 0 && steps[column]?.boxes[0] ? { kind: "fork", reach: 1 } : { kind: "line", reach };
}
