import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { endOfWeek, weekNumber } from "./week.ts";

describe("weeks by ISO 8601", () => {
  // Reference values: GNU date, `date -d DAY +%V`.
  it.each([
    ["2026-03-16", 12],
    ["2023-10-16", 42],
    ["2026-01-01", 1],
    ["2027-01-01", 53],
    ["2027-01-03", 53],
    ["2027-01-04", 1],
    ["2024-12-30", 1],
    ["2020-12-31", 53],
  ])("%s lies in week %i", (day, week) => {
    expect(weekNumber(isoDate(day))).toBe(week);
  });

  it.each([
    ["2026-03-16", "2026-03-22"],
    ["2026-03-22", "2026-03-22"],
    ["2026-12-30", "2027-01-03"],
  ])("the week of %s ends on %s", (day, sunday) => {
    expect(endOfWeek(isoDate(day))).toBe(sunday);
  });
});
