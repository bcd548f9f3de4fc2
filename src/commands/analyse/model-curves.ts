import { round } from "#app/design/chart/day-scale.ts";
import type { SeriesLayout } from "#app/design/series-chart/series-chart.ts";
import type { SeriesData } from "#app/design/series-chart/series-data.ts";
import type { Series } from "#app/statistics/series/index.ts";
import type { FittedPeriod, Verdict } from "#app/statistics/verdict/index.ts";

/** Paths of a fitted model: before the start, on as if nothing had happened, and with the change and its band. */
export interface ModelCurves {
  readonly before: { readonly path: string; readonly on: string };
  readonly now: string;
  readonly band: string;
}

/**
 * The curves of a model in the frame of a laid-out chart, whose straight levels they take the place of. The chart's
 * `now` spans all values of the curves, so that its band tells where a value stands. Null without a model.
 */
export function modelCurves(
  flat: SeriesLayout,
  { now }: SeriesData,
  series: Series,
  { basis }: Verdict,
): ModelCurves | null {
  const { band, dots } = flat;
  if (now === undefined || band === null || !(band.height > 0)) return null;
  const x = (period: string): number => dots[series.periods.indexOf(period)]?.x ?? 0;
  const y = (value: number): number =>
    round(band.y + ((now.high - value) / (now.high - now.low)) * band.height);
  const path = (points: readonly FittedPeriod[], of: (point: FittedPeriod) => number): string =>
    points.map((point) => `${x(point.period)} ${y(of(point))}`).join("L");
  const before = basis.fitted.filter(({ period }) => period < basis.start);
  const since = basis.fitted.filter(({ period }) => period >= basis.start);
  return {
    before: {
      path: `M${path(before, ({ fitted }) => fitted)}`,
      on: `M${path(since, ({ expected }) => expected)}`,
    },
    now: `M${path(since, ({ fitted }) => fitted)}`,
    band: `M${path(since, ({ high }) => high)}L${path(since.toReversed(), ({ low }) => low)}Z`,
  };
}
