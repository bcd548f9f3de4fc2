export { hexagonCover } from "./cover.ts";
export { type HexagonCounts, hexagonCounts, type HexagonInput } from "./hexagon-counts.ts";
