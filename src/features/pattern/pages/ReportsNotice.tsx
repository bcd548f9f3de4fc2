import type { VNode } from "preact";
import { Notice } from "#app/design/index.ts";
import type { Coverage } from "#app/features/event/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

/** Silent organisations that are named; the rest are in the weekly picture. */
const NAMED = 3;

/** What lies behind every figure of events: reports, how many came in, and who has been silent. */
export function ReportsNotice(props: {
  readonly t: Translate;
  readonly coverage: Coverage;
  /** Whole weeks of the selection. */
  readonly weeks: number;
}): VNode {
  const { t, coverage, weeks } = props;
  const { reporters, received, expected, silent } = coverage;
  const sentences = [
    weeks === 0
      ? t("pattern:reports.noWholeWeek")
      : expected === 0
        ? t("pattern:reports.noReporters")
        : t("pattern:reports.coverage", { count: reporters, received, expected }),
    ...silent
      .slice(0, NAMED)
      .map(({ organisation, weeks: count }) => t("pattern:reports.silent", { organisation, count })),
    t("pattern:reports.silentIs"),
  ];
  return (
    <Notice title={t("pattern:reports.title")}>
      <p>{sentences.join(" ")}</p>
    </Notice>
  );
}
