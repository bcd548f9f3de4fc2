import type { Aoristic } from "#app/geography/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { writeCsv } from "#app/platform/tables/index.ts";
import { WEEKDAYS } from "./hours-words.ts";
import { monthLines, perReport, type WeekLine, yearOfWeek } from "./season.ts";
import { weekNumber } from "#app/features/event/index.ts";

/** The 168 hours of the week as a file, shares of events and all. */
export function hoursFile(t: Translate, { values }: Pick<Aoristic, "values">): Uint8Array {
  return writeCsv(
    [
      { title: t("pattern:when.columnDay") },
      { title: t("pattern:when.columnHour"), kind: "number" },
      { title: t("pattern:when.columnEvents"), kind: "number" },
    ],
    [...values].map((value, place) => [
      t(`pattern:weekday.${WEEKDAYS[Math.floor(place / 24)] ?? "mon"}`),
      place % 24,
      Number(value.toFixed(4)),
    ]),
  );
}

/** Months and the weekly reports of their weeks as a file. */
export function monthsFile(t: Translate, weeks: readonly WeekLine[]): Uint8Array {
  return writeCsv(
    [
      { title: t("pattern:when.columnMonth") },
      { title: t("pattern:when.columnWeeks"), kind: "number" },
      ...columns(t),
    ],
    monthLines(weeks).map((line) => [line.month, line.weeks, ...cells(line)]),
  );
}

/** Weeks and their reports as a file. */
export function weeksFile(t: Translate, weeks: readonly WeekLine[]): Uint8Array {
  return writeCsv(
    [
      { title: t("pattern:when.columnMonday"), kind: "day" },
      { title: t("pattern:when.year"), kind: "number" },
      { title: t("pattern:when.columnWeek"), kind: "number" },
      ...columns(t),
    ],
    weeks.map((line) => [line.week, yearOfWeek(line.week), weekNumber(line.week), ...cells(line)]),
  );
}

function columns(t: Translate) {
  const keys = ["columnEvents", "columnReceived", "columnExpected", "columnPer"] as const;
  return keys.map((key) => ({ title: t(`pattern:when.${key}`), kind: "number" as const }));
}

function cells(line: Pick<WeekLine, "events" | "received" | "expected">) {
  const rate = perReport(line);
  return [line.events, line.received, line.expected, rate === null ? null : Number(rate.toFixed(4))];
}
