/**
 * Where a convex function reaches zero, on the side of its lowest point that `start` lies on. Newton's steps: the first may
 * pass the root, the others come back to it from outside.
 *
 * @example
 * convexRoot({ start: 1, value: (x) => x * x - 2, slope: (x) => 2 * x }) // → 1.41421356
 */
export function convexRoot(search: {
  readonly start: number;
  readonly value: (at: number) => number;
  readonly slope: (at: number) => number;
}): number {
  let root = search.start;
  for (let step = 0; step < 200; step += 1) {
    const move = search.value(root) / search.slope(root);
    root -= move;
    if (Math.abs(move) < 1e-11) break;
  }
  return root;
}
