/**
 * Moves places along a line apart until each is at least `gap` from the next, as little as possible and inside
 * `low`–`high`. Returns them in the order given.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .toSorted((a, b) => a.place - b.place || a.index - b.index);
  const room = order.length > 1 ? Math.min(gap, (high - low) / (order.length - 1)) : gap;
  let previous = Number.NEGATIVE_INFINITY;
  const down = order.map(({ place }) => (previous = Math.max(place, previous + room, low)));
  let next = Number.POSITIVE_INFINITY;
  const up = down.toReversed().map((place) => (next = Math.min(place, next - room, high)));
  const settled = up.toReversed();
  const result = places.slice();
  for (const [rank, { index }] of order.entries()) result[index] = settled[rank] ?? 0;
  return result;
}
