import type { StatusKind, VerdictKind } from "#app/design/index.ts";
import { targetWords } from "#app/features/promise/published.ts";
import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { Progress } from "./progress/progress.ts";
import type { Schedule } from "./progress/schedule.ts";
import type { Commitment, Standing, StatusWord } from "./progress/status.ts";
import type { EvidenceWord } from "./statement/statement.ts";

/** How something stands, as a list and a page need it. */
export interface Situation {
  readonly commitment: Commitment;
  readonly progress: Progress;
  readonly standing: Standing;
  readonly schedule: Schedule;
}

/** A status as the design draws it. */
export function shapeOf(t: Translate, status: StatusWord): { kind: StatusKind; word: string } {
  return { kind: status === "not_started" ? "notstarted" : status, word: t(`common:status.${status}`) };
}

/** How the design draws what the evidence says. */
export const VERDICT_KINDS = {
  improved: "better",
  worsened: "worse",
  no_established_change: "nochange",
  too_early: "early",
  cannot_be_measured: "cannot",
} as const satisfies Record<EvidenceWord, VerdictKind>;

/** Why the status is what it is, in one or two sentences. */
export function whyOf(
  t: Translate,
  situation: Pick<Situation, "commitment" | "progress" | "standing">,
): string {
  const { commitment, progress, standing } = situation;
  const { target, deadline, ends, begins, stoppedOn } = commitment;
  const day = {
    reached: progress.reachedOn,
    reachedLate: progress.reachedOn,
    stopped: stoppedOn,
    notBegun: begins,
    overdue: deadline ?? ends,
    fellShort: ends,
  } as Partial<Record<Standing["why"], typeof deadline>>;
  const why = standing.why === "reached" && progress.reachedOn === null ? "reachedSome" : standing.why;
  return t(`measure:why.${why}`, {
    count: progress.times,
    times: formatNumber(progress.times),
    done: formatNumber(progress.done),
    greatest: formatNumber(progress.greatest ?? 0),
    left: formatNumber(target === null ? 0 : Math.max(0, target.number - progress.done)),
    target: target === null ? "" : targetWords(t, target),
    day: dayOrEmpty(day[standing.why] ?? null),
  });
}

/** What the schedule says: its word and its sentence. */
export function scheduleWords(t: Translate, schedule: Schedule): { word: string; sentence: string } {
  const values =
    "days" in schedule
      ? { day: formatDay(schedule.day), count: schedule.days }
      : { day: "day" in schedule ? formatDay(schedule.day) : "", count: 0 };
  return {
    word: t(`measure:schedule.${schedule.word}.word`),
    sentence: t(`measure:schedule.${schedule.word}.sentence`, values),
  };
}

/** The large figure and what it is held to; null when nothing can be counted. */
export function figureOf(
  t: Translate,
  { commitment, progress }: Pick<Situation, "commitment" | "progress">,
  unit: string,
): { value: string; unit: string } | null {
  const { target } = commitment;
  if (target === null) {
    if (progress.times === 0) return null;
    return { value: formatNumber(progress.done), unit: unit === "" ? t("measure:figure.done") : unit };
  }
  if (target.direction === "at_least") {
    return {
      value: formatNumber(progress.done),
      unit: t("measure:figure.of", { target: targetWords(t, target) }),
    };
  }
  if (progress.greatest === null) return null;
  return {
    value: formatNumber(progress.greatest),
    unit: t("measure:figure.greatest", { target: targetWords(t, target) }),
  };
}

/** "3 av minst 4 tillfällen", for lists and receipts. */
export function figureLine(
  t: Translate,
  situation: Pick<Situation, "commitment" | "progress">,
  unit: string,
): string {
  const figure = figureOf(t, situation, unit);
  if (figure !== null) return `${figure.value} ${figure.unit}`;
  return situation.commitment.target === null ? "" : targetWords(t, situation.commitment.target);
}

function dayOrEmpty(day: Commitment["deadline"]): string {
  return day === null ? "" : formatDay(day);
}
