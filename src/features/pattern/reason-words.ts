import type { Translate } from "#app/platform/language/index.ts";
import type { Reason } from "#app/statistics/index.ts";
import { reasonSentence } from "#app/statistics/verdict/index.ts";

/** Why a pattern cannot be looked for, in a sentence about events. */
export function reasonWords(t: Translate, reason: Reason): string {
  switch (reason.code) {
    case "empty":
      return t("pattern:reason.empty");
    case "tooFew":
      return t("pattern:reason.tooFew", { have: reason.have, need: reason.need });
    case "oneValue":
    case "allZero":
      return t("pattern:reason.oneValue");
    case "outOfRange":
      return t("pattern:reason.tooManyCells", { have: reason.value });
    case "centrePoints":
      return t("pattern:reason.centrePoints", { share: Math.round(100 * reason.share) });
    default:
      return reasonSentence(t, reason);
  }
}
