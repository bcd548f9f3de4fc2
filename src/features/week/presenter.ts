import { weekNumber } from "#app/features/event/index.ts";
import { addDays, daysBetween, type IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatDayMonth, type Translate } from "#app/platform/language/index.ts";
import { isOverdue } from "./action/action.ts";
import {
  FOLLOWED_BACK,
  type WeekActionLine,
  type WeekFigure,
  type WeekPicture,
  type WeekReporterLine,
} from "./picture.ts";
import { weekYear } from "./iso-week.ts";
import { type Level, LEVELS, type LevelMeaning, stepOf } from "./week.ts";

/** "Vecka 12, 16–22 mars 2026"; both months when there are two. */
export function weekTitle(t: Translate, monday: IsoDate): string {
  const sunday = addDays(monday, 6);
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  const sameYear = monday.slice(0, 4) === sunday.slice(0, 4);
  const first = sameMonth
    ? String(Number(monday.slice(8)))
    : sameYear
      ? formatDayMonth(monday)
      : formatDay(monday);
  const days = sameMonth ? `${first}–${formatDay(sunday)}` : `${first} – ${formatDay(sunday)}`;
  return t("week:heading", { week: weekNumber(monday), days });
}

/** What a level means: the kommun's own words, or those that Handslag proposes. */
export function meaningWords(t: Translate, { level, meaning }: LevelMeaning): string {
  return meaning === "" ? t(`week:level.meaning.${level}`) : meaning;
}

/** What the drawing of a level is given. */
export function levelDrawing(t: Translate, level: Level | null) {
  const steps = LEVELS.length;
  if (level === null) return { step: 0, steps, word: t("week:level.none") };
  const step = stepOf(level);
  return { step, steps, word: t(`week:level.${level}`), place: t("week:level.place", { step, steps }) };
}

/** "Samma som förra veckan."; nothing when either is missing. */
export function changeWords(
  t: Translate,
  { level, levelBefore }: Pick<WeekPicture, "level" | "levelBefore">,
): string | undefined {
  if (level === null || levelBefore === null) return undefined;
  const [now, before] = [stepOf(level), stepOf(levelBefore)];
  if (now === before) return t("week:level.same");
  const word = t(`week:level.${levelBefore}`).toLowerCase();
  return t(now > before ? "week:level.higher" : "week:level.lower", { level: word });
}

/** "31 händelser. Det är som vanligt: …" */
export function figureSentence(t: Translate, { count, comparison }: WeekFigure): string {
  const events = count === 0 ? t("week:figures.none") : t("week:figures.events", { count });
  const range = "low" in comparison ? { low: comparison.low, high: comparison.high } : {};
  return t(`week:figures.sentence.${comparison.kind}`, { events, ...range });
}

/** "4–7"; empty when nothing can be said. */
export function rangeWords(t: Translate, { comparison }: WeekFigure): string {
  if (!("low" in comparison)) return "";
  return t("week:figures.range", { low: comparison.low, high: comparison.high });
}

/** "nio"; digits above twelve and for one. */
export function inWords(t: Translate, count: number): string {
  return isSpelt(count) ? t(`week:number.${count}`) : String(count);
}

const SPELT = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function isSpelt(count: number): count is (typeof SPELT)[number] {
  return (SPELT as readonly number[]).includes(count);
}

/** The same at the beginning of a sentence. */
export function inWordsFirst(t: Translate, count: number): string {
  const words = inWords(t, count);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is fewer or more than usual, and what came for the first time: what the meeting should look at. */
export function newWords(t: Translate, { figures }: WeekPicture): readonly string[] {
  return [...figures.categories, ...figures.areas].flatMap(({ name, count, comparison }) => {
    if (comparison.kind === "more") {
      return [t("week:new.more", { name, count, low: comparison.low, high: comparison.high })];
    }
    return comparison.kind === "new" ? [t("week:new.first", { name, count })] : [];
  });
}

/** "Sju av 9 rapportörer har hört av sig." */
export function reportersSentence(t: Translate, reporters: readonly WeekReporterLine[]): string {
  const expected = reporters.filter(({ state }) => state !== "notExpected");
  if (expected.length === 0) return t("week:reporters.none");
  const heard = expected.filter(({ state }) => state !== "silent").length;
  return t("week:reporters.sentence", { heard, count: expected.length });
}

/** What one organisation said: "4 händelser", "inget att rapportera", "tyst". A week that goes on is not silent yet. */
export function stateWords(t: Translate, { state, events }: WeekReporterLine, isOver: boolean): string {
  switch (state) {
    case "reported":
      return t("week:reporters.events", { count: events });
    case "nothing":
      return t("week:reporters.nothing");
    case "silent":
      return t(isOver ? "week:reporters.silent" : "week:reporters.notYet");
    case "notExpected":
      return t("week:reporters.outside");
  }
  return state satisfies never;
}

/** "tyst i sex veckor", from two weeks on. */
export function runWords(t: Translate, weeks: number): string | undefined {
  return weeks < 2 ? undefined : t("week:reporters.run", { count: weeks, words: inWords(t, weeks) });
}

/** The same where silence is followed only so far back: "tyst i 13 veckor eller mer". */
export function silenceWords(t: Translate, { silentRun }: WeekReporterLine): string | undefined {
  return silentRun < FOLLOWED_BACK
    ? runWords(t, silentRun)
    : t("week:reporters.long", { weeks: inWords(t, silentRun) });
}

/** "buren sedan v. 9", with the year when it is another; nothing in the week it was agreed in. */
export function carriedWords(
  t: Translate,
  { monday }: Pick<WeekActionLine, "monday">,
  week: IsoDate,
): string | undefined {
  if (monday >= week) return undefined;
  const since = { week: weekNumber(monday), year: weekYear(monday) };
  return weekYear(monday) === weekYear(week)
    ? t("week:action.since", since)
    : t("week:action.sinceYear", since);
}

/** "3 dagar sen"; nothing when it is not. */
export function lateWords(t: Translate, action: WeekActionLine, today: IsoDate): string | undefined {
  return isOverdue(action, today)
    ? t("week:action.late", { count: daysBetween(action.dueOn, today) })
    : undefined;
}
