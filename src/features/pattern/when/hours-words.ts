import { formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { Peak } from "#app/geography/index.ts";

/** Weekdays, Monday first, as keys of the texts. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** "00", "07", "23". */
export function hourWords(hour: number): string {
  return String(hour).padStart(2, "0");
}

/** When in the week a peak lies: "vardagar klockan 14–18", "natten mot lördag och söndag klockan 00–04". */
export function peakWords(t: Translate, { weekday, days, hour, hours }: Peak): string {
  const end = hour + hours;
  const clock = t("pattern:when.clock", { from: hourWords(hour), to: hourWords(end > 24 ? end - 24 : end) });
  const when = daysWords(t, weekday, days);
  const isNight = end <= 6 && days < 7;
  return `${isNight ? t("pattern:when.nightTo", { days: when, count: days }) : when} ${clock}`;
}

/** Numbers for the legend of shades: "0–7", "8–14", "32 eller fler". */
export function legendWords(t: Translate, limits: readonly number[], largest: number): readonly string[] {
  const lows = [0, ...limits];
  return lows.map((low, place) => {
    const next = lows[place + 1];
    if (next === undefined && largest > low) return t("pattern:when.orMore", { low: formatNumber(low) });
    if (next === undefined || next - 1 === low) return formatNumber(low);
    return `${formatNumber(low)}–${formatNumber(next - 1)}`;
  });
}

function daysWords(t: Translate, weekday: number, days: number): string {
  if (days === 7) return t("pattern:when.everyDay");
  if (weekday === 0 && days === 5) return t("pattern:when.workdays");
  const names = Array.from({ length: days }, (_, place) => t(`pattern:weekday.${nameOf(weekday + place)}`));
  return days <= 2 ? formatList(names) : `${names[0]}–${names.at(-1)}`;
}

function nameOf(weekday: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[weekday % 7] ?? "mon";
}
