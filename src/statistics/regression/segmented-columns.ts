import type { Column } from "./glm.ts";
import { listOf } from "./list-of.ts";
import type { SegmentedDesign } from "./segmented.ts";

/**
 * The columns of a segmented regression (Wagner et al. 2002; Lopez Bernal, Cummins and Gasparrini 2017) without the intercept.
 * `trend` is in years from the start; `step` is 0 before and 1 from the intervention on; `slope` is years since the
 * intervention, 0 in its first period; `sine1`, `cosine1` … are the year's waves, no more than its periods can carry;
 * `break1` … step at breaks in counting.
 *
 * @example
 * const columns = segmentedColumns({ periods: 4, intervention: 2, model: "step+slope", trend: true, perYear: 4 });
 * columns.map(({ name }) => name) // → ["trend", "step", "slope"]
 * columns[2].values // → [0, 0, 0, 0.25]
 */
export function segmentedColumns(design: SegmentedDesign): Column[] {
  const { periods, intervention, model, trend = true, harmonics = 0, perYear = 12 } = design;
  const { phase = 0, breaks = [] } = design;
  const column = (name: string, value: (period: number) => number): Column => ({
    name,
    values: listOf(periods, value),
  });
  const columns: Column[] = [];
  if (trend) columns.push(column("trend", (period) => period / perYear));
  if (model !== "slope") columns.push(column("step", (period) => (period >= intervention ? 1 : 0)));
  if (model !== "step") {
    columns.push(column("slope", (period) => Math.max(0, period - intervention) / perYear));
  }
  for (let wave = 1; 2 * wave <= perYear && wave <= harmonics; wave += 1) {
    const angle = (period: number): number => (2 * Math.PI * wave * (period + phase)) / perYear;
    // The sine of a wave of two periods is zero everywhere; its cosine alone carries it.
    if (2 * wave < perYear) columns.push(column(`sine${wave}`, (period) => Math.sin(angle(period))));
    columns.push(column(`cosine${wave}`, (period) => Math.cos(angle(period))));
  }
  for (const [place, first] of breaks.entries()) {
    columns.push(column(`break${place + 1}`, (period) => (period >= first ? 1 : 0)));
  }
  return columns;
}
