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

function shownAt(moment: Date): number {
  return Date.parse(`${CLOCK.format(moment).replace(" ", "T")}Z`);
}
