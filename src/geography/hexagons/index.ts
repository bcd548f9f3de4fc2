export { cellCentre, cellRing } from "./cell-shape.ts";
export { finestCell } from "./finest-cell.ts";
export { hexagonCover } from "./cover.ts";
export { type HexagonCounts, hexagonCounts, type HexagonInput } from "./hexagon-counts.ts";
