import type { HotSpots } from "./hot-spots.ts";
import type { Named } from "./queries.ts";
import type { Quarter } from "./quarters.ts";
import type { Resolution } from "./resolution.ts";
import { formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";

/** "Resecentrum och Fristadstorget", "1,2 km från Skogsbadet"; where no place is known, the cell's own name. */
export function nameOfSpot(t: Translate, { places, cell }: Named & { readonly cell: string }): string {
  const [nearest] = places;
  if (nearest === undefined) return t("pattern:hotSpot.unnamed", { cell });
  if (nearest.metres > 500)
    return t("pattern:hotSpot.away", { place: nearest.name, kilometres: nearest.metres / 1000 });
  return formatList(places.map(({ name }) => name));
}

/** The answer in a sentence: how many cells are hot, and how much of it all lies there. */
export function hotSentence(t: Translate, { hot, tested, events }: HotSpots): string {
  if (hot.length === 0) return t("pattern:hotSpot.none", { tested });
  const there = hot.reduce((sum, one) => sum + one.events, 0);
  return t("pattern:hotSpot.found", {
    count: hot.length,
    tested,
    share: Math.round((100 * there) / events),
  });
}

/** "kvartal 1 2025". */
export function quarterWords(t: Translate, { number, year }: Quarter): string {
  return t("pattern:hotSpot.quarter", { number, year });
}

/** Whether a cell was hot in a quarter: "het", "inte het", "för få". */
export function quarterAnswer(t: Translate, hot: boolean | null): string {
  if (hot === null) return t("pattern:hotSpot.notTested");
  return t(hot ? "pattern:hotSpot.wasHot" : "pattern:hotSpot.wasNot");
}

/** "800 meter". */
export function sizeWords(t: Translate, resolution: Resolution): string {
  return t(`pattern:hotSpot.size.${resolution}`);
}

/** A corrected p as it is shown: "0,002", the smallest there can be "högst 0,002". */
export function adjustedWords(p: number): string {
  return formatNumber(Number(p.toFixed(3)));
}
