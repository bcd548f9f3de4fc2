/**
 * The number at a place in a list or typed array; a place outside it is a fault of the code, never of the data.
 *
 * @example
 * at([3, 5], 1) // → 5
 */
export function at(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no value at ${index} of ${values.length}`);
  return value;
}
