export { type AreaCounts, countByArea, fillWithZeros } from "./area-counts.ts";
export { empiricalBayes, type ShrunkenRates } from "./empirical-bayes.ts";
export { getisOrd, type HotSpots } from "./getis-ord.ts";
export { type LocalMoran, localMoran, type Quadrant } from "./local-moran.ts";
export { type Moran, moran } from "./moran.ts";
export type { Permutations } from "./permutations.ts";
