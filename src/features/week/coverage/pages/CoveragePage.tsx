import type { VNode } from "preact";
import {
  Answer,
  DateField,
  Filters,
  Hero,
  LoneLink,
  ReportedTable,
  type ReportedTableProps,
  Small,
  Stack,
} from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { COVERAGE, REPORTERS } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";

export interface CoveragePageProps {
  readonly t: Translate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly sentence: string;
  /** Null when nobody is expected and nobody has reported. */
  readonly table: ReportedTableProps | null;
}

/** Who has reported, week by week. Silence is drawn as a gap. */
export function CoveragePage({ t, from, to, sentence, table }: CoveragePageProps): VNode {
  const title = t("week:coverage.title");
  const file = { href: `${COVERAGE}/tackning.csv?fran=${from}&till=${to}`, text: t("week:coverage.file") };
  return (
    <>
      <Trail t={t} links={[{ href: COVERAGE, text: title }]} />
      <Hero kind="desk" title={title} />
      <Answer>{sentence}</Answer>
      <Filters
        action={COVERAGE}
        label={t("week:coverage.filter")}
        submit={t("week:coverage.show")}
        links={[file]}
      >
        <DateField name="fran" label={t("week:coverage.from")} value={from} />
        <DateField name="till" label={t("week:coverage.to")} value={to} />
      </Filters>
      <Stack>
        {table !== null && <ReportedTable {...table} />}
        <Small>{t("week:coverage.note")}</Small>
        <LoneLink href={REPORTERS} text={t("week:expected.title")} />
      </Stack>
    </>
  );
}
