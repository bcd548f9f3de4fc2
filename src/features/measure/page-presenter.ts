import type { LogEntry, TimeMark, TimeStripData, Voice } from "#app/design/index.ts";
import { addDays, type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import {
  formatDay,
  formatDayMonth,
  formatList,
  formatNumber,
  type Translate,
} from "#app/platform/language/index.ts";
import type { Activity } from "./activity/activity.ts";
import { scheduleWords, shapeOf, type Situation, whyOf } from "./presenter.ts";
import type { EvidenceSaid, OwnerSaid, Voices } from "./statement/statement.ts";

/** Three answers, each with its source and day: the owner's, the calendar's, the measurement's. */
export function voicesOf(t: Translate, situation: Situation, voices: Voices, today: IsoDate): Voice[] {
  const schedule = scheduleWords(t, situation.schedule);
  return [
    spoken(t, "owner", voices.owner, (said) => t(`common:status.${said.word}`)),
    {
      who: t("measure:voices.schedule"),
      word: `${schedule.word}.`,
      sentence: schedule.sentence,
      source: t("measure:voices.computed", { day: formatDay(today) }),
    },
    spoken(t, "evidence", voices.evidence, (said) => t(`common:verdict.${said.word}`)),
  ];
}

function spoken<Words extends OwnerSaid | EvidenceSaid>(
  t: Translate,
  voice: "owner" | "evidence",
  said: Words | null,
  wordOf: (said: Words) => string,
): Voice {
  const who = t(`measure:voices.${voice}`);
  if (said === null) {
    return { who, word: t("measure:voices.nobody"), source: t("measure:voices.nobodySource") };
  }
  return { who, word: `${wordOf(said)}.`, sentence: said.sentence, source: sourceOf(t, said) };
}

/** Where something said comes from, who said it and when. */
export function sourceOf(t: Translate, said: OwnerSaid | EvidenceSaid): string {
  const day = formatDay(said.day);
  return said.by === null
    ? t("measure:voices.source", { source: said.source, day })
    : t("measure:voices.sourceBy", { source: said.source, by: said.by, day });
}

/** The status word and why, as the head of the page says it. */
export function headOf(t: Translate, situation: Situation, stopReason: string | null) {
  const why = whyOf(t, situation);
  return {
    ...shapeOf(t, situation.standing.status),
    sentence: stopReason === null || situation.standing.why !== "stopped" ? why : `${why} ${stopReason}`,
  };
}

/** One line of the log as it is read: what, how many, and the sentence. */
export function lineOf(t: Translate, activity: Activity): Omit<LogEntry, "children"> & { text: string } {
  const { day, kind, quantity, unit, text, place, withdrawn } = activity;
  const name = t(`measure:log.kindName.${kind}`);
  // One is what a line is; "1 tillfällen" would be no Swedish.
  const lead =
    quantity === 1
      ? t("measure:log.lineOfOne", { kind: name })
      : t("measure:log.line", { kind: name, quantity: formatNumber(quantity), unit }).replace(" .", ".");
  const parts = withdrawn === null ? [text, place] : [withdrawnText(t, withdrawn)];
  return {
    day,
    when: formatDay(day),
    kind: kind === "cancelled" || withdrawn !== null ? "missed" : kind,
    lead,
    text: parts.filter((part) => part !== "").join(" · "),
  };
}

function withdrawnText(t: Translate, withdrawn: { at: Date; reason: string }): string {
  return t("measure:log.withdrawn", { day: formatDay(swedishDay(withdrawn.at)), reason: withdrawn.reason });
}

const MANY = 6;

/** The log drawn on the measure's own time; null when there is nothing to draw. */
export function stripOf(
  t: Translate,
  situation: Situation,
  log: readonly Activity[],
  today: IsoDate,
): { data: TimeStripData; title: string } | null {
  const marks = log.filter(({ withdrawn }) => withdrawn === null).flatMap((line) => markOf(line, today));
  const { begins, deadline, ends, target } = situation.commitment;
  if (marks.length === 0) return null;
  const days = marks.map(({ day }) => day).toSorted();
  const from = earliest([begins, days[0] ?? null, today]);
  const to = latest([deadline ?? ends, days.at(-1) ?? null, addDays(from, 30)]);
  return {
    data: {
      from,
      to,
      today,
      marks,
      ...(target?.direction === "at_least" ? { target: target.number } : {}),
      total: formatNumber(situation.progress.done),
      locale: "sv",
    },
    title: titleOf(t, situation, marks),
  };
}

/** A planned day that has passed without a word is no longer planned. */
function markOf({ day, kind, quantity }: Activity, today: IsoDate): TimeMark[] {
  if (kind === "planned" && day < today) return [];
  return [{ day, kind: kind === "cancelled" ? "missed" : kind, quantity }];
}

function titleOf(t: Translate, { progress }: Situation, marks: readonly TimeMark[]): string {
  const daysOf = (kind: TimeMark["kind"]): string =>
    formatList(
      marks
        .filter((mark) => mark.kind === kind)
        .map(({ day }) => day)
        .toSorted()
        .map(formatDayMonth),
    );
  const [done, planned, missed] = [daysOf("done"), daysOf("planned"), daysOf("missed")];
  const told =
    progress.times > MANY
      ? t("measure:page.stripMany", { count: progress.times, done: formatNumber(progress.done) })
      : done === ""
        ? ""
        : t("measure:page.stripDone", { days: done });
  return [
    t("measure:page.strip"),
    told,
    missed === "" ? "" : t("measure:page.stripMissed", { days: missed }),
    planned === "" ? "" : t("measure:page.stripPlanned", { days: planned }),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function earliest(days: readonly (IsoDate | null)[]): IsoDate {
  return days.filter((day) => day !== null).reduce((a, b) => (a < b ? a : b));
}

function latest(days: readonly (IsoDate | null)[]): IsoDate {
  return days.filter((day) => day !== null).reduce((a, b) => (a > b ? a : b));
}
