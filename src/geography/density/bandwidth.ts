import { at, cannot, isCannot, type Result } from "#app/statistics/index.ts";
import { checkPoints, type EventPoints } from "../points/event-points.ts";

/**
 * Bandwidth for a kernel density by Scott's rule for two dimensions: the geometric mean of the two standard deviations times n^(−1/6),
 * in metres. Made for one heap of points; for several towns it smooths too much, and a bandwidth chosen for the question (300 m for a
 * neighbourhood) says more. Source: Scott 1992, as spatstat's `bw.scott.iso`.
 *
 * @example
 * const points = { east: [0, 100, 200, 300], north: [0, 200, 100, 300] };
 * scottBandwidth(points) // → { metres: 102.466 }
 */
export function scottBandwidth(points: EventPoints): Result<{ readonly metres: number }> {
  const checked = checkPoints(points, 2);
  if (isCannot(checked)) return checked;
  const spread = Math.sqrt(standardDeviation(checked.east) * standardDeviation(checked.north));
  if (spread === 0) return cannot({ code: "oneValue", value: at(checked.east, 0) });
  return { metres: spread * checked.n ** (-1 / 6) };
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
