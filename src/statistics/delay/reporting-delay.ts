import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { DelayCohort, DelayCounts } from "./delay-counts.ts";

/** How long it takes until events are registered. */
export interface ReportingDelay {
  readonly longest: number;
  /** Share registered within 0, 1, … `longest` days, of all that will ever be. */
  readonly within: Float64Array;
  /** Variance that each delay (0 to longer than `longest`) adds to the logarithm of the shares of shorter delays. */
  readonly variances: Float64Array;
  /** How much more years differ than chance alone makes them (1 is chance alone); it is in the variances. */
  readonly dispersion: number;
  /** Events that the shares are learnt from. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

/** Years whose last events are younger than this do not yet tell how many come later than the longest delay told apart. */
const SETTLED = 365;
/** Fewest events that a delay is learnt from. */
const FEWEST = 30;

/**
 * Distribution of the delay from event to registration, by reverse-time hazards (chain ladder): of the events registered
 * within j days, the share registered on day j exactly, from the years that have had time for it. So years cut off by the
 * end of the file do not make delays look short. Assumes that delays of coming months are like those of these years.
 * Reference: Lagakos, Barraj and De Gruttola 1988; Kalbfleisch and Lawless 1991; Mack 1993 (dispersion).
 *
 * @example
 * const cohorts = [{ year: 2020, observable: 900, counts: [60, 30, 0, 10] }, { year: 2023, observable: 1, counts: [40, 20, 0, 0] }];
 * reportingDelay({ longest: 2, cohorts, warnings: [] }).within // → [0.6, 0.9, 0.9]
 */
export function reportingDelay({ longest, cohorts, warnings }: DelayCounts): Result<ReportingDelay> {
  const settled = cohorts.filter((cohort) => hasTime(cohort, longest + 1, longest));
  const n = cohorts.reduce((sum, cohort) => sum + registered(cohort, longest), 0);
  const final = settled.reduce((sum, cohort) => sum + registered(cohort, longest + 1), 0);
  if (final < FEWEST) return cannot({ code: "tooFew", have: final, need: FEWEST });
  const within = new Float64Array(longest + 1);
  const variances = new Float64Array(longest + 2);
  const spread = { square: 0, freedom: 0 };
  let share = 1;
  for (let day = longest + 1; day > 0; day -= 1) {
    const hazard = hazardAt(cohorts, day, longest);
    if (hazard.of === 0) return cannot({ code: "tooFew", have: 0, need: 1 });
    addSpread(spread, cohorts, day, longest, hazard.rate);
    variances[day] = hazard.rate < 1 ? hazard.rate / ((1 - hazard.rate) * hazard.of) : 0;
    share *= 1 - hazard.rate;
    within[day - 1] = share;
  }
  const dispersion = spread.freedom > 0 ? Math.max(1, spread.square / spread.freedom) : 1;
  return {
    longest,
    within,
    variances: variances.map((variance) => variance * dispersion),
    dispersion,
    n,
    warnings: dispersion > UNEVEN ? [...warnings, { code: "overdispersed" as const, dispersion }] : warnings,
  };
}

/** Years that differ so much more than chance alone are worth a word. */
const UNEVEN = 1.5;

function hasTime({ observable }: DelayCohort, day: number, longest: number): boolean {
  return observable >= (day > longest ? SETTLED : day);
}

/** Events registered within so many days. */
function registered({ counts }: DelayCohort, days: number): number {
  let sum = 0;
  for (let day = 0; day <= days; day += 1) sum += at(counts, day);
  return sum;
}

function hazardAt(
  cohorts: readonly DelayCohort[],
  day: number,
  longest: number,
): { rate: number; of: number } {
  let events = 0;
  let of = 0;
  for (const cohort of cohorts) {
    if (!hasTime(cohort, day, longest)) continue;
    events += at(cohort.counts, day);
    of += registered(cohort, day);
  }
  return { rate: of === 0 ? 0 : events / of, of };
}

/** Pearson's chi-squared of each year's events around the common hazard. */
function addSpread(
  spread: { square: number; freedom: number },
  cohorts: readonly DelayCohort[],
  day: number,
  longest: number,
  rate: number,
): void {
  if (rate === 0 || rate === 1) return;
  let years = 0;
  for (const cohort of cohorts) {
    const of = registered(cohort, day);
    if (of === 0 || !hasTime(cohort, day, longest)) continue;
    spread.square += (at(cohort.counts, day) - of * rate) ** 2 / (of * rate * (1 - rate));
    years += 1;
  }
  spread.freedom += Math.max(0, years - 1);
}
