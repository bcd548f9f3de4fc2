import type { Transaction } from "#app/platform/database/index.ts";
import type { IndicatorId } from "#app/schema/tables.ts";
import type { IndicatorText } from "./indicator.ts";
import { addIndicator } from "./store.ts";

/** Makes an indicator for tests: made-up vehicle fires by month, unless said otherwise. */
export function anIndicator(tx: Transaction, values: Partial<IndicatorText> = {}): Promise<IndicatorId> {
  return addIndicator(tx, {
    name: "Fordonsbränder",
    definition: "",
    kind: "count",
    unit: "bränder",
    direction: "low",
    scaleLow: null,
    scaleHigh: null,
    periodKind: "month",
    source: "Påhittad källa",
    sourceAddress: "",
    method: "",
    population: "",
    geography: "",
    completeAfterMonths: null,
    breaks: [],
    ...values,
  });
}
