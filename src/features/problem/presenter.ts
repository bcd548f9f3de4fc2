import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";

/** "Lägesbilden, 5 november 2025"; empty when nobody has said where it comes from. */
export function sourceWords(t: Translate, source: string, day: IsoDate | null): string {
  if (source === "") return day === null ? "" : formatDay(day);
  return day === null ? source : t("problem:sourceOn", { source, day: formatDay(day) });
}
