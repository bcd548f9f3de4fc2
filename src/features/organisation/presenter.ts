import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { heldNames } from "./names.ts";
import type { Unit, UnitName } from "./unit.ts";

/** One line of a unit's history; `unit` is the neighbour it speaks of, to be linked. */
export interface HistoryLine {
  readonly words: string;
  readonly unit: UnitName | null;
}

/** The history of a unit in words, in the order of time: began, names, ended, what took over. */
export function historyOf(t: Translate, unit: Unit, today: IsoDate): readonly HistoryLine[] {
  const lines: HistoryLine[] = unit.predecessors.map((before) => ({
    words: t("organisation:history.after"),
    unit: before,
  }));
  const plain = (words: string): number => lines.push({ words, unit: null });
  if (unit.from !== null) plain(t("organisation:history.began", { day: formatDay(unit.from) }));
  for (const { name, from, lastDay } of heldNames(unit.names)) {
    if (lastDay !== null && lastDay < today) {
      plain(t("organisation:history.was", { name, day: formatDay(lastDay) }));
    } else if (from !== null && from > today) {
      plain(t("organisation:history.willBe", { name, day: formatDay(from) }));
    } else if (from !== null) {
      plain(t("organisation:history.is", { name, day: formatDay(from) }));
    }
  }
  if (unit.lastDay !== null) {
    const key = unit.lastDay < today ? "organisation:history.ended" : "organisation:history.ends";
    plain(t(key, { day: formatDay(unit.lastDay) }));
  }
  if (unit.successor !== null) {
    const gone = unit.lastDay !== null && unit.lastDay < today;
    const words = t(gone ? "organisation:history.replacedBy" : "organisation:history.willBeReplacedBy");
    lines.push({ words, unit: unit.successor });
  }
  return lines;
}

/** "1 januari 2024 – 31 december 2026", "från och med 1 januari 2024". */
export function termWords(t: Translate, from: IsoDate, lastDay: IsoDate | null): string {
  if (lastDay === null) return t("organisation:since", { day: formatDay(from) });
  return t("organisation:term", { from: formatDay(from), to: formatDay(lastDay) });
}
