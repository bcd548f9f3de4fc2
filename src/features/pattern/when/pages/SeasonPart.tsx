import type { VNode } from "preact";
import {
  DataTable,
  Details,
  HeatTable,
  type HeatTableProps,
  Section,
  Small,
  Stack,
} from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { monthWords, weekWords } from "../presenter.ts";
import { monthLines, perReport, type WeekLine } from "../season.ts";

export interface SeasonPartProps {
  readonly t: Translate;
  readonly season: {
    readonly table: HeatTableProps;
    readonly part: string;
    readonly sentence: string;
    /** Week of the year by year; null for a selection of a single year. */
    readonly weekTable: HeatTableProps | null;
  };
  readonly weeks: readonly WeekLine[];
}

/** Months by year, and events against the weekly reports that they came in. */
export function SeasonPart({ t, season, weeks }: SeasonPartProps): VNode {
  return (
    <Section id="sasong" title={t("pattern:when.season")} kind="page">
      <Stack>
        <HeatTable {...season.table} />
        {season.part !== "" && <Small>{season.part}</Small>}
        {season.weekTable !== null && (
          <Details summary={t("pattern:when.weeksOfYear")}>
            <HeatTable {...season.weekTable} />
          </Details>
        )}
        {weeks.length > 0 && <PerReport t={t} season={season} weeks={weeks} />}
      </Stack>
    </Section>
  );
}

function PerReport({ t, season, weeks }: SeasonPartProps): VNode {
  return (
    <Section id="per-rapport" title={t("pattern:when.perReport")} level={3} size="xs">
      <p>{t("pattern:when.perReportLead")}</p>
      {season.sentence !== "" && (
        <p>
          <strong>{season.sentence}</strong>
        </p>
      )}
      <DataTable
        id="per-month"
        caption={t("pattern:when.perMonthCaption")}
        columns={[
          { title: t("pattern:when.columnMonth") },
          { title: t("pattern:when.columnWeeks"), numeric: true },
          ...columns(t),
        ]}
        rows={monthLines(weeks).map((line) => ({
          cells: [monthWords(t, line.month), formatNumber(line.weeks), ...cells(t, line)],
        }))}
      />
      <Small>{t("pattern:when.perMonthNote")}</Small>
      <Details summary={t("pattern:when.weekByWeek")}>
        <DataTable
          id="per-week"
          caption={t("pattern:when.perWeekCaption")}
          columns={[{ title: t("pattern:when.columnWeek") }, ...columns(t)]}
          rows={weeks.toReversed().map((line) => ({ cells: [weekWords(t, line.week), ...cells(t, line)] }))}
        />
      </Details>
    </Section>
  );
}

function columns(t: Translate) {
  return [
    { title: t("pattern:when.columnEvents"), numeric: true },
    { title: t("pattern:when.columnReports"), numeric: true },
    { title: t("pattern:when.columnPer"), numeric: true },
  ];
}

function cells(t: Translate, line: Pick<WeekLine, "events" | "received" | "expected">) {
  const rate = perReport(line);
  return [
    formatNumber(line.events),
    t("pattern:when.reportsOf", line),
    rate === null ? (
      <span class="hs-none">{t("pattern:when.noReport")}</span>
    ) : (
      t("pattern:when.rate", { rate })
    ),
  ];
}
