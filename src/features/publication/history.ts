import { shapeOf } from "#app/features/measure/published.ts";
import { type IsoDate } from "#app/platform/iso-date.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import {
  type ItemWithWords,
  itemsWithWords,
  newestFirst,
  type PublishedActivity,
  type PublishedMeasure,
  type PublishedPromise,
} from "./published-promise.ts";
import { standingOf } from "./standing.ts";

/** One change in ordinary words. */
export interface HistoryLine {
  readonly day: IsoDate;
  readonly sentence: string;
  /** The item it is about; null for the whole promise. */
  readonly reference: string | null;
}

/** Everything that happened to a promise, newest first: editions, what was done and called off, what was said. */
export function historyOf(promise: PublishedPromise, today: IsoDate, t: Translate): readonly HistoryLine[] {
  const lines = [
    ...promise.editions.map(({ number, reason, sealedOn }) => ({
      day: sealedOn,
      sentence: [t("publication:history.edition", { number }), reason ?? ""].join(" ").trim(),
      reference: null,
    })),
    ...itemsWithWords(promise).flatMap((item) => itemHistory(promise, item, today, t)),
  ];
  return lines.filter(({ day }) => day <= today).toSorted(newestFirst);
}

function itemHistory(
  promise: PublishedPromise,
  item: ItemWithWords,
  today: IsoDate,
  t: Translate,
): HistoryLine[] {
  const { reference } = item;
  const { progress } = standingOf(promise, item, today);
  const done = item.item.measures.flatMap((measure) =>
    measure.log
      .filter(({ kind }) => kind !== "planned")
      .map((line) => ({ day: line.day, sentence: activitySentence(measure, line, t), reference })),
  );
  const said = [item.item.ownerSays, item.item.evidenceSays].flatMap((statement) =>
    statement === null
      ? []
      : [
          {
            day: statement.day,
            sentence: t("publication:history.said", {
              source: statement.source,
              sentence: statement.sentence,
            }),
            reference,
          },
        ],
  );
  const reached =
    progress.reachedOn === null
      ? []
      : [
          {
            day: progress.reachedOn,
            sentence: t("publication:history.reached", { status: shapeOf(t, "kept").word.toLowerCase() }),
            reference,
          },
        ];
  return [...reached, ...said, ...done];
}

function activitySentence(
  measure: PublishedMeasure,
  { kind, quantity, text }: PublishedActivity,
  t: Translate,
): string {
  if (kind === "cancelled") return t("publication:history.cancelled", { title: measure.title, text }).trim();
  if (text !== "") return `${measure.title}: ${text}`;
  if (quantity === 1) return t("publication:history.doneOnce", { title: measure.title });
  return t("publication:history.done", {
    title: measure.title,
    quantity: formatNumber(quantity),
    unit: measure.unit,
  }).trim();
}
