import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { PromiseContent, Target } from "./promise.ts";

/** "1 januari 2026 – 31 december 2027". */
export function periodWords(t: Translate, period: PromiseContent["period"]): string {
  if (period === null) return t("promise:noPeriod");
  return t("promise:period", { from: formatDay(period.from), to: formatDay(period.to) });
}

/** "minst 4 trafikkontroller". */
export function targetWords(t: Translate, { direction, number, unit }: Target): string {
  return t(`promise:target.${direction}`, { number: formatNumber(number), unit }).trim();
}
