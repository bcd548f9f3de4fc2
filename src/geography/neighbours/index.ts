export { contiguity } from "./contiguity.ts";
export type { NeighbourDefinition, WeightDefinition, WeightStyle } from "./definition.ts";
export { type Band, distanceBand } from "./distance-band.ts";
export { hexagonRing } from "./hexagon-ring.ts";
export { kNearest, type NamedPoints } from "./k-nearest.ts";
export { lag, neighbourless, type SpatialWeights, weightsFrom } from "./spatial-weights.ts";
