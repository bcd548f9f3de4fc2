import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import { monthLines, monthsOf, partMonths, perReport, weekLines, weeksOfYears } from "./season.ts";

const day = (text: string, events: number) => ({ day: isoDate(text), events });
const report = (organisation: string, week: string, silent: boolean) => ({
  organisationId: organisation as OrganisationId,
  organisation,
  week: isoDate(week),
  reports: silent ? 0 : 1,
  events: 0,
  saidNothing: false,
  silent,
});

describe("the season", () => {
  test("has zeros within the selection and nothing outside it", () => {
    const selection = { from: isoDate("2024-11-15"), to: isoDate("2025-02-28") };
    const rows = monthsOf([day("2024-11-30", 2), day("2024-12-31", 3), day("2025-01-01", 4)], selection);
    expect(rows).toEqual([
      { year: 2024, cells: [null, null, null, null, null, null, null, null, null, null, 2, 3] },
      { year: 2025, cells: [4, 0, null, null, null, null, null, null, null, null, null, null] },
    ]);
    expect(partMonths(selection)).toEqual(["2024-11"]);
    expect(partMonths({ from: isoDate("2025-03-17"), to: isoDate("2025-03-20") })).toEqual(["2025-03"]);
    expect(partMonths({ from: isoDate("2024-02-01"), to: isoDate("2024-02-29") })).toEqual([]);
  });

  test("counts events against the reports they came in, week by week", () => {
    const [first, second] = [isoDate("2025-12-22"), isoDate("2025-12-29")];
    const lines = weekLines(
      [first, second],
      [day("2025-12-21", 9), day("2025-12-22", 2), day("2025-12-28", 1), day("2026-01-04", 8)],
      [
        report("a", "2025-12-22", false),
        report("b", "2025-12-22", true),
        report("a", "2025-12-29", true),
        report("b", "2025-12-29", true),
      ],
    );
    expect(lines).toEqual([
      { week: first, events: 3, received: 1, expected: 2 },
      { week: second, events: 8, received: 0, expected: 2 },
    ]);
    expect(lines.map(perReport)).toEqual([3, null]);
  });

  test("gives a week to the month of its Thursday", () => {
    const lines = [
      { week: isoDate("2025-12-22"), events: 3, received: 1, expected: 2 },
      { week: isoDate("2025-12-29"), events: 8, received: 2, expected: 2 },
      { week: isoDate("2026-01-05"), events: 1, received: 2, expected: 2 },
    ];
    expect(monthLines(lines)).toEqual([
      { month: "2025-12", weeks: 1, events: 3, received: 1, expected: 2 },
      { month: "2026-01", weeks: 2, events: 9, received: 4, expected: 4 },
    ]);
  });

  test("lays the weeks of years beside each other", () => {
    const line = (week: string, events: number) => ({
      week: isoDate(week),
      events,
      received: 1,
      expected: 1,
    });
    // 29 December 2025 is the Monday of the first week of 2026.
    const years = weeksOfYears([line("2025-12-22", 3), line("2025-12-29", 8), line("2026-01-05", 0)]);
    expect(years.map(({ year }) => year)).toEqual([2025, 2026]);
    expect(years[0]?.cells.slice(50)).toEqual([null, 3, null]);
    expect(years[1]?.cells.slice(0, 3)).toEqual([8, 0, null]);
  });
});
