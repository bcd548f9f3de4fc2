/** "read" = the words state it; "inferred" = it follows from a heading, the period or a habit of language. */
export type Sureness = "read" | "inferred";

/** Something read in a text, with the place of its words: `text.slice(start, end)`. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  readonly sure: Sureness;
}

/** True when the two findings share at least one character. */
export function overlaps(a: Found<unknown>, b: Found<unknown>): boolean {
  return a.start < b.end && b.start < a.end;
}
