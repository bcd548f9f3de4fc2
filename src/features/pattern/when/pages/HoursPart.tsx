import type { VNode } from "preact";
import { Columns, Details, Heading, HeatTable, Peaks, Section, Stack } from "#app/design/index.ts";
import { FELT_SAFETY } from "#app/features/felt-safety/index.ts";
import { LONGEST_HOURS } from "#app/features/event/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { HoursPicture } from "../presenter.ts";

export interface HoursPartProps {
  readonly t: Translate;
  readonly total: number;
  readonly hours: {
    /** Null when no event has a known hour. */
    readonly picture: HoursPicture | null;
    readonly known: number;
    readonly tooLong: number;
    readonly dayOnly: number;
    /** "lördag 3 och söndag 2". */
    readonly dayOnlyDays: string;
  };
}

/** Hours and weekdays, what stands out, what is left out and how time is counted. */
export function HoursPart({ t, hours, total }: HoursPartProps): VNode {
  const { picture } = hours;
  return (
    <Section id="timmar" title={t("pattern:when.hours")} kind="page">
      {picture === null ? (
        <Stack>
          <p>{t("pattern:when.allUnknown")}</p>
          <Outside t={t} hours={hours} total={total} />
        </Stack>
      ) : (
        <Columns
          kind="desk"
          main={<HeatTable {...picture.table} />}
          side={
            <Stack>
              <p>
                <strong>{picture.sentence}</strong>
              </p>
              {picture.peaks.length > 0 && <Peaks peaks={picture.peaks} />}
              <Outside t={t} hours={hours} total={total} />
              <Details summary={t("pattern:when.how")}>
                {(["howSpan", "howRounded", "howClock", "howPeaks"] as const).map((key) => (
                  <p>{t(`pattern:when.${key}`)}</p>
                ))}
              </Details>
              <DoesNotSay t={t} />
            </Stack>
          }
        />
      )}
    </Section>
  );
}

function Outside({ t, hours, total }: HoursPartProps): VNode {
  const { known, tooLong, dayOnly, dayOnlyDays } = hours;
  const sentences = [
    t("pattern:when.known", { known, total }),
    ...(dayOnly === 0 ? [] : [t("pattern:when.dayOnly", { count: dayOnly, days: dayOnlyDays })]),
    ...(tooLong === 0 ? [] : [t("pattern:when.tooLong", { count: tooLong, hours: LONGEST_HOURS })]),
  ];
  return <p>{sentences.join(" ")}</p>;
}

function DoesNotSay({ t }: { readonly t: Translate }): VNode {
  return (
    <>
      <Heading level={3} size="2xs">
        {t("pattern:when.doesNotSay")}
      </Heading>
      <ul>
        <li>{t("pattern:when.saysReports")}</li>
        <li>{t("pattern:when.saysSilence")}</li>
        <li>
          {t("pattern:when.saysSafety")}
          <a href={FELT_SAFETY}>{t("pattern:when.feltSafety")}</a>.
        </li>
      </ul>
    </>
  );
}
