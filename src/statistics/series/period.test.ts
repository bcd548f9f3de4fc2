import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import {
  dayAfter,
  firstDay,
  firstPeriodFrom,
  parsePeriod,
  periodOf,
  periodsIn,
  periodText,
  type Step,
} from "./period.ts";

test.each([
  ["2021-03", "2021-03"],
  ["2021M03", "2021-03"],
  ["202103", "2021-03"],
  ["2021-03-01", "2021-03"],
  ["mars 2021", "2021-03"],
  ["Mar 2021", "2021-03"],
  ["Oct 2005", "2005-10"],
  ["okt. 2005", "2005-10"],
  ["maj 2005", "2005-05"],
  ["May 2005", "2005-05"],
  [" 2021 ", "2021"],
  ["2021-Q4", "2021-Q4"],
  ["2021K4", "2021-Q4"],
  ["2021-W05", "2021-W05"],
  ["2021V5", "2021-W05"],
  ["2020-W53", "2020-W53"],
])("%j is the period %s", (text, period) => {
  const place = parsePeriod(text);
  expect(place && periodText(place)).toBe(period);
});

test.each([
  "",
  "2021-13",
  "2021-00",
  "2021-Q5",
  "2021-W00",
  "2021-W53",
  "21-03",
  "2021-03-02",
  "foo 2021",
  "2021,5",
])("%j is no period", (text) => {
  expect(parsePeriod(text)).toBeNull();
});

const steps = fc.constantFrom<Step>("week", "month", "quarter", "year");
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(isoDate("1950-01-01"), count));

test("every day lies in the period that is found for it, and the text of a period is read back", () => {
  fc.assert(
    fc.property(days, steps, (day, step) => {
      const place = periodOf(day, step);
      expect(firstDay(place) <= day && day < dayAfter(place)).toBe(true);
      expect(parsePeriod(periodText(place))).toEqual(place);
    }),
  );
});

test("weeks are those of ISO 8601, also round the turn of the year", () => {
  expect(periodText(periodOf(isoDate("2021-01-03"), "week"))).toBe("2020-W53");
  expect(periodText(periodOf(isoDate("2021-01-04"), "week"))).toBe("2021-W01");
  expect(periodText(periodOf(isoDate("2018-12-31"), "week"))).toBe("2019-W01");
});

test.each([
  ["2022-01", "month", "2022-01"],
  ["2022-01-15", "month", "2022-02"],
  ["2022-02", "quarter", "2022-Q2"],
  ["2022", "quarter", "2022-Q1"],
  ["2022-01", "year", "2022"],
  ["2022-07", "year", "2023"],
  ["2022-01", "week", "2022-W01"],
] as const)("a start in %s counts from the %s %s", (start, step, period) => {
  const place = firstPeriodFrom(start, step);
  expect(place && periodText(place)).toBe(period);
});

test("months are covered by whole periods", () => {
  expect([0, 1, 3, 4, 12].map((months) => periodsIn(months, "quarter"))).toEqual([0, 1, 1, 2, 4]);
  expect(periodsIn(12, "week")).toBe(52);
});
