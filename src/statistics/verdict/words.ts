import type { Translate } from "#app/platform/language/index.ts";
import type { Reason } from "../reason.ts";
import { firstDay, parsePeriod, type Period } from "../series/index.ts";
import type { Warning } from "../warning.ts";
import type { ModelRow } from "./verdict.ts";

/**
 * Why there is no number, in a sentence.
 *
 * @example
 * reasonSentence((key) => key, { code: "allZero" }) // → "statistics:reason.allZero"
 */
export function reasonSentence(t: Translate, reason: Reason): string {
  const values: Record<string, unknown> = { ...reason };
  return t(`statistics:reason.${reason.code}`, values);
}

/**
 * What to bear in mind with a number, in a sentence.
 *
 * @example
 * warningSentence((key) => key, { code: "approximate" }) // → "statistics:warning.approximate"
 */
export function warningSentence(t: Translate, warning: Warning): string {
  const values: Record<string, unknown> = { ...warning };
  return t(`statistics:warning.${warning.code}`, values);
}

/**
 * A period as it is said in running text: "januari 2022", "kvartal 1 2022".
 *
 * @example
 * periodWords((key, { place, of }) => `${key} ${place} ${of}`, "2022-Q1") // → "statistics:period.quarter 1 2022"
 */
export function periodWords(t: Translate, period: Period): string {
  const place = parsePeriod(period);
  if (place === null) return period;
  const date = new Date(`${firstDay(place)}T00:00:00Z`);
  const [of, part] = period.split(/-\D?/u).map(Number);
  return t(`statistics:period.${place.step}`, { date, of, place: part });
}

/**
 * A model of the sensitivity table in words: "kvasi-Poisson, trend, 2 årstidsvågor, AR(1)-fel".
 *
 * @example
 * const model = { family: "gaussian", trend: true, harmonics: 0, errors: "model", comparison: "none" }
 * modelWords((key) => key.slice(17), model) // → "family.gaussian, trend, errors.model"
 */
export function modelWords(t: Translate, { family, trend, harmonics, errors, comparison }: ModelRow): string {
  return [
    t(`statistics:model.family.${family}`),
    ...(trend ? [t("statistics:model.trend")] : []),
    ...(harmonics > 0 ? [t("statistics:model.waves", { count: harmonics })] : []),
    t(`statistics:model.errors.${errors}`),
    ...(comparison === "none" ? [] : [t(`statistics:model.comparison.${comparison}`)]),
  ].join(", ");
}
