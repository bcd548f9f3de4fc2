import { addDays, type IsoDate } from "#app/platform/iso-date.ts";

const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/**
 * The moment at which clocks in Sweden show `clock` ("18:30") on `day`. An hour that comes twice is the first of
 * them; one that is skipped in spring is the hour after it.
 */
export function swedishMoment(day: IsoDate, clock: string): Date {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const candidates = [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000));
  return candidates.find((one) => shownAt(one) === asUtc) ?? (candidates[1] as Date);
}

/** What clocks in Sweden show at `moment`: "18:30". */
export function swedishClock(moment: Date): string {
  return CLOCK.format(moment).slice(11, 16);
}

/** The first moment of a day, and of the day after it. */
export function endsOfDay(day: IsoDate): { readonly from: Date; readonly to: Date } {
  return { from: swedishMoment(day, "00:00"), to: swedishMoment(addDays(day, 1), "00:00") };
}

/** How far clocks in Sweden are ahead of UTC from a moment on. */
export interface ClockSetting {
  readonly from: Date;
  readonly minutesAhead: number;
}

const HOUR = 3_600_000;
const FOUR_WEEKS = 28 * 24 * HOUR;

/**
 * How clocks in Sweden are set from `from` until `to`, in order of time: at `from`, and then each time that summer time begins or ends. So
 * many moments can be told by the clock without asking it for each.
 */
export function clockBetween(from: Date, to: Date): readonly ClockSetting[] {
  const settings: ClockSetting[] = [{ from, minutesAhead: minutesAhead(from.getTime()) }];
  for (let known = from.getTime(); known < to.getTime();) {
    const next = Math.min(known + FOUR_WEEKS, to.getTime());
    const change = changeWithin(known, next);
    if (change !== null) settings.push({ from: new Date(change), minutesAhead: minutesAhead(change) });
    known = next;
  }
  return settings;
}

/** The hour in which clocks are set anew between two moments so near that it happens once at most; null when it does not. */
function changeWithin(from: number, to: number): number | null {
  if (minutesAhead(from) === minutesAhead(to)) return null;
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (minutesAhead(middle) === minutesAhead(from)) before = middle;
    else after = middle;
  }
  return after;
}

function minutesAhead(moment: number): number {
  const second = Math.floor(moment / 1000) * 1000;
  return Math.round((shownAt(new Date(second)) - second) / 60_000);
}

function shownAt(moment: Date): number {
  return Date.parse(`${CLOCK.format(moment).replace(" ", "T")}Z`);
}
