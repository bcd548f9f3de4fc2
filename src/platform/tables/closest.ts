/**
 * The candidate that is most likely meant by `text`, or null when none is near: at most a third of its
 * letters may differ (changed, missing, added or swapped). Large and small letters are the same.
 */
export function closest(text: string, candidates: readonly string[]): string | null {
  const wanted = text.toLocaleLowerCase("sv");
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(wanted, candidate.toLocaleLowerCase("sv")) }))
    .filter(({ candidate, steps }) => steps <= Math.max(wanted.length, candidate.length) / 3)
    .toSorted((a, b) => a.steps - b.steps);
  return ranked[0]?.candidate ?? null;
}

/** Steps of editing between two words, a swap of neighbours counted as one (optimal string alignment). */
function distance(a: string, b: string): number {
  const from = Array.from(a.slice(0, 100));
  const to = Array.from(b.slice(0, 100));
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const change = (above[column] ?? 0) + (letter === other ? 0 : 1);
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      const swap = swapped ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(change, swap, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    [before, above] = [above, current];
  }
  return above[to.length] ?? 0;
}
