import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import { attributeChart, type AttributeChart, type AttributeInput } from "./attribute-chart.ts";

/**
 * Chart of the share with a trait out of a base that varies (answers, cases), by default with Laney's correction (p′).
 * Values, centre and limits are shares, 0–1. Assumes neighbouring periods that do not hang together.
 * Reference: Laney 2002, "Improved control charts for attributes"; Mohammed and Laney 2006.
 *
 * @example
 * const chart = pChart({ counts: [4, 6, 3, 5, 7, 4, 5, 6], base: [40, 52, 39, 44, 53, 40, 41, 42], correction: "none" })
 * chart.centre // → 0.114
 * chart.points[0] // → { value: 0.1, low: 0, high: 0.2647 }
 */
export function pChart(input: AttributeInput): Result<AttributeChart> {
  for (let index = 0; index < Math.min(input.counts.length, input.base.length); index += 1) {
    const value = at(input.counts, index);
    const base = at(input.base, index);
    if (base > 0 && value > base)
      return cannot({ code: "moreThanBase", where: String(index + 1), value, base });
  }
  return attributeChart(input, { name: "p", variance: (centre) => centre * (1 - centre), highest: 1 });
}
