/**
 * Where a condition that holds at `inside` and not at `outside` ceases to hold, by halving until numbers end.
 *
 * @example
 * boundary({ inside: 0, outside: 4, holds: (x) => x * x < 2 }) // → 1.41421356
 */
export function boundary(search: {
  readonly inside: number;
  readonly outside: number;
  readonly holds: (value: number) => boolean;
}): number {
  let { inside, outside } = search;
  for (let step = 0; step < 200; step += 1) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) break;
    if (search.holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
