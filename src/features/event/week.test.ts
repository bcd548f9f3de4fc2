import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate, swedishDay } from "#app/platform/iso-date.ts";
import { endsOfDay, swedishClock, swedishMoment } from "./swedish-time.ts";
import { mondayOf, weekNumber } from "./week.ts";

// Weeks by ISO 8601, from the Swedish almanac.
test.each([
  ["2026-03-16", "2026-03-16", 12],
  ["2026-03-22", "2026-03-16", 12],
  ["2026-03-23", "2026-03-23", 13],
  ["2021-01-03", "2020-12-28", 53],
  ["2021-01-04", "2021-01-04", 1],
  ["2024-12-30", "2024-12-30", 1],
  ["2019-12-31", "2019-12-30", 1],
])("%s lies in the week of Monday %s, number %i", (day, monday, number) => {
  expect([mondayOf(isoDate(day)), weekNumber(isoDate(day))]).toEqual([monday, number]);
});

describe("Swedish clocks", () => {
  test.each([
    ["2026-01-15", "18:30", "2026-01-15T17:30:00.000Z"],
    ["2026-07-15", "18:30", "2026-07-15T16:30:00.000Z"],
    // The night to 25 October 2026 the hour from two comes twice; the night to 29 March it is skipped.
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:30", "2026-03-29T01:30:00.000Z"],
  ])("show %s %s at %s", (day, clock, moment) => {
    expect(swedishMoment(isoDate(day), clock).toISOString()).toBe(moment);
  });

  test("are read back as they were written, but for the hour that is skipped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), (minutes) => {
        const moment = new Date(Date.UTC(2000, 0, 1) + minutes * 60_000);
        const again = swedishMoment(swedishDay(moment), swedishClock(moment));
        expect([0, 3_600_000]).toContain(moment.getTime() - again.getTime());
      }),
    );
  });

  test("have days of 23 and 25 hours", () => {
    const hours = (day: string): number => {
      const { from, to } = endsOfDay(isoDate(day));
      return (to.getTime() - from.getTime()) / 3_600_000;
    };
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-03-16")]).toEqual([23, 25, 24]);
  });
});
