import { at } from "../at.ts";
import { drawNormal, normalCdf } from "../distributions/index.ts";
import type { PatienceInput, Usual } from "./patience.ts";
import { countQuantile, type Quantile, shareQuantile } from "./quantile-table.ts";

/** Expected level of a period in its own unit, and of its comparison; and one drawn value of each. */
export interface DrawnSeries {
  readonly values: Float64Array;
  /** Empty without a comparison. */
  readonly others: Float64Array;
}

/**
 * Level of a period: its season's, changed from the start on.
 *
 * @example
 * levelOf({ kind: "counts", usual: { mean: 10, season: [1.2, 0.8], dispersion: 1 }, change: 0.5, before: 4 }, 5) // → 4
 */
export function levelOf(
  input: Pick<PatienceInput, "kind" | "usual" | "change" | "before">,
  period: number,
): number {
  const level = seasonal(input.kind, input.usual, period);
  return period < input.before ? level : changed(input.kind, level, input.change);
}

function seasonal(kind: PatienceInput["kind"], { mean, season }: Usual, period: number): number {
  return season === undefined ? mean : changed(kind, mean, at(season, period % season.length));
}

function changed(kind: PatienceInput["kind"], level: number, change: number): number {
  if (kind === "counts") return level * change;
  if (kind === "values") return level + change;
  const odds = (level / (1 - level)) * change;
  return odds / (1 + odds);
}

/**
 * Draws whole series as they may turn out when the promise is kept. Neighbours hang together through a normal copula of
 * first-order autocorrelation. Each series is as long as is looked ahead: a shorter wait sees the beginning of the same one.
 *
 * @example
 * const usual = { mean: 10, dispersion: 1.5 };
 * const input = { kind: "counts", usual, change: 0.7, before: 24, random: seededRandom(1) };
 * drawnSeries(input, 36, 2)[1].values.length // → 36
 */
export function drawnSeries(input: PatienceInput, periods: number, count: number): readonly DrawnSeries[] {
  const { comparison } = input;
  const own = quantiles(periods, (period) => quantileOf(input, levelOf(input, period)));
  const other =
    comparison === undefined
      ? []
      : quantiles(periods, (period) => ({
          key: seasonal("counts", comparison, period),
          make: () => countQuantile(seasonal("counts", comparison, period), comparison.dispersion),
        }));
  return Array.from({ length: count }, () => ({ values: draw(input, own), others: draw(input, other) }));
}

interface Marginal {
  readonly key: number;
  readonly make: () => Quantile;
}

/** One table for each level that occurs. */
function quantiles(periods: number, marginal: (period: number) => Marginal): readonly Quantile[] {
  const known = new Map<number, Quantile>();
  return Array.from({ length: periods }, (_, period) => {
    const { key, make } = marginal(period);
    const quantile = known.get(key) ?? make();
    known.set(key, quantile);
    return quantile;
  });
}

/** Values are drawn as normal scores in `draw`, so their quantile is that of the score itself. */
function quantileOf({ kind, usual, base = 1 }: PatienceInput, level: number): Marginal {
  const { dispersion } = usual;
  if (kind === "counts") return { key: level, make: () => countQuantile(level, dispersion) };
  if (kind === "shares") return { key: level, make: () => shareQuantile(level, base, dispersion) };
  return { key: level, make: () => (score) => level + Math.sqrt(dispersion) * score };
}

function draw(
  { kind, autocorrelation = 0, random }: PatienceInput,
  periods: readonly Quantile[],
): Float64Array {
  const kept = Math.sqrt(1 - autocorrelation ** 2);
  const values = new Float64Array(periods.length);
  let score = 0;
  for (const [period, quantile] of periods.entries()) {
    if (kind !== "values" && autocorrelation === 0) {
      values[period] = quantile(random());
      continue;
    }
    score = period === 0 ? drawNormal(random) : autocorrelation * score + kept * drawNormal(random);
    values[period] = quantile(kind === "values" ? score : normalCdf(score));
  }
  return values;
}
