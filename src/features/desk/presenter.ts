import type { NewsItem, Task } from "#app/design/index.ts";
import type { AgreementLine } from "#app/features/agreement/index.ts";
import type { OrganisationLine } from "#app/features/organisation/index.ts";
import { type ListedMeasure, whyOf } from "#app/features/measure/index.ts";
import type { DeskAction } from "#app/features/week/index.ts";
import { editionAddress } from "#app/features/signing/index.ts";
import { daysBetween, type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import {
  formatDayMonth,
  formatNumber,
  formatShortDay,
  formatWeekday,
  type Translate,
} from "#app/platform/language/index.ts";
import { type Desk, lastDayOf, type ReturnedPromise, type WaitingEdition } from "./desk.ts";
import { endOfWeek, weekNumber } from "./week.ts";

/** "Måndag 16 mars, vecka 12". */
export function deskTitle(t: Translate, today: IsoDate): string {
  const day = formatWeekday(today);
  return t("desk:title", { day: day.charAt(0).toUpperCase() + day.slice(1), week: weekNumber(today) });
}

/** "i dag", "i morgon", "onsdag", otherwise the date. */
export function whenWords(t: Translate, day: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return t("desk:today");
  if (days === 1) return t("desk:tomorrow");
  if (days > 1 && day <= endOfWeek(today)) return formatWeekday(day).split(" ")[0] ?? "";
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(day) : formatShortDay(day);
}

/** What the words of the desk depend on, beside the desk itself. */
export interface DeskWords {
  readonly today: IsoDate;
  /** Gives measures a button for their log. */
  readonly mayLog: boolean;
  readonly organisations: readonly OrganisationLine[];
}

/** A measure as something to do. */
export function measureTask(
  t: Translate,
  measure: ListedMeasure,
  { today, mayLog, organisations }: DeskWords,
): Task {
  const { id, title, accountableId, accountable, responsibleTitle, commitment, progress, standing } = measure;
  const short = organisations.find((one) => one.id === accountableId)?.shortName ?? "";
  const address = `/arbeta/atgarder/${id}`;
  const day = lastDayOf(measure);
  const days = day === null ? 0 : daysBetween(day, today);
  return {
    ...(day === null ? {} : { day }),
    when: day === null ? "" : whenWords(t, day, today),
    ...(days > 0 ? { late: t("desk:daysLate", { count: days }) } : {}),
    title,
    href: address,
    note: whyOf(t, { commitment, progress, standing }),
    who: responsibleTitle || short || (accountable ?? t("desk:noOwner")),
    action: mayLog ? { text: t("desk:log"), href: `${address}/logga` } : { text: t("common:open") },
  };
}

/** What the weekly meeting agreed on, as something to do. */
export function actionTask(
  t: Translate,
  { what, organisationId, organisation, person, dueOn, monday, href }: DeskAction,
  { today, organisations }: DeskWords,
): Task {
  const days = daysBetween(dueOn, today);
  const short = organisations.find(({ id }) => id === organisationId)?.shortName ?? "";
  return {
    day: dueOn,
    when: whenWords(t, dueOn, today),
    ...(days > 0 ? { late: t("desk:daysLate", { count: days }) } : {}),
    title: what,
    href,
    note: t("desk:agreedInWeek", { week: weekNumber(monday) }),
    who: person ?? (short || organisation),
    action: { text: t("common:open") },
  };
}

/** An agreement whose time is running out, or has. */
export function renewalTask(t: Translate, { id, title, period }: AgreementLine, today: IsoDate): Task {
  const over = period === null ? 0 : daysBetween(period.to, today);
  return {
    ...(period === null ? {} : { day: period.to }),
    when: period === null ? "" : formatShortDay(period.to),
    ...(over > 0 ? { late: t("desk:daysLate", { count: over }) } : {}),
    title,
    href: `/arbeta/overenskommelser/${id}`,
    note: t(over > 0 ? "desk:agreementOver" : "desk:agreementEnds"),
    action: { text: t("common:open") },
  };
}

/** A text to sign. */
export function waitingTask(t: Translate, edition: WaitingEdition, today: IsoDate): Task {
  const day = swedishDay(edition.openedAt);
  return {
    day,
    when: t("desk:since", { day: whenWords(t, day, today) }),
    title: edition.title,
    href: editionAddress(edition),
    note: t(`desk:sign.${edition.kind}`, { party: edition.party }),
    action: { text: t("desk:sign.action") },
  };
}

/** A promise that came back. */
export function returnedTask(
  t: Translate,
  { id, title, by, reason, at }: ReturnedPromise,
  today: IsoDate,
): Task {
  const day = swedishDay(at);
  return {
    day,
    when: whenWords(t, day, today),
    title,
    href: `/arbeta/loften/${id}`,
    note: reason,
    who: by,
    action: { text: t("common:open") },
  };
}

/** What was logged lately. */
export function newsItems(
  t: Translate,
  { news }: Desk,
  today: IsoDate,
): readonly (Omit<NewsItem, "children"> & {
  readonly href: string;
  readonly title: string;
  readonly words: string;
  readonly by: string | null;
})[] {
  return news.map(({ day, measureId, measureTitle, kind, quantity, unit, text, by }) => ({
    day,
    when: whenWords(t, day, today),
    href: `/arbeta/atgarder/${measureId}#logg`,
    title: measureTitle,
    words: `${t(`desk:logged.${kind}`, { quantity: formatNumber(quantity), unit }).trim()}. ${text}`.trim(),
    by,
  }));
}
