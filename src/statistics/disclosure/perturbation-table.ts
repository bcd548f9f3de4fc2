import { at, cannot, type Result } from "../index.ts";

/** Chances of each change to a count. */
export interface PerturbationRow {
  /** Changes that can happen, the least first. */
  readonly changes: readonly number[];
  readonly chances: readonly number[];
}

/** What may happen to a count: row `count`, and the last row for all greater counts. */
export interface PerturbationTable {
  readonly rows: readonly PerturbationRow[];
  /** Variance of the change of every count that is not 0. */
  readonly variance: number;
  /** No change is greater. */
  readonly most: number;
}

/**
 * The perturbation table of the cell-key method: changes with mean 0 and the stated variance, never more than `most`, never below 0,
 * and as even as these conditions allow (greatest entropy). With `leastShown` results between 0 and it do not occur, so that
 * no 1 or 2 is ever published. 0 stays 0.
 * Reasons: a variance or limit outside what is possible; a small count for which no such distribution exists.
 *
 * Source: Giessing (2016), Computational issues in the design of transition probabilities for the cell key method; Fraser and Wooton (2005).
 *
 * @example
 * perturbationTable({ variance: 1, most: 2 }).rows[1] // → { changes: [-1, 0, 1, 2], chances: [0.3981, 0.3058, 0.1942, 0.1019] }
 */
export function perturbationTable(wanted: {
  readonly variance: number;
  readonly most: number;
  readonly leastShown?: number;
}): Result<PerturbationTable> {
  const { variance, most, leastShown = 1 } = wanted;
  if (!(Number.isInteger(most) && most >= 1)) {
    return cannot({ code: "outOfRange", where: "most", value: most, low: 1, high: Infinity });
  }
  if (!(variance > 0 && variance < most * most)) {
    return cannot({ code: "outOfRange", where: "variance", value: variance, low: 0, high: most * most });
  }
  if (!(Number.isInteger(leastShown) && leastShown >= 1 && leastShown <= most)) {
    return cannot({ code: "outOfRange", where: "leastShown", value: leastShown, low: 1, high: most });
  }
  const rows: PerturbationRow[] = [{ changes: [0], chances: [1] }];
  for (let count = 1; count < most + leastShown; count += 1) {
    const changes = allChanges(most).filter((change) => count + change === 0 || count + change >= leastShown);
    const chances = mostEven(changes, variance);
    if (chances === null) return cannot({ code: "infeasible", what: String(count) });
    rows.push({ changes, chances });
  }
  const changes = allChanges(most);
  const chances = mostEven(changes, variance);
  if (chances === null) return cannot({ code: "infeasible", what: String(rows.length) });
  return { rows: [...rows, { changes, chances }], variance, most };
}

function allChanges(most: number): number[] {
  return Array.from({ length: 2 * most + 1 }, (_, place) => place - most);
}

/** Relative error that rounding explains. */
const ENOUGH = 1e-12;

/**
 * Chances of greatest entropy with mean 0 and this variance: in proportion to exp(a·v + b·v²), a and b by Newton's method on the
 * convex dual, its step halved while it does not lead down. Null when no chances have that mean and variance.
 */
function mostEven(changes: readonly number[], variance: number): number[] | null {
  let [a, b] = [0, 0];
  for (let step = 0; step < 200; step += 1) {
    const { chances, moment, dual } = tilted(changes, a, b, variance);
    const gap = [moment(1), moment(2) - variance] as const;
    if (Math.hypot(...gap) < ENOUGH * (1 + variance)) return chances;
    const [aa, ab, bb] = [
      moment(2) - moment(1) ** 2,
      moment(3) - moment(1) * moment(2),
      moment(4) - moment(2) ** 2,
    ];
    const determinant = aa * bb - ab * ab;
    if (!(determinant > 1e-14)) return null;
    const [da, db] = [(bb * gap[0] - ab * gap[1]) / determinant, (aa * gap[1] - ab * gap[0]) / determinant];
    let width = 1;
    while (
      tilted(changes, a - width * da, b - width * db, variance).dual >
      dual + ENOUGH * (1 + Math.abs(dual))
    ) {
      width /= 2;
    }
    a -= width * da;
    b -= width * db;
  }
  return null;
}

interface Tilted {
  readonly chances: number[];
  readonly moment: (power: number) => number;
  readonly dual: number;
}

function tilted(changes: readonly number[], a: number, b: number, variance: number): Tilted {
  const exponents = changes.map((change) => a * change + b * change * change);
  const top = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chances = weights.map((weight) => weight / total);
  const moment = (power: number): number =>
    changes.reduce((sum, change, place) => sum + at(chances, place) * change ** power, 0);
  return { chances, moment, dual: top + Math.log(total) - b * variance };
}
