import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { overlaps, type Period, proposePeriod, tertialOf } from "./period.ts";

const period = (from: string, to: string): Period => ({ from: isoDate(from), to: isoDate(to) });

test.each([
  ["2026-01-01", 1, "2026-01-01", "2026-04-30"],
  ["2026-04-30", 1, "2026-01-01", "2026-04-30"],
  ["2026-05-01", 2, "2026-05-01", "2026-08-31"],
  ["2024-12-31", 3, "2024-09-01", "2024-12-31"],
])("%s lies in tertial %i", (day, number, from, to) => {
  expect(tertialOf(isoDate(day))).toMatchObject({ number, year: day.slice(0, 4), from, to });
});

describe("a new follow-up is proposed to be about", () => {
  const promise = period("2025-01-01", "2026-12-31");

  test.each([
    ["the tertial that ended last", promise, null, "2026-03-16", "2025-09-01", "2025-12-31"],
    ["the one after what was followed up", promise, "2025-12-31", "2026-03-16", "2026-01-01", "2026-04-30"],
    [
      "the first when the promise has just begun",
      period("2026-02-10", "2027-12-31"),
      null,
      "2026-03-16",
      "2026-02-10",
      "2026-04-30",
    ],
    [
      "the last when the promise is over",
      period("2022-01-01", "2023-11-30"),
      null,
      "2026-03-16",
      "2023-09-01",
      "2023-11-30",
    ],
    [
      "the last again when all was followed up",
      promise,
      "2026-12-31",
      "2027-02-01",
      "2026-09-01",
      "2026-12-31",
    ],
    [
      "a whole tertial when the promise names no period",
      null,
      null,
      "2026-03-16",
      "2025-09-01",
      "2025-12-31",
    ],
  ])("%s", (_, about, followed, today, from, to) => {
    const until = followed === null ? null : isoDate(followed);
    expect(proposePeriod(about, until, isoDate(today))).toMatchObject({ from, to });
  });
});

test.each([
  ["2024-01-01", "2024-12-31", false],
  ["2024-12-01", "2025-01-01", true],
  ["2026-12-31", "2027-03-01", true],
  ["2027-01-01", "2027-03-01", false],
])("%s–%s has a day in common with 2025–2026: %s", (from, to, expected) => {
  expect(overlaps(period(from, to), period("2025-01-01", "2026-12-31"))).toBe(expected);
});
