import { at } from "../at.ts";
import type { Warning } from "../warning.ts";
import type { Drawn } from "./curves.ts";
import type { LjungBox, SegmentedInput } from "./segmented.ts";

/** Counting fewer events than this on one side of the intervention, chance rules. */
const FEW_EVENTS = 10;
/** Periods on each side below which trend and change are hardly told apart (Penfold and Zhang 2013: eight). */
const SHORT_SIDE = 8;
/** Dispersion above which counts clearly vary more than chance alone. */
const OVERDISPERSED = 1.5;

/**
 * What a reader must know beside the figures of a segmented regression.
 *
 * @example
 * const counts = [3, 1, 2, 1, 2, 1];
 * const fit = fitSegmented({ response: { kind: "counts", counts }, design: { intervention: 3, model: "step", trend: false } });
 * fit.warnings // → [{ code: "fewEvents", have: 4 }, { code: "shortSeries", have: 3, need: 8 }]
 */
export function segmentedWarnings(
  { response, design, labels }: SegmentedInput,
  { fit, glm, intervention }: Drawn,
  test: LjungBox | null,
): Warning[] {
  const warnings: Warning[] = [];
  if (response.kind === "counts" || response.kind === "shares") {
    const have = Math.min(
      sumOf(response.counts, 0, intervention),
      sumOf(response.counts, intervention, response.counts.length),
    );
    if (have < FEW_EVENTS) warnings.push({ code: "fewEvents", have });
  }
  const shortest = Math.min(intervention, fit.n - intervention);
  if (shortest < SHORT_SIDE) warnings.push({ code: "shortSeries", have: shortest, need: SHORT_SIDE });
  if (glm.leastDispersion > 0 && fit.dispersion > OVERDISPERSED) {
    warnings.push({ code: "overdispersed", dispersion: fit.dispersion });
  }
  if (test && test.pValue < 0.05) warnings.push({ code: "autocorrelated", pValue: test.pValue });
  for (const place of design.breaks ?? []) {
    warnings.push({ code: "break", where: labels?.[place] ?? String(place + 1) });
  }
  return warnings;
}

function sumOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += at(values, i);
  return sum;
}
