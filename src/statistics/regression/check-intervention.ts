import { cannot, type Cannot } from "../result.ts";
import type { SegmentedInput } from "./segmented.ts";

/**
 * Why the intervention cannot be studied in a series of so many periods, or null: it must lie inside, with enough on both sides to
 * tell chance from change.
 *
 * @example
 * checkIntervention({ design: { intervention: 2, model: "step" } }, 24) // → { cannot: { code: "tooFewBefore", have: 2, need: 3 } }
 */
export function checkIntervention(
  { design, labels }: Pick<SegmentedInput, "design" | "labels">,
  periods: number,
): Cannot | null {
  const { intervention, model, trend = true } = design;
  const name = (period: number): string => labels?.[period] ?? String(period + 1);
  if (periods === 0) return cannot({ code: "empty" });
  if (!(intervention > 0 && intervention < periods)) {
    return cannot({
      code: "interventionOutside",
      where: name(intervention),
      first: name(0),
      last: name(periods - 1),
    });
  }
  const [before, after] = [trend ? 3 : 2, model === "step" ? 2 : 3];
  if (intervention < before) return cannot({ code: "tooFewBefore", have: intervention, need: before });
  const left = periods - intervention;
  return left < after ? cannot({ code: "tooFewAfter", have: left, need: after }) : null;
}
