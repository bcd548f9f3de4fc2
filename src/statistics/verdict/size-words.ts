import type { Translate } from "#app/platform/language/index.ts";
import { changedLevel } from "./measure.ts";
import type { Measure } from "./verdict.ts";

/** A size as words, and how it is set against what it is compared with: lower *than*, as high *as*, *near*. */
export interface SizeWords {
  readonly words: string;
  readonly beside: "than" | "as" | "near";
}

/** Sizes that a reader would take for no difference, in per cent, percentage points and units. */
const NEAR = 0.05;

/**
 * The size of a change in words: "49 procent lägre", "2,3 gånger så högt", "6 procentenheter högre". Ratios up to
 * double are said in per cent; those above as times. `odds` ratios are turned into the difference in share that they
 * make at the share `expected`. Limits that do not exist are said so.
 *
 * @example
 * const t = (key, { size }) => `${key.slice(16)} ${size.toFixed(1)}`
 * sizeWords(t, "rateRatio", 0.51, 13) // → { words: "percentLower 49.0", beside: "than" }
 * sizeWords(t, "rateRatio", 2.25, 13) // → { words: "times 2.3", beside: "as" }
 * sizeWords(t, "oddsRatio", 1.5, 0.4) // → { words: "pointsHigher 10.0", beside: "than" }
 */
export function sizeWords(t: Translate, measure: Measure, value: number, expected: number): SizeWords {
  if (value === Infinity) return { words: t("statistics:size.noLimit"), beside: "than" };
  if (value === -Infinity) return { words: t("statistics:size.noLowLimit"), beside: "than" };
  if (measure === "rateRatio") return ratioWords(t, value);
  if (measure === "meanDifference") {
    if (value === 0) return near(t);
    const size = Math.abs(value);
    const words =
      value < 0 ? t("statistics:size.unitsLower", { size }) : t("statistics:size.unitsHigher", { size });
    return { words, beside: "than" };
  }
  const share = changedLevel(measure, expected, value) - expected;
  const size = Math.abs(share) * 100;
  if (size < NEAR) return near(t);
  const words =
    share < 0 ? t("statistics:size.pointsLower", { size }) : t("statistics:size.pointsHigher", { size });
  return { words, beside: "than" };
}

function ratioWords(t: Translate, ratio: number): SizeWords {
  if (ratio >= 1.995) return { words: t("statistics:size.times", { size: ratio }), beside: "as" };
  const size = Math.abs(ratio - 1) * 100;
  if (size < NEAR) return near(t);
  const small = size < 0.95;
  if (ratio < 1) {
    const key = small ? "statistics:size.smallPercentLower" : "statistics:size.percentLower";
    return { words: t(key, { size }), beside: "than" };
  }
  const key = small ? "statistics:size.smallPercentHigher" : "statistics:size.percentHigher";
  return { words: t(key, { size }), beside: "than" };
}

function near(t: Translate): SizeWords {
  return { words: t("statistics:size.same"), beside: "near" };
}
