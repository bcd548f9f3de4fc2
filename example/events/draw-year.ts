import { type EventTime, eventTimeOf } from "#app/features/event/index.ts";
import { addDays, daysBetween, type IsoDate } from "#app/platform/iso-date.ts";
import { between, pick } from "../random.ts";
import type { EventDraft } from "./draft.ts";
import { drawPlace } from "./draw-place.ts";
import { type EventKind, KINDS } from "./kinds/index.ts";
import { eventsOf, HOURS, weekdayOf, weighted, weightOf } from "./rhythm.ts";

const DAY = 24 * 60;

/** What happens of every kind from one day to another, both included: a year of it has the number the kind says. */
export function drawYear(random: () => number, from: IsoDate, to: IsoDate): EventDraft[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => addDays(from, place));
  return KINDS.flatMap((kind) => {
    const weights = days.map((day) => weightOf(day, kind.weekdays, kind.season));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return days.flatMap((day, place) => {
      const mean = (kind.perYear * (weights[place] ?? 0)) / all;
      return Array.from({ length: eventsOf(random, mean) }, () => drawEvent(random, kind, day));
    });
  });
}

function drawEvent(random: () => number, kind: EventKind, day: IsoDate): EventDraft {
  const [second, third] = kind.serious;
  const chance = random() * 100;
  return {
    organisation: kind.organisation,
    category: kind.category,
    time: drawTime(random, kind, day),
    where: drawPlace(random, kind.places),
    seriousness: chance < third ? 3 : chance < third + second ? 2 : 1,
    text: [pick(random, kind.what), random() < 0.5 ? pick(random, kind.more) : ""].join(" ").trim(),
    police: kind.police === null ? null : random() < 0.12 ? null : random() < kind.police,
    wanted: random() < 0.45 ? (kind.wanted[Math.floor(random() * kind.wanted.length)] ?? "") : "",
  };
}

/** What was found afterwards happened between an evening (on a Monday: Friday evening) and the morning. */
function drawTime(random: () => number, { hours }: EventKind, day: IsoDate): EventTime {
  const minute = weighted(random, HOURS[hours]) * 60 + 5 * between(random, 0, 11);
  if (hours === "found") {
    const before = weekdayOf(day) === 0 && random() < 0.6 ? 3 : 1;
    return span(addDays(day, -before), minute, before * DAY + 60 * between(random, 6, 9) + 30);
  }
  const chance = random();
  if (chance < 0.06) return timeOf({ day, clock: "", endDay: null, endClock: "" });
  const lasted = 30 * between(random, 1, 4);
  return chance < 0.26 ? span(day, minute, minute + lasted) : moment(day, minute);
}

/** The moment so many minutes after a day's midnight; after 24 hours it is the next day. */
export function moment(day: IsoDate, minute: number): EventTime {
  const at = clockAt(day, minute);
  return timeOf({ ...at, endDay: null, endClock: "" });
}

/** From so many minutes after a day's midnight until so many. */
export function span(day: IsoDate, from: number, to: number): EventTime {
  const ends = clockAt(day, to);
  return timeOf({ ...clockAt(day, from), endDay: ends.day, endClock: ends.clock });
}

function clockAt(day: IsoDate, minute: number): { readonly day: IsoDate; readonly clock: string } {
  const [hours, minutes] = [Math.floor((minute % DAY) / 60), minute % 60];
  const clock = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  return { day: addDays(day, Math.floor(minute / DAY)), clock };
}

function timeOf(typed: Parameters<typeof eventTimeOf>[0]): EventTime {
  const time = eventTimeOf(typed);
  if (time === null) throw new Error("It ended before it began");
  return time;
}
