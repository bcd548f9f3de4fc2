import type { VerdictKind } from "#app/design/index.ts";
import { readQuantities } from "#app/features/promise/published.ts";
import { isSummed, VERDICT_KINDS } from "#app/features/measure/published.ts";
import { type IsoDate } from "#app/platform/iso-date.ts";
import {
  formatDay,
  formatDayMonth,
  formatList,
  formatNumber,
  type Translate,
} from "#app/platform/language/index.ts";
import type { ItemWithWords, PublishedPromise } from "./published-promise.ts";
import type { ItemStanding } from "./standing.ts";

/** What the evidence says about an item, or honestly why nothing is said. */
export function verdictOf(
  promise: PublishedPromise,
  { words, item }: ItemWithWords,
  t: Translate,
): { kind: VerdictKind; words: string; sentence: string } {
  const said = item.evidenceSays;
  if (said !== null && said.status in VERDICT_KINDS) {
    const status = said.status as keyof typeof VERDICT_KINDS;
    return {
      kind: VERDICT_KINDS[status],
      words: verdictWords(status, t),
      sentence: said.sentence,
    };
  }
  const cannot = { kind: "cannot", words: verdictWords("cannot_be_measured", t) } as const;
  if (words.kind === "way_of_working")
    return { ...cannot, sentence: t("publication:noVerdict.wayOfWorking") };
  if (promise.editions.length === 0)
    return { ...cannot, sentence: t("publication:noVerdict.archivedElsewhere") };
  if (words.indicator === null) return { ...cannot, sentence: t("publication:noVerdict.noIndicator") };
  return {
    kind: "early",
    words: verdictWords("too_early", t),
    sentence: t("publication:noVerdict.waiting", { indicator: lowerFirst(words.indicator) }),
  };
}

/** The fixed words of a verdict with their full stop, for a sentence stands behind them. */
function verdictWords(status: keyof typeof VERDICT_KINDS, t: Translate): string {
  return `${t(`common:verdict.${status}`)}.`;
}

/** The large figure of an item; null when there is nothing to count. */
export function numberOf(
  { words }: ItemWithWords,
  standing: ItemStanding,
  t: Translate,
): { value: string; unit: string } | null {
  const { target } = words;
  if (standing.fromResults !== null) {
    const result = words.results.find(({ value }) => typeof value === "number");
    if (result === undefined) return promisedOnly(target, t);
    const unit =
      target === null ? t("publication:number.resultUnit", { unit: "" }).trim() : targetWords(target, t);
    return { value: formatNumber(Number(result.value)), unit };
  }
  if (target?.direction === "at_most") {
    return standing.progress.times === 0
      ? null
      : { value: formatNumber(standing.greatest), unit: targetWords(target, t) };
  }
  if (target !== null && !isSummed(target)) return null;
  if (target !== null) return { value: formatNumber(standing.progress.done), unit: targetWords(target, t) };
  if (standing.progress.times === 0) return null;
  const { times } = standing.progress;
  return { value: formatNumber(times), unit: t("publication:number.times", { count: times }) };
}

/** An older promise without a published result shows at least what was promised. */
function promisedOnly(
  target: ItemWithWords["words"]["target"],
  t: Translate,
): { value: string; unit: string } | null {
  if (target === null) return null;
  return {
    value: formatNumber(target.number),
    unit: t("publication:number.promisedOnly", { unit: target.unit }),
  };
}

/** An item's name: its heading, or the beginning of its text at a word's end. */
export function nameOf({ words }: Pick<ItemWithWords, "words">): string {
  if (words.heading !== null) return words.heading;
  const [clause = words.text] = words.text.split(/[:;.]/);
  if (clause.length <= 70) return clause;
  return `${clause.slice(0, 68).replace(/\s+\S*$/, "")} …`;
}

/** The parties as they are spoken of: "Kommunen och polisen". */
export function partiesSpoken(promise: PublishedPromise): string {
  const names = promise.content.parties.map(({ kind, name }) =>
    kind === "kommun" ? "kommunen" : kind === "police" ? "polisen" : name,
  );
  const text = formatList([...new Set(names)]);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "2022–2023", or one year. */
export function yearsOf(promise: PublishedPromise): string {
  const period = promise.content.period;
  if (period === null) return "";
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

/** "tre" up to twelve, then figures. */
export function numberWord(value: number, t: Translate): string {
  return t("publication:numberWords").split(",")[value] ?? formatNumber(value);
}

/** A day, without the year when it is this one. */
export function dayNear(day: IsoDate, today: IsoDate): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(day) : formatDay(day);
}

/** "Minst 4 insatser.", as a sentence after the words of an item; empty when no number was promised or the words say it. */
export function targetSentence(
  { text, target }: Pick<ItemWithWords["words"], "text" | "target">,
  t: Translate,
): string {
  if (target === null || readQuantities(text).some(({ value }) => value.number === target.number)) return "";
  const values = { target: formatNumber(target.number), unit: target.unit };
  return target.direction === "at_least"
    ? t("publication:item.atLeast", values)
    : t("publication:item.atMost", values);
}

function targetWords(target: NonNullable<ItemWithWords["words"]["target"]>, t: Translate): string {
  const values = { target: formatNumber(target.number), unit: target.unit };
  return target.direction === "at_least"
    ? t("publication:number.atLeast", values)
    : t("publication:number.atMost", values);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
