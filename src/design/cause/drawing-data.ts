/** How well founded something is. */
export type Strength = "assumed" | "supported" | "established";

/** One thing in a drawing. */
export type DrawnEntry = {
  readonly text: string;
  readonly strength: Strength;
  /** In smaller type below it: where it can be broken, and by whom. */
  readonly notes?: readonly string[];
};

/** A place of the drawing with its name and what stands there; empty is drawn as a gap. */
export type DrawnBranch = { readonly title: string; readonly entries: readonly DrawnEntry[] };

/** What is drawn. */
export type DrawingData =
  | {
      readonly kind: "triangle";
      /** Offender, target, place, each with those who can hold against: handler, guardian, manager. */
      readonly sides: readonly { readonly inner: DrawnBranch; readonly outer: DrawnBranch }[];
    }
  | { readonly kind: "event_chain"; readonly steps: readonly DrawnEntry[] }
  | { readonly kind: "fishbone"; readonly problem: string; readonly bones: readonly DrawnBranch[] }
  | {
      readonly kind: "factors";
      /** Individual, family, school, peers, neighbourhood. */
      readonly levels: readonly {
        readonly title: string;
        readonly risk: DrawnBranch;
        readonly protective: DrawnBranch;
      }[];
    };

export type DrawingForm = "wide" | "narrow";

/** Width of the two drawings, in px. */
export const DRAWING_WIDTH = { wide: 820, narrow: 340 } as const;

/** A drawing ready to be inked: everything has its place. */
export type Sketch = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly kind: "plain" | "head" | "gap";
  }[];
  readonly lines: readonly { readonly path: string; readonly kind: "strong" | "thin" | "cut" }[];
  readonly texts: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly kind: "title" | "plain" | "note" | "gap" | "head";
    readonly anchor?: "start" | "middle";
  }[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly strength: Strength }[];
};
