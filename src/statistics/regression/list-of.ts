/**
 * A list of numbers, each from its place; several times faster than `Float64Array.from`, and a fit makes a dozen of them.
 *
 * @example
 * listOf(3, (place) => place * place) // → [0, 1, 4]
 */
export function listOf(length: number, value: (place: number) => number): Float64Array {
  const list = new Float64Array(length);
  for (let place = 0; place < length; place += 1) list[place] = value(place);
  return list;
}
