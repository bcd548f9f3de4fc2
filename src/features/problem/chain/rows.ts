import { type ChainCell, type ChainPath, idOf } from "./chain.ts";

/** The picture's rows: what is shown in each of the six columns; null keeps a place empty. */
export type ChainRows = readonly (readonly (ChainCell | null)[])[];

/** Lays paths out in rows: what a path shares with the one before stands in an earlier row and is not shown again. */
export function layOutPaths(paths: readonly ChainPath[]): ChainRows {
  return paths.map((path, row) => {
    const before = paths[row - 1] ?? [];
    const first = path.findIndex((_, column) => placeOf(path, column) !== placeOf(before, column));
    return path.map((cell, column) => (first !== -1 && column >= first ? cell : null));
  });
}

/** What stands in a column, so that two paths can be compared: a gap is known by what it leads to. */
function placeOf(path: ChainPath, column: number): string {
  const cell = path[column] ?? null;
  if (cell === null) return "";
  if (cell.step !== "gap") return idOf(cell);
  const next = path.slice(column).find((one) => one !== null && one.step !== "gap") ?? null;
  return `${idOf(cell)}:${next === null ? "" : idOf(next)}`;
}
