import { at } from "../at.ts";

/** A weighted table of two questions. */
export interface TwoWayTable {
  /** Answers of each question in alphabetical order of their characters. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Weighted share of each cell, by rows; they sum to one. */
  readonly shares: Float64Array;
  /** Cell of each answer; −1 outside. */
  readonly cells: Int32Array;
}

/** Answers to two questions, who is inside, and weights. */
export interface TwoWayTableInput {
  readonly inside: Uint8Array;
  readonly weights: ArrayLike<number>;
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
}

/**
 * Counts weighted answers by two questions.
 *
 * @example
 * const input = { inside: [1, 1, 1, 0], weights: [1, 2, 1, 9], rows: ["m", "k", "k", "x"], columns: ["ja", "ja", "nej", "ja"] };
 * twoWayTable(input) // → { rows: ["k", "m"], columns: ["ja", "nej"], shares: [0.50, 0.25, 0.25, 0], cells: [2, 0, 1, -1] }
 */
export function twoWayTable({ inside, weights, rows, columns }: TwoWayTableInput): TwoWayTable {
  const rowNames = namesOf(rows, inside);
  const columnNames = namesOf(columns, inside);
  const width = columnNames.length;
  const cells = new Int32Array(inside.length).fill(-1);
  const shares = new Float64Array(rowNames.length * width);
  let sum = 0;
  for (let answer = 0; answer < inside.length; answer += 1) {
    if (inside[answer] !== 1) continue;
    const cell = rowNames.indexOf(rows[answer] ?? "") * width + columnNames.indexOf(columns[answer] ?? "");
    cells[answer] = cell;
    shares[cell] = at(shares, cell) + at(weights, answer);
    sum += at(weights, answer);
  }
  return { rows: rowNames, columns: columnNames, shares: shares.map((weight) => weight / sum), cells };
}

function namesOf(words: readonly (string | null)[], inside: Uint8Array): string[] {
  return [
    ...new Set(words.flatMap((word, answer) => (word !== null && inside[answer] === 1 ? [word] : []))),
  ].toSorted();
}
