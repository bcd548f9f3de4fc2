import { inverse, Matrix } from "ml-matrix";
import { at } from "../at.ts";

/** Weighted shares of a two-way table, by rows, and the number of answers in it. */
export interface CellShares {
  readonly shares: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  readonly n: number;
}

/** The same with the covariances of the shares, by rows. */
export interface CellCovariances extends CellShares {
  readonly covariances: ArrayLike<number>;
}

/**
 * Generalised design effects of a table's interactions: the covariances that the design gives them over those of a simple random
 * sample. Its eigenvalues are how much each direction away from independence is inflated. Null where empty cells leave one without
 * a variance.
 *
 * Rao and Scott (1984), Annals of Statistics 12.
 *
 * @example
 * const shares = [0.25, 0.25, 0.25, 0.25];
 * const covariances = shares.flatMap((_, row) => shares.map((_, column) => ((row === column ? 0.25 : 0) - 0.0625) / 100));
 * interactionEffects({ shares, height: 2, width: 2, n: 100, covariances }).trace() // → 1.0000
 */
export function interactionEffects({
  shares,
  height,
  width,
  n,
  covariances,
}: CellCovariances): Matrix | null {
  const contrasts = interactions(height, width);
  const scaled = contrasts.clone();
  for (let cell = 0; cell < shares.length; cell += 1) {
    const share = at(shares, cell);
    scaled.mulRow(cell, share === 0 ? 0 : 1 / share);
  }
  const simple = contrasts.transpose().mmul(scaled).div(n);
  const given = Matrix.from1DArray(shares.length, shares.length, Array.from(covariances));
  try {
    const effects = inverse(simple).mmul(scaled.transpose().mmul(given).mmul(scaled));
    return effects.to1DArray().every(Number.isFinite) ? effects : null;
  } catch {
    // The library has no other word for a singular matrix.
    return null;
  }
}

/** A basis of what rows and columns by themselves do not explain: one column for each pair but the first row and column. */
function interactions(height: number, width: number): Matrix {
  const basis = Matrix.zeros(height * width, (height - 1) * (width - 1));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      for (let contrast = 0; contrast < basis.columns; contrast += 1) {
        const ofRow = (row === 1 + Math.floor(contrast / (width - 1)) ? 1 : 0) - 1 / height;
        const ofColumn = (column === 1 + (contrast % (width - 1)) ? 1 : 0) - 1 / width;
        basis.set(row * width + column, contrast, ofRow * ofColumn);
      }
    }
  }
  return basis;
}

/**
 * Pearson's X² of the shares on the number of answers; every row and column has a share above zero.
 *
 * @example
 * pearsonOf({ shares: [0.3, 0.2, 0.2, 0.3], height: 2, width: 2, n: 100 }) // → 4.0000
 */
export function pearsonOf({ shares, height, width, n }: CellShares): number {
  const table = Matrix.from1DArray(height, width, Array.from(shares));
  const rows = table.sum("row");
  const columns = table.sum("column");
  let sum = 0;
  for (let cell = 0; cell < shares.length; cell += 1) {
    const expected = at(rows, Math.floor(cell / width)) * at(columns, cell % width);
    sum += (at(shares, cell) - expected) ** 2 / expected;
  }
  return n * sum;
}
