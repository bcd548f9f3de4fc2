import { AREA_KINDS, type AreaKind } from "#app/features/area/index.ts";
import type { IndicatorOfAreas } from "#app/features/indicator/index.ts";

/** Divisions of the kommun that can be compared area by area. */
export const DIVISIONS = AREA_KINDS.filter((kind) => kind !== "kommun");

/** Indicators that there are for each division. */
export type Offered = ReadonlyMap<AreaKind, readonly IndicatorOfAreas[]>;

/** The division, indicator and period that are shown. */
export interface Choice {
  readonly kind: AreaKind;
  readonly indicator: IndicatorOfAreas;
  readonly period: string;
}

/**
 * What an address asks for, as far as there is any: otherwise the first division that has an indicator, its first indicator, its newest period.
 * Undefined when no division has any.
 */
export function chooseFrom(offered: Offered, query: URLSearchParams): Choice | undefined {
  const all = DIVISIONS.flatMap((kind) =>
    (offered.get(kind) ?? []).map((indicator) => ({ kind, indicator })),
  );
  const ofKind = all.filter(({ kind }) => kind === query.get("indelning"));
  const chosen =
    [...ofKind, ...all].find(({ indicator }) => indicator.id === query.get("matt")) ?? ofKind[0] ?? all[0];
  if (chosen === undefined) return undefined;
  const { periods } = chosen.indicator;
  const period = periods.find((one) => one === query.get("period")) ?? periods[0];
  return period === undefined ? undefined : { ...chosen, period };
}
