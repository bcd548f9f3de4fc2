import { PERIODS_A_YEAR } from "../series/index.ts";
import type { Warning } from "../warning.ts";
import type { AnalysedSpan } from "./analysed-span.ts";
import { sideOf } from "./measure.ts";
import type { Measured } from "./measured.ts";
import type { Question } from "./verdict.ts";

/** Years over which a population may change enough to matter. */
const STABLE_YEARS = 5;

/**
 * What must be borne in mind with a verdict: from the file, the series, the fit and its rivals, each said once.
 *
 * @example
 * const series = { kind: "count", step: "year", periods: ["2019", "2020", "2021", "2022"], values: [30, 50, 40, 10] }
 * const models = [{ interval: { low: 0.2, high: 0.9 } }, { interval: { low: 0.2, high: 1.1 } }]
 * const change = { measure: "rateRatio", warnings: [] }
 * warningsOf({}, { series, warnings: [] }, { change, models })[0] // → { code: "modelsDisagree", established: 1, of: 2 }
 */
export function warningsOf(
  { notes = [] }: Pick<Question, "notes">,
  { series, warnings }: Pick<AnalysedSpan, "series" | "warnings">,
  { change, models }: Pick<Measured, "change" | "models">,
): readonly Warning[] {
  const { kind, base, step, periods } = series;
  const found: Warning[] = [...notes, ...warnings, ...change.warnings];
  const sides = models.map(({ interval }) => sideOf(change.measure, interval));
  const established = sides.filter((side) => side !== 0).length;
  if (new Set(sides).size > 1) found.push({ code: "modelsDisagree", established, of: models.length });
  if (kind === "count" && base === undefined && periods.length / PERIODS_A_YEAR[step] > STABLE_YEARS) {
    found.push({ code: "noPopulation" });
  }
  return found.filter((one, index) => found.findIndex((other) => alike(one, other)) === index);
}

function alike(one: Warning, other: Warning): boolean {
  return (
    one.code === other.code && (one.code !== "break" || other.code !== "break" || one.where === other.where)
  );
}
