import type { VNode } from "preact";
import { EmptyState, Hero, Section, Stack } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatMoment, type Translate } from "#app/platform/language/index.ts";
import type { EventId } from "#app/schema/tables.ts";
import { REPORT } from "../../addresses.ts";
import type { Category } from "../../category/category.ts";
import type { ListedEvent } from "../../record/event-record.ts";
import { weekNumber } from "../../week.ts";
import { mayCorrect } from "../own.ts";
import { numberOf } from "../presenter.ts";
import type { Report } from "../queries.ts";
import { OwnEvent } from "./OwnEvent.tsx";

export interface OwnReportsPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly reports: readonly (Report & { readonly eventIds: readonly EventId[] })[];
  readonly events: readonly ListedEvent[];
  readonly categories: readonly Category[];
}

/** One's own reports, and what became of each. */
export function OwnReportsPage({ t, today, reports, events, categories }: OwnReportsPageProps): VNode {
  return (
    <>
      <Hero kind="desk" title={t("event:own.title")} lede={t("event:own.lede")} />
      {reports.length === 0 && (
        <EmptyState title={t("event:own.none")} action={{ href: REPORT, text: t("event:report.title") }} />
      )}
      <Stack wide>
        {reports.map((report) => (
          <Section
            id={`rapport-${report.id}`}
            size="xs"
            title={t("event:own.report", {
              number: numberOf(report.id),
              moment: formatMoment(report.receivedAt),
            })}
          >
            {report.nothingToReport && (
              <p>{t("event:receipt.nothing", { week: weekNumber(report.weekFrom) })}</p>
            )}
            {report.eventIds.length > 0 && (
              <ol>
                {events
                  .filter(({ reportId }) => reportId === report.id)
                  .map((event) => (
                    <OwnEvent {...{ t, event, categories }} mayMend={mayCorrect(report.receivedAt, today)} />
                  ))}
              </ol>
            )}
          </Section>
        ))}
      </Stack>
    </>
  );
}
