import type { Result } from "../result.ts";
import { attributeChart, type AttributeChart, type AttributeInput } from "./attribute-chart.ts";

/**
 * Chart of events per unit of a base that varies (inhabitants, nights, visits), by default with Laney's correction (u′).
 * Values, centre and limits are in events per unit of base. Assumes neighbouring periods that do not hang together.
 * Reference: Laney 2002, "Improved control charts for attributes"; Mohammed and Laney 2006.
 *
 * @example
 * const chart = uChart({ counts: [4, 6, 3, 5, 7, 4, 5, 6], base: [10, 12, 9, 10, 13, 10, 11, 12], correction: "none" })
 * chart.centre // → 0.4598
 * chart.points[0] // → { value: 0.4, low: 0, high: 1.1030 }
 */
export function uChart(input: AttributeInput): Result<AttributeChart> {
  return attributeChart(input, { name: "u", variance: (centre) => centre, highest: Infinity });
}
