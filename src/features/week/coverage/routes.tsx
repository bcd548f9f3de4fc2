import { mondayOf } from "#app/features/event/index.ts";
import { addDays, isIsoDate, type IsoDate } from "#app/platform/iso-date.ts";
import { writeCsv } from "#app/platform/tables/index.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { COVERAGE } from "../addresses.ts";
import { CoveragePage } from "./pages/CoveragePage.tsx";
import { COLUMNS, coverageRows, coverageSentence, coverageTable } from "./presenter.ts";
import { readCoverage } from "./queries.ts";

/** Weeks that are shown when none are chosen, and at most. */
const WEEKS = { usual: 52, most: 160 };

/** Who has reported, week by week; the same as a file. */
export const coverageRoutes: readonly StaffRoute[] = [
  staff.get(COVERAGE, { action: "week.read", audit: "CoverageRead", handler: showCoverage }),
  staff.get(`${COVERAGE}/tackning.csv`, {
    action: "week.read",
    audit: "CoverageExported",
    handler: sendFile,
  }),
];

/** The days that an address asks for; what is not understood gives the last 52 whole weeks. */
function periodOf({ query, today }: StaffRequest): { readonly from: IsoDate; readonly to: IsoDate } {
  const monday = mondayOf(today);
  const usual = { from: addDays(monday, -7 * WEEKS.usual), to: addDays(monday, -1) };
  const [from, to] = [query.get("fran") ?? "", query.get("till") ?? ""];
  if (!isIsoDate(from) || !isIsoDate(to) || to < from) return usual;
  const first = addDays(to, -7 * WEEKS.most);
  return { from: from < first ? first : from, to };
}

async function showCoverage(request: StaffRequest): Promise<Reply> {
  const { tx, t } = request;
  const { from, to } = periodOf(request);
  const coverage = await readCoverage(tx, from, to);
  return page(
    t("week:coverage.title"),
    <CoveragePage
      {...{ t, from, to }}
      sentence={coverageSentence(t, coverage)}
      table={coverage.rows.length === 0 ? null : coverageTable(t, coverage)}
    />,
  );
}

async function sendFile(request: StaffRequest): Promise<Reply> {
  const { tx, t } = request;
  const { from, to } = periodOf(request);
  const rows = coverageRows(t, await readCoverage(tx, from, to));
  const name = `${t("week:coverage.fileName", { from, to })}.csv`;
  return file(writeCsv(COLUMNS, rows), "text/csv; charset=utf-8", name);
}
