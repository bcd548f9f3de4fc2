import type { FocusArea, NewsItem, ScoreItem, StatusKind, TimeLeftProps } from "#app/design/index.ts";
import { shapeOf, type StatusWord } from "#app/features/measure/published.ts";
import { addDays, addMonths, daysBetween, type IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatNumber, formatShortDay, type Translate } from "#app/platform/language/index.ts";
import { type HistoryLine } from "../history.ts";
import {
  type ItemWithWords,
  itemsWithWords,
  type PublishedPromise,
  referenceInAddress,
} from "../published-promise.ts";
import { type ItemStanding, standingOf, TOLD_ORDER } from "../standing.ts";
import { stripOf } from "../strip.ts";
import { dayNear, nameOf, numberOf, numberWord, partiesSpoken, verdictOf } from "../words.ts";

/** A piece of the lede: words, with the shape that stands before them. */
export interface LedePart {
  readonly shape: StatusKind | null;
  /** Kept together with the shape. */
  readonly bound: string;
  readonly rest: string;
}

/** "Kommunen och polisen har lovat invånarna åtta saker. Ett löfte är hållet, två är på väg …" */
export function ledeOf(
  promise: PublishedPromise,
  today: IsoDate,
  t: Translate,
): { start: string; parts: LedePart[] } {
  const items = itemsWithWords(promise);
  const parties = partiesSpoken(promise);
  if (items.length === 0) return { start: t("publication:lede.noItems", { parties }), parts: [] };
  const start = t("publication:lede.start", {
    count: items.length,
    parties,
    number: numberWord(items.length, t),
  });
  const counts = new Map<StatusWord, number>();
  for (const item of items) {
    const { status } = standingOf(promise, item, today);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const told = TOLD_ORDER.filter((status) => counts.has(status));
  return {
    start,
    parts: told.map((status, index) => ledePart(status, counts.get(status) ?? 0, index, told.length, t)),
  };
}

function ledePart(status: StatusWord, count: number, index: number, all: number, t: Translate): LedePart {
  const word = numberWord(count, t);
  const verb = t(status === "unmeasured" ? "publication:lede.goes" : "publication:lede.is");
  const told = t(`publication:lede.${status}`, { count });
  const ending = index === all - 1 ? "." : index === all - 2 ? ` ${t("publication:lede.and")} ` : ", ";
  const shape = shapeOf(t, status).kind;
  if (index > 0) return { shape, bound: `${word} ${verb}`, rest: told + ending };
  const bound = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${t("publication:lede.promise", { count })}`;
  return { shape, bound, rest: `${verb} ${told}${ending}` };
}

/** How much of the promise's time is left; null when it names no period. */
export function timeLeftOf(promise: PublishedPromise, today: IsoDate, t: Translate): TimeLeftProps | null {
  const period = promise.content.period;
  if (period === null) return null;
  const months = monthsBetween(period.from, addDays(period.to, 1));
  const gone = today < period.from ? 0 : Math.min(months, monthsBetween(period.from, addDays(today, 1)));
  const base = {
    id: "tid",
    ...period,
    today,
    title: t("publication:time.title", { gone, all: months }),
    ends: [formatShortDay(period.from), formatShortDay(period.to)] as const,
  };
  if (today > period.to) {
    return {
      ...base,
      value: t("publication:time.overValue"),
      unit: t("publication:time.over", { day: formatDay(period.to) }),
    };
  }
  const before = today < period.from;
  const days = before ? daysBetween(today, period.from) : daysBetween(today, period.to) + 1;
  return {
    ...base,
    value: formatNumber(days),
    unit: t(before ? "publication:time.until" : "publication:time.left", { count: days }),
  };
}

/** Begun months between two days. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  let months = 0;
  while (addMonths(from, months) < to) months += 1;
  return months;
}

/** The rows of the score. */
export function scoreAreas(promise: PublishedPromise, today: IsoDate, t: Translate): readonly FocusArea[] {
  const items = itemsWithWords(promise);
  return promise.content.focusAreas.flatMap((area, index) => {
    const own = items.filter(({ reference }) => reference.startsWith(`${index + 1}.`));
    if (own.length === 0) return [];
    return [
      {
        numeral: String(index + 1),
        title: area.name,
        items: own.map((item) => scoreItem(promise, item, today, t)),
      },
    ];
  });
}

function scoreItem(promise: PublishedPromise, item: ItemWithWords, today: IsoDate, t: Translate): ScoreItem {
  const standing: ItemStanding = standingOf(promise, item, today);
  const address = referenceInAddress(item.reference);
  return {
    id: `l${address}`,
    numeral: item.reference,
    title: nameOf(item),
    href: `/loften/${promise.slug}/${address}`,
    status: shapeOf(t, standing.status),
    number: numberOf(item, standing, t) ?? undefined,
    verdict: verdictOf(promise, item, t),
    strip: stripOf(item, standing, promise.content.period, today, t),
  };
}

/** A change with its link. */
export interface ChangeView extends Omit<NewsItem, "children"> {
  readonly sentence: string;
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** The history in ordinary words, newest first. */
export function changesOf(
  slug: string,
  changes: readonly HistoryLine[],
  today: IsoDate,
  t: Translate,
): ChangeView[] {
  return changes.map(({ day, sentence, reference }) => ({
    day,
    when: dayNear(day, today),
    sentence,
    link:
      reference === null
        ? null
        : {
            href: `/loften/${slug}/${referenceInAddress(reference)}`,
            text: t("publication:changes.item", { reference }),
          },
  }));
}
