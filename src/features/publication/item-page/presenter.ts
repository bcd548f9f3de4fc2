import type { LogEntry, Voice } from "#app/design/index.ts";
import { shapeOf } from "#app/features/measure/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import {
  type ItemWithWords,
  newestFirst,
  type PublishedActivity,
  type PublishedPromise,
} from "../published-promise.ts";
import type { ItemStanding } from "../standing.ts";
import { dayNear, verdictOf } from "../words.ts";

/** Three answers, each with its source: the owner's, the schedule's, the evidence's. */
export function voicesOf(
  promise: PublishedPromise,
  item: ItemWithWords,
  standing: ItemStanding,
  today: IsoDate,
  t: Translate,
): Voice[] {
  const { ownerSays, evidenceSays } = item.item;
  const sourceDay = (said: { source: string; day: IsoDate }): string =>
    t("publication:item.sourceDay", { source: said.source, day: dayNear(said.day, today) });
  const nobody = {
    word: t("publication:item.nobody"),
    sentence: t("publication:item.nobodySentence"),
    source: t("publication:item.nobodySource"),
  };
  const verdict = verdictOf(promise, item, t);
  const { schedule } = standing;
  return [
    ownerSays === null
      ? { who: t("publication:item.owner"), ...nobody }
      : {
          who: t("publication:item.owner"),
          word: `${shapeOf(t, ownerSays.status as ItemStanding["status"]).word}.`,
          sentence: ownerSays.sentence,
          source: sourceDay(ownerSays),
        },
    {
      who: t("publication:item.schedule"),
      word: t(`publication:schedule.${schedule.word}`),
      sentence: t(`publication:schedule.${schedule.word}Sentence`, {
        day: "day" in schedule ? formatDay(lastDay(schedule, item)) : "",
      }),
      source: t("publication:item.computed"),
    },
    {
      who: t("publication:item.evidence"),
      word: verdict.words,
      sentence: verdict.sentence,
      source: evidenceSays === null ? t("publication:item.nobodySource") : sourceDay(evidenceSays),
    },
  ];
}

/** When late, the schedule names the first late day; people are told the last day in time. */
function lastDay(schedule: { word: string; day: IsoDate }, { words }: ItemWithWords): IsoDate {
  return schedule.word === "late" && words.deadline !== null ? words.deadline : schedule.day;
}

/** A line of the item's log with the words of its measure. */
export type LogView = Omit<LogEntry, "children"> & { readonly sentence: string };

/** What was done, planned and called off, newest first, from every measure of the item. */
export function logOf(item: ItemWithWords, today: IsoDate, t: Translate): LogView[] {
  const lines = item.item.measures.flatMap((measure) => measure.log.map((line) => ({ measure, line })));
  const several = item.item.measures.length > 1;
  return lines
    .filter(({ line }) => line.kind !== "planned" || line.day >= today)
    .toSorted((a, b) => newestFirst(a.line, b.line))
    .map(({ measure, line }) => ({
      day: line.day,
      when: dayNear(line.day, today),
      kind: line.kind === "cancelled" ? "missed" : line.kind,
      lead: leadOf(line, measure.unit, t),
      sentence: [several || line.text === "" ? measure.title : "", line.text, line.place]
        .filter((part) => part !== "")
        .join(". "),
    }));
}

function leadOf({ kind, quantity }: PublishedActivity, unit: string, t: Translate): string {
  if (kind === "planned") return t("publication:item.logPlanned");
  if (kind === "cancelled") return t("publication:item.logCancelled");
  return quantity === 1 || unit === ""
    ? t("publication:item.logDone")
    : t("publication:item.logDoneNumber", { quantity: formatNumber(quantity), unit });
}
