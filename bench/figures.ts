/** The value below which a share of all values lie (nearest rank): `quantile(values, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The least and the greatest, as the table writes them. */
export function spreadOf(values: readonly number[], write: (value: number) => string): string {
  return `${write(Math.min(...values))} – ${write(Math.max(...values))}`;
}

/** "12.3 ms". */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

/** "12000/s". */
export function perSecond(value: number): string {
  return `${Math.round(value)}/s`;
}

/** "128 MB". */
export function megabytes(value: number): string {
  return `${value.toFixed(0)} MB`;
}

/** "0.82". */
export function ratio(value: number): string {
  return value.toFixed(2);
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
