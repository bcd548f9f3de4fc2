/** Who counts as a neighbour. It always follows a test, because another definition gives another answer. */
export type NeighbourDefinition =
  /** The k nearest points. */
  | { readonly kind: "nearest"; readonly k: number }
  /** Every point further away than `from` and at most `to` metres away. */
  | { readonly kind: "distanceBand"; readonly from: number; readonly to: number }
  /** Hexagons at most this many steps away, of an H3 resolution. */
  | { readonly kind: "hexagonRing"; readonly rings: number; readonly resolution: number }
  /** Areas that touch, as given in a list of pairs. */
  | { readonly kind: "contiguity"; readonly pairs: number };

/** How much each neighbour weighs: 1, or its share of all neighbours of the area, so that they weigh 1 together. */
export type WeightStyle = "binary" | "rowStandardised";

/** The whole definition of who speaks with whom, and how much. */
export interface WeightDefinition {
  readonly neighbours: NeighbourDefinition;
  readonly style: WeightStyle;
}
