import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { clockBetween, swedishClock, swedishMoment } from "./swedish-time.ts";

const between = (from: string, to: string) => clockBetween(new Date(from), new Date(to));

describe("how clocks are set", () => {
  test("changes at one in the morning, UTC, on the last Sundays of March and October", () => {
    expect(between("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")).toEqual([
      { from: new Date("2025-01-01T00:00:00Z"), minutesAhead: 60 },
      { from: new Date("2025-03-30T01:00:00Z"), minutesAhead: 120 },
      { from: new Date("2025-10-26T01:00:00Z"), minutesAhead: 60 },
    ]);
  });

  test("is the same throughout a summer and a winter", () => {
    expect(between("2025-07-01T00:00:00Z", "2025-07-08T00:00:00Z").map((one) => one.minutesAhead)).toEqual([
      120,
    ]);
    expect(between("2025-12-01T10:30:15Z", "2026-03-29T01:00:00Z").at(-1)).toEqual({
      from: new Date("2026-03-29T01:00:00Z"),
      minutesAhead: 120,
    });
  });

  test("says what clocks show", () => {
    const settings = between("2020-01-01T00:00:00Z", "2026-12-31T00:00:00Z");
    expect(settings).toHaveLength(15);
    for (const { from, minutesAhead } of settings)
      expect(swedishClock(from)).toBe(
        new Date(from.getTime() + minutesAhead * 60_000).toISOString().slice(11, 16),
      );
    expect(swedishMoment(isoDate("2025-10-26"), "02:30")).toEqual(new Date("2025-10-26T00:30:00Z"));
  });
});
