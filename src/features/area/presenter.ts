import { formatDay, formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { ALWAYS, type AreaVersion, FOREVER } from "./area.ts";

/** Rows of a preview before it says that there are more. */
export const SHOWN = 100;

/** "12 nya, 3 ändrade, 200 oförändrade och 1 fel." Parts that are none are left out, all but the first. */
export function countsOf(
  t: Translate,
  counts: {
    readonly added: readonly unknown[];
    readonly changed: readonly unknown[];
    readonly renamed?: readonly unknown[];
    readonly unchanged: number;
    readonly leftOut: number;
    readonly problems: readonly unknown[];
  },
): string {
  const optional = [
    ["changed", counts.changed.length],
    ["renamed", counts.renamed?.length ?? 0],
    ["unchanged", counts.unchanged],
    ["leftOut", counts.leftOut],
    ["problems", counts.problems.length],
  ] as const;
  const parts = optional.flatMap(([name, count]) =>
    count === 0 ? [] : [t(`area:count.${name}`, { count })],
  );
  return `${formatList([t("area:count.added", { count: counts.added.length }), ...parts])}.`;
}

/** "12,4 km²", "0,38 km²". */
export function sizeWords(squareMetres: number): string {
  const size = squareMetres / 1_000_000;
  const digits = size >= 100 ? 0 : size >= 1 ? 1 : 3;
  return `${formatNumber(Number(size.toFixed(digits)))} km²`;
}

/** "sedan alltid", "1 januari 2025 – 31 december 2025", "från och med 1 januari 2025". */
export function termOf(
  t: Translate,
  { validFrom, validTo }: Pick<AreaVersion, "validFrom" | "validTo">,
): string {
  const last = validTo === FOREVER ? null : formatDay(addDays(validTo, -1));
  if (validFrom === ALWAYS) return last === null ? t("area:term.always") : t("area:term.until", { last });
  return last === null
    ? t("area:term.since", { first: formatDay(validFrom) })
    : t("area:term.between", { first: formatDay(validFrom), last });
}

/** The year of a day, "2024", when it is the last of one; otherwise the day in words. */
export function dayOfCount(day: IsoDate): string {
  return day.endsWith("-12-31") ? day.slice(0, 4) : formatDay(day);
}
