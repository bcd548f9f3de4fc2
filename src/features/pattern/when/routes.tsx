import {
  coverageOf,
  readEventDays,
  readHoursOfWeek,
  readReportedWeeks,
  readSelection,
  readSelectionChoices,
  selectionWords,
  wholeWeeksOf,
} from "#app/features/event/index.ts";
import { formatList, type Translate } from "#app/platform/language/index.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { isCannot } from "#app/statistics/index.ts";
import { PATTERNS } from "../addresses.ts";
import { hoursFile, monthsFile, weeksFile } from "./file.ts";
import { WEEKDAYS } from "./hours-words.ts";
import { WhenPage } from "./pages/WhenPage.tsx";
import { hoursPicture, monthsPicture, perReportSentence, weeksPicture } from "./presenter.ts";
import { weekLines } from "./season.ts";

const CSV = "text/csv; charset=utf-8";

/** Patterns in time, and the tables behind them as files. */
export const whenRoutes: readonly StaffRoute[] = [
  staff.get(PATTERNS, { action: "event.read", audit: "PatternsRead", handler: showWhen }),
  staff.get(`${PATTERNS}/timmar.csv`, {
    action: "event.read",
    audit: "PatternsExported",
    handler: async (request) => {
      const { table } = await readHoursOfWeek(request.tx, selectionOf(request));
      const values = isCannot(table) ? new Float64Array(168) : table.values;
      return file(hoursFile(request.t, { values }), CSV, "timmar.csv");
    },
  }),
  staff.get(`${PATTERNS}/manader.csv`, {
    action: "event.read",
    audit: "PatternsExported",
    handler: async (request) => {
      const { weeks } = await readSeason(request);
      return file(monthsFile(request.t, weeks), CSV, "manader.csv");
    },
  }),
  staff.get(`${PATTERNS}/veckor.csv`, {
    action: "event.read",
    audit: "PatternsExported",
    handler: async (request) => {
      const { weeks } = await readSeason(request);
      return file(weeksFile(request.t, weeks), CSV, "veckor.csv");
    },
  }),
];

async function showWhen(request: StaffRequest): Promise<Reply> {
  const { tx, t, today } = request;
  const selection = selectionOf(request);
  const choices = await readSelectionChoices(tx, today);
  const about = selectionWords(t, selection, choices);
  const { table, dayOnly } = await readHoursOfWeek(tx, selection);
  const { days, weeks, reports } = await readSeason(request);
  const total = days.reduce((sum, { events }) => sum + events, 0);
  const hours = {
    picture: isCannot(table) || table.n === 0 ? null : hoursPicture(t, table, about),
    known: isCannot(table) ? 0 : table.n,
    tooLong: isCannot(table) ? 0 : table.leftOut.tooLong,
    dayOnly: dayOnly.reduce((sum, events) => sum + events, 0),
    dayOnlyDays: dayOnlyWords(t, dayOnly),
  };
  const season = {
    ...monthsPicture(t, days, selection, about),
    sentence: perReportSentence(t, weeks),
    weekTable: weeksPicture(t, weeks, about),
  };
  const coverage = coverageOf(reports);
  return page(
    t("pattern:when.title"),
    <WhenPage {...{ t, selection, choices, total, coverage, weeks, hours, season }} />,
  );
}

async function readSeason(request: StaffRequest) {
  const selection = selectionOf(request);
  const days = await readEventDays(request.tx, selection);
  const reports = await readReportedWeeks(request.tx, selection);
  return { days, reports, weeks: weekLines(wholeWeeksOf(selection), days, reports) };
}

function selectionOf({ query, today }: StaffRequest) {
  return readSelection(query, today);
}

/** "lördag 3 och söndag 2". */
function dayOnlyWords(t: Translate, dayOnly: readonly number[]): string {
  const parts = WEEKDAYS.flatMap((day, weekday) => {
    const count = dayOnly[weekday] ?? 0;
    return count === 0 ? [] : [t("pattern:when.dayCount", { day: t(`pattern:weekday.${day}`), count })];
  });
  return formatList(parts);
}
