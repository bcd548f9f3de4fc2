import type { KnoxCell } from "#app/geography/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";

/** "samma plats", "1–100 meter". */
export function metresWords(t: Translate, { from, to }: KnoxCell["metres"]): string {
  return to === 0 ? t("pattern:repeat.samePlace") : t("pattern:repeat.metres", { from: from + 1, to });
}

/** "0–7 dagar", "8–14 dagar". */
export function dayBandWords(t: Translate, { from, to }: KnoxCell["days"]): string {
  return t("pattern:repeat.days", { from: from === 0 ? 0 : from + 1, to });
}

/** "0,002", "mindre än 0,001". */
export function pWords(t: Translate, p: number): string {
  return p < 0.001 ? t("pattern:repeat.lessThan") : formatNumber(Number(p.toFixed(3)));
}

/** The answer of the test in a sentence. */
export function repeatSentence(t: Translate, repeat: KnoxCell | undefined): string {
  if (repeat === undefined) return t("pattern:repeat.none");
  const { metres, days, observed, expected, ratio } = repeat;
  const where =
    metres.to === 0
      ? t("pattern:repeat.onSamePlace")
      : t("pattern:repeat.within", { from: metres.from + 1, to: metres.to });
  const when =
    days.from === 0
      ? t("pattern:repeat.inDays", { to: days.to })
      : t("pattern:repeat.afterDays", { from: days.from + 1, to: days.to });
  return t("pattern:repeat.found", { where, when, observed, expected, ratio: ratio ?? 0 });
}
