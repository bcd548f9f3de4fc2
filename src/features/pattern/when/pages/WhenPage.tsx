import type { VNode } from "preact";
import { EmptyState, Stack } from "#app/design/index.ts";
import {
  type Coverage,
  type EventSelection,
  SelectionFilters,
  type SelectionChoices,
  selectionQuery,
} from "#app/features/event/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { PATTERNS } from "../../addresses.ts";
import { PatternHead } from "../../pages/PatternHead.tsx";
import { ReportsNotice } from "../../pages/ReportsNotice.tsx";
import type { WeekLine } from "../season.ts";
import { HoursPart, type HoursPartProps } from "./HoursPart.tsx";
import { SeasonPart, type SeasonPartProps } from "./SeasonPart.tsx";

export interface WhenPageProps {
  readonly t: Translate;
  readonly selection: EventSelection;
  readonly choices: SelectionChoices;
  readonly total: number;
  readonly coverage: Coverage;
  readonly weeks: readonly WeekLine[];
  readonly hours: HoursPartProps["hours"];
  readonly season: SeasonPartProps["season"];
}

/** When events happen: hours of the week, and the course of the year. */
export function WhenPage(props: WhenPageProps): VNode {
  const { t, selection, choices, total, coverage, weeks, hours, season } = props;
  const file = (name: string): string => `${PATTERNS}/${name}?${selectionQuery(selection)}`;
  return (
    <>
      <PatternHead
        t={t}
        title={t("pattern:when.title")}
        lede={t("pattern:when.lede", { count: total })}
        here={PATTERNS}
        selection={selection}
      />
      <Stack wide>
        <SelectionFilters
          t={t}
          action={PATTERNS}
          selection={selection}
          choices={choices}
          links={[
            { href: file("timmar.csv"), text: t("pattern:when.hoursFile") },
            { href: file("manader.csv"), text: t("pattern:when.monthsFile") },
            { href: file("veckor.csv"), text: t("pattern:when.weeksFile") },
          ]}
        />
        <ReportsNotice t={t} coverage={coverage} weeks={weeks.length} />
        {total === 0 ? (
          <EmptyState
            title={t("pattern:none.title")}
            action={{ href: PATTERNS, text: t("pattern:none.all") }}
          >
            {t("pattern:none.lead")}
          </EmptyState>
        ) : (
          <>
            <HoursPart t={t} hours={hours} total={total} />
            <SeasonPart t={t} season={season} weeks={weeks} />
          </>
        )}
      </Stack>
    </>
  );
}
