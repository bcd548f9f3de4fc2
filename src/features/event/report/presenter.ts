import type { Choice } from "#app/design/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, formatMoment, formatShortDay, type Translate } from "#app/platform/language/index.ts";
import type { EventReportId } from "#app/schema/tables.ts";
import { type Category, pathWords } from "../category/category.ts";
import { type EventTime, SERIOUSNESS } from "../event.ts";
import type { ListedEvent } from "../record/event-record.ts";
import { swedishClock } from "../swedish-time.ts";

/** Categories to choose from, by their path; `chosen` too when it is closed by now. */
export function categoryChoices(categories: readonly Category[], chosen = ""): readonly Choice[] {
  const parents = new Set(categories.filter(({ closed }) => !closed).map(({ parentId }) => parentId));
  return categories
    .filter(({ id, closed }) => !closed || id === chosen)
    .map(({ id, path, explanation }) => ({
      value: id,
      label: pathWords(path),
      ...(explanation === "" || parents.has(id) ? {} : { more: explanation }),
    }));
}

/** The three grades in words. */
export function seriousnessChoices(t: Translate): readonly Choice[] {
  return SERIOUSNESS.map((grade) => ({ value: String(grade), label: t(`event:seriousness.${grade}`) }));
}

/** "12 oktober 2023", "12 oktober 2023 kl. 14:05", "mellan … och …". */
export function timeWords(t: Translate, { beginsAt, endsAt, timeKnown }: EventTime): string {
  if (timeKnown === "moment") return formatMoment(beginsAt);
  if (timeKnown === "day") return formatDay(swedishDay(beginsAt));
  return t("event:time.between", { from: formatMoment(beginsAt), to: formatMoment(endsAt) });
}

/** The same, for narrow places. */
export function shortTimeWords({ beginsAt, timeKnown }: EventTime): string {
  const day = formatShortDay(swedishDay(beginsAt));
  return timeKnown === "moment" ? `${day} ${swedishClock(beginsAt)}` : day;
}

/** Where it happened, in the best words there are. */
export function placeWords(t: Translate, event: ListedEvent): string {
  const { place, area, placeText, precision } = event;
  const words = placeText ?? "";
  if (place !== null) return place;
  if (area !== null) return words === "" ? t("event:place.somewhere", { area }) : `${words}, ${area}`;
  if (words !== "") return words;
  return t(precision === "point" ? "event:place.point" : "event:place.unknown");
}

/** The number a reporter is told: "3F2A-91C0". */
export function numberOf(report: EventReportId): string {
  return `${report.slice(0, 4)}-${report.slice(4, 8)}`.toUpperCase();
}
