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
export type ChainTie = {
  /** `line` from the step before, `fork` from the line of a box further up in its own step, `dash` across `reach` steps to a gap. */
  readonly kind: "line" | "fork" | "dash" | "none";
  readonly reach: number;
  /** Row in which a fork begins; absent for the others. */
  readonly from?: number;
};

export type PlacedBox = ChainBox & { readonly row: number; readonly tie: ChainTie };
export type PlacedStep = { readonly title: string; readonly boxes: readonly PlacedBox[] };

/** Places each box in its row and ties it to what it follows from; a tie to a gap is dashed. */
export function layOutChain(steps: readonly ChainStep[]): {
  readonly rows: number;
  readonly steps: readonly PlacedStep[];
} {
  return {
    rows: Math.max(1, ...steps.map((step) => step.boxes.length)),
    steps: steps.map((step, column) => ({
      title: step.title,
      boxes: step.boxes.flatMap((box, row) =>
        box ? [{ ...box, row, tie: tie(steps, column, row, box) }] : [],
      ),
    })),
  };
}

function tie(steps: readonly ChainStep[], column: number, row: number, box: ChainBox): ChainTie {
  if (column === 0) return { kind: "none", reach: 0 };
  const before = steps.slice(0, column).findLastIndex((step) => step.boxes[row]);
  const reach = column - before;
  if (before !== -1 && box.kind === "gap") return { kind: "dash", reach };
  if (before !== -1 && reach === 1) {
    return { kind: steps[before]?.boxes[row]?.kind === "gap" ? "dash" : "line", reach };
  }
  const from = forkRow(steps, column, row);
  if (from !== -1) return { kind: "fork", reach: 1, from };
  return box.kind === "gap" || before === -1 ? { kind: "none", reach: 0 } : { kind: "line", reach };
}

/** The nearest row above in which the step before has a box, and this step one that hangs on it. */
function forkRow(steps: readonly ChainStep[], column: number, row: number): number {
  const forerunners = steps[column - 1]?.boxes.slice(0, row) ?? [];
  const from = forerunners.findLastIndex(Boolean);
  return steps[column]?.boxes[from] ? from : -1;
}
