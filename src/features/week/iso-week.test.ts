import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mondayOf } from "#app/features/event/index.ts";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { mondayOfSlug, usualWeek, weekSlug } from "./iso-week.ts";

describe("a week in an address", () => {
  test.each([
    ["2026-v12", "2026-03-16"],
    ["2026-v01", "2025-12-29"],
    ["2020-v53", "2020-12-28"],
    ["2026-v9", "2026-02-23"],
  ])("%s begins on %s", (slug, monday) => {
    expect(mondayOfSlug(slug)).toBe(monday);
  });

  test.each([
    "2026-v00",
    "2026-v54",
    "2025-v53",
    "2026-v",
    "2026-12",
    "1999-v01",
    "2100-v01",
    "tackning",
    "2026-v12x",
  ])("%s is none", (slug) => {
    expect(mondayOfSlug(slug)).toBeNull();
  });

  test("is read as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const monday = mondayOf(addDays(isoDate("2000-01-03"), days));
        expect(mondayOfSlug(weekSlug(monday))).toBe(monday);
      }),
    );
  });
});

test.each([
  ["2026-03-16", "2026-03-09"],
  ["2026-03-17", "2026-03-16"],
  ["2026-03-22", "2026-03-16"],
])("on %s the week of %s is looked at", (today, monday) => {
  expect(usualWeek(isoDate(today))).toBe(monday);
});
