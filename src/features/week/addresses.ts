import type { IsoDate } from "#app/platform/iso-date.ts";
import { weekSlug } from "./iso-week.ts";

/** Where the week is; each week stands below it. */
export const WEEK = "/arbeta/veckan";
/** Who has reported, week by week. */
export const COVERAGE = `${WEEK}/tackning`;
/** Which organisations are expected to report. */
export const REPORTERS = `${WEEK}/rapportorer`;
/** What the levels mean. */
export const SCALE = `${WEEK}/nivaer`;
/** What somebody is to do, whichever week it was agreed in. */
export const ACTIONS = `${WEEK}/insatser`;

/** Where one thing is reached. */
export const addressOf = {
  week: (monday: IsoDate): string => `${WEEK}/${weekSlug(monday)}`,
  level: (monday: IsoDate): string => `${WEEK}/${weekSlug(monday)}/laget`,
  areaLevel: (monday: IsoDate, level: string): string => `${WEEK}/${weekSlug(monday)}/omraden/${level}`,
  priority: (monday: IsoDate, priority: string): string =>
    `${WEEK}/${weekSlug(monday)}/prioriteringar/${priority}`,
  actions: (monday: IsoDate): string => `${WEEK}/${weekSlug(monday)}/insatser`,
  decision: (monday: IsoDate): string => `${WEEK}/${weekSlug(monday)}/besluta`,
  wall: (monday: IsoDate): string => `${WEEK}/${weekSlug(monday)}/vagg`,
  action: (action: string): string => `${ACTIONS}/${action}`,
  reporter: (reporter: string): string => `${REPORTERS}/${reporter}`,
} as const;
