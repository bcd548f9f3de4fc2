import { at } from "../at.ts";
import { studentTQuantile } from "../distributions/index.ts";
import { fitGlm, type GlmFit, LEAST_DISPERSION, segmentedColumns } from "../regression/index.ts";
import { isCannot, type Result } from "../result.ts";
import { canonicalFit, type CanonicalFit, type CanonicalModel, roomFor, solved } from "./canonical-fit.ts";
import { type DrawnSeries, levelOf } from "./drawn-series.ts";
import { type ErrorTable, errorTable, lagOne } from "./error-table.ts";
import type { PatienceInput } from "./patience.ts";

/** Says of a drawn series whether the verdict would call the promised change established. */
export interface Judge {
  readonly isSeen: (series: DrawnSeries) => boolean;
}

/**
 * The verdict's own model at a given number of periods after the start: a segmented regression with a step, and errors that
 * follow the correlation of neighbours (`fitSegmented`, `compareSeries`). Estimates are those of
 * `fitGlm`; what the correlation does to errors is reckoned for the expected series once, not for each drawn one. Seen means that
 * the interval leaves out "no change" on the promised side.
 *
 * @example
 * const usual = { mean: 20, dispersion: 1 };
 * const input = { kind: "counts", usual, change: 0.5, before: 8, design: () => ({ trend: false }) };
 * const values = Float64Array.of(19, 22, 18, 21, 24, 17, 20, 19, 11, 9, 12, 8);
 * quickJudge(input, 4).isSeen({ values, others: new Float64Array() }) // → true
 */
export function quickJudge(input: PatienceInput, since: number): Result<Judge> {
  const { before, level = 0.95, widen = () => 1 } = input;
  const rows = before + since;
  const expected = expectedFit(input, rows);
  if (isCannot(expected)) return expected;
  const size = expected.coefficients.length;
  const model: CanonicalModel = {
    family: familyOf(input),
    design: expected.design,
    size,
    start: Float64Array.from(expected.coefficients, ({ estimate }) => estimate),
  };
  const step = expected.coefficients.findIndex(({ name }) => name === "step");
  const judged = {
    model,
    step,
    table: errorTable(expected),
    room: roomFor(rows, size),
    isValue: input.kind === "values",
  };
  const promised = Math.sign(input.kind === "values" ? input.change : Math.log(input.change));
  const factor = widen(since);
  const trials = input.kind === "shares" ? new Float64Array(rows).fill(input.base ?? 1) : undefined;
  return {
    isSeen: ({ values, others }) => {
      const own = values.subarray(0, rows);
      const of = others.length > 0 ? own.map((count, row) => count + at(others, row)) : trials;
      if (!canonicalFit(model, { values: own, trials: of }, judged.room)) return false;
      const { variance, freedom } = stepError(judged);
      const critical = factor * studentTQuantile((1 + level) / 2, freedom);
      return promised * at(judged.room.coefficients, step) > critical * Math.sqrt(variance);
    },
  };
}

function familyOf({ kind, comparison }: PatienceInput): CanonicalModel["family"] {
  if (kind === "values") return "gaussian";
  return kind === "shares" || comparison !== undefined ? "binomial" : "poisson";
}

const QUASI = { poisson: "quasiPoisson", binomial: "quasiBinomial", gaussian: "gaussian" } as const;

/** The model fitted to the series as it is expected to be. */
function expectedFit(input: PatienceInput, rows: number): Result<GlmFit> {
  const { kind, comparison, base = 1, before } = input;
  const family = familyOf(input);
  const level = Float64Array.from({ length: rows }, (_, period) => levelOf(input, period));
  const response = level.map((one, period) => expectedResponse(input, one, period));
  const other = (period: number): number =>
    comparison === undefined ? 0 : levelOf({ kind: "counts", usual: comparison, change: 1, before }, period);
  const trials = level.map((events, period) => (kind === "shares" ? base : events + other(period)));
  const design = input.design(rows);
  const breaks = design.breaks?.filter((place) => place < rows) ?? [];
  const columns = segmentedColumns({ ...design, breaks, periods: rows, intervention: before, model: "step" });
  return fitGlm({ response, columns, family: QUASI[family], ...(family === "binomial" ? { trials } : {}) });
}

/** Values get a spread around their level, for a fit without any has no errors to reckon with. */
function expectedResponse({ kind, usual, base = 1 }: PatienceInput, level: number, period: number): number {
  if (kind === "values") return level + (period % 2 === 0 ? 1 : -1) * Math.sqrt(usual.dispersion);
  return kind === "shares" ? level * base : level;
}

interface Judged {
  readonly model: CanonicalModel;
  readonly step: number;
  readonly table: ErrorTable;
  readonly room: CanonicalFit;
  readonly isValue: boolean;
}

/** Variance of the step and degrees of freedom, by the rule of the verdict. */
function stepError({ model, step, table, room, isValue }: Judged): { variance: number; freedom: number } {
  const lag = lagOne(room.residuals);
  const squares = room.residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const spread = squares / table.squaresAt(lag);
  const dispersion = isValue ? spread : Math.max(LEAST_DISPERSION, spread);
  const variance = dispersion * stepVariance(model, step, room, table.correlationAt(lag));
  return { variance, freedom: table.freedomAt(lag) };
}

/** Variance of the step for disturbances of variance 1 with this correlation: u′Ru, where u = W^½ X (X′WX)⁻¹ e. */
function stepVariance(
  { design, size }: CanonicalModel,
  step: number,
  room: CanonicalFit,
  correlation: number,
): number {
  const pull = new Float64Array(size);
  pull[step] = 1;
  solved(room.triangle, size, pull);
  let [variance, carried] = [0, 0];
  for (let row = 0; row < room.roots.length; row += 1) {
    let sum = 0;
    for (let j = 0; j < size; j += 1) sum += at(design, row * size + j) * at(pull, j);
    const weighed = at(room.roots, row) * sum;
    variance += weighed * (weighed + 2 * correlation * carried);
    carried = weighed + correlation * carried;
  }
  return variance;
}
