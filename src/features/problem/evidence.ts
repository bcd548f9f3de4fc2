/** What a claim about why something happens rests on. */
export const SOURCE_KINDS = ["events", "indicator", "dialogue", "report", "experience"] as const;

/** One of them. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How well founded a claim is. */
export const STRENGTHS = ["assumed", "supported", "established"] as const;

/** One of them. */
export type Strength = (typeof STRENGTHS)[number];

/** What a claim rests on, and how firmly. */
export interface Evidence {
  readonly sourceKind: SourceKind | null;
  /** The source in words. */
  readonly source: string;
  /** Where it can be seen: a selection of events, an indicator, a document. Empty, a path here, or an address. */
  readonly sourceAddress: string;
  readonly strength: Strength;
}

/** A claim that nobody has founded yet. */
export const UNFOUNDED: Evidence = { sourceKind: null, source: "", sourceAddress: "", strength: "assumed" };
