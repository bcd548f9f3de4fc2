import { type ChainCell, type ChainPath, idOf } from "./chain.ts";

/** The picture's rows: what is shown in each of the six columns; null keeps a place empty. */
export type ChainRows = readonly (readonly (ChainCell | null)[])[];

/**
 * Lays paths out in rows so that the lines tell the truth. What two neighbouring paths share is shown once; the
 * picture draws a fork from the first row, so a box whose forerunner stands further down gets that forerunner
 * again in its own row, and so does every gap.
 */
export function layOutPaths(paths: readonly ChainPath[]): ChainRows {
  const rows: (ChainCell | null)[][] = [];
  /** Row in which what each column shows now was first put. */
  const shownIn: number[] = [];
  paths.forEach((path, row) => {
    const before = paths[row - 1] ?? [];
    let first = path.findIndex((cell, column) => !isSame(cell, before[column] ?? null));
    if (first === -1) first = path.length;
    const isGap = path[first]?.step === "gap";
    let start = first;
    while (start > 0 && path[start - 1] !== null && ((isGap && start === first) || shownIn[start - 1] !== 0)) {
      start -= 1;
    }
    rows.push(path.map((cell, column) => (column >= start ? cell : null)));
    for (let column = first; column < path.length; column += 1) shownIn[column] = row;
  });
  return rows;
}

function isSame(a: ChainCell | null, b: ChainCell | null): boolean {
  if (a === null || b === null) return a === b;
  return idOf(a) === idOf(b) && a.step !== "gap";
}
