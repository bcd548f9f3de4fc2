import { at } from "../at.ts";
import { chiSquaredSurvival, fisherFSurvival } from "../distributions/index.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { SurveyDesign } from "./design.ts";
import { domainOf } from "./domain.ts";
import { warningsOf } from "./estimate.ts";
import { interactionEffects, pearsonOf } from "./interaction-effects.ts";
import { totalCovariances } from "./linearisation.ts";
import { sumOf } from "./sum.ts";
import { twoWayTable } from "./two-way-table.ts";

/** Two questions with words for answers, `null` where left open. */
export interface RaoScottInput {
  readonly design: SurveyDesign;
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
  readonly domain?: readonly boolean[];
}

/** A test of whether two questions hang together. */
export interface RaoScott {
  /** Pearson's X² of the weighted shares on the number of answers. */
  readonly pearson: number;
  /** Corrected to the second order; its degrees of freedom may be fractions. */
  readonly f: {
    readonly statistic: number;
    readonly numerator: number;
    readonly denominator: number;
    readonly pValue: number;
  };
  /** Corrected to the first order: X² over the mean design effect, as chi-squared. */
  readonly chiSquared: { readonly statistic: number; readonly freedom: number; readonly pValue: number };
  readonly method: "Rao–Scott";
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** A mean design effect that is nothing but rounding. */
const NO_VARIANCE = 1e-12;

/**
 * Rao and Scott's test of independence in a two-way table from a survey: Pearson's X² divided by what the design does to it, so that
 * clusters and weights do not make chance look like a pattern. Serves for two questions, or a question and a group. The F form is the
 * one to report. A table with one row or column → `tooFew`; so many empty cells that some contrast has nothing to
 * stand on → `emptyGroup`; a table that the margins raked to already fix → `collinear`.
 *
 * Rao and Scott (1984), Annals of Statistics 12; Thomas and Rao (1987), JASA 82 (F form); `survey::svychisq` in R.
 *
 * @example
 * const strata = [{ label: "", first: 0, units: 8, sampled: 0 }];
 * const weights = [1, 1, 1, 1, 1, 1, 1, 1];
 * const design = { weights, before: weights, units: [0, 1, 2, 3, 4, 5, 6, 7], strata, calibration: null, warnings: [] };
 * const [rows, columns] = [["k", "k", "k", "k", "m", "m", "m", "m"], ["ja", "ja", "ja", "nej", "nej", "nej", "ja", "nej"]];
 * raoScott({ design, rows, columns }).f // → { statistic: 1.7500, numerator: 1, denominator: 7, pValue: 0.2275 }
 */
export function raoScott({ design, rows, columns, domain }: RaoScottInput): Result<RaoScott> {
  const values = { rows: presenceOf(rows), columns: presenceOf(columns) };
  const part = domainOf({ design, values, domain });
  if (isCannot(part)) return part;
  const { inside, n, degreesOfFreedom } = part;
  const table = twoWayTable({ inside, weights: design.weights, rows, columns });
  const [height, width] = [table.rows.length, table.columns.length];
  if (Math.min(height, width) < 2) return cannot({ code: "tooFew", have: Math.min(height, width), need: 2 });

  const { shares } = table;
  const base = sumOf(Float64Array.from(inside, (isInside, answer) => isInside * at(design.weights, answer)));
  const scores = Array.from(shares, (share, cell) =>
    Float64Array.from(inside, (isInside, answer) =>
      isInside === 1 ? ((at(table.cells, answer) === cell ? 1 : 0) - share) / base : 0,
    ),
  );
  const shape = { shares, height, width, n };
  const effects = interactionEffects({ ...shape, covariances: totalCovariances(design, scores) });
  if (effects === null) {
    const empty = shares.indexOf(0);
    const where = `${table.rows[Math.floor(empty / width)] ?? ""} × ${table.columns[empty % width] ?? ""}`;
    return cannot({ code: "emptyGroup", where });
  }

  const pearson = pearsonOf(shape);
  const freedom = effects.rows;
  const trace = effects.trace();
  if (trace < NO_VARIANCE * freedom) {
    return cannot({
      code: "collinear",
      columns: (design.calibration?.margins ?? []).map(({ name }) => name),
    });
  }
  const numerator = trace ** 2 / effects.mmul(effects).trace();
  const denominator = numerator * degreesOfFreedom;
  const f = { statistic: pearson / trace, numerator, denominator };
  const chiSquared = { statistic: (pearson * freedom) / trace, freedom };
  return {
    pearson,
    f: { ...f, pValue: fisherFSurvival(f.statistic, numerator, denominator) },
    chiSquared: { ...chiSquared, pValue: chiSquaredSurvival(chiSquared.statistic, freedom) },
    method: "Rao–Scott",
    n,
    warnings: warningsOf(design, part),
  };
}

function presenceOf(words: readonly (string | null)[]): (number | null)[] {
  return words.map((word) => (word === null ? null : 1));
}
