import type { VNode } from "preact";
import { DataTable } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Criterion } from "../round.ts";

/** What problems are weighed by, how much each weighs, and what the ends of the scale mean. */
export function CriteriaTable(props: {
  readonly t: Translate;
  readonly criteria: readonly Criterion[];
}): VNode {
  const { t, criteria } = props;
  return (
    <DataTable
      id="kriterier-tabell"
      caption={t("priority:criteria.caption")}
      columns={[
        { title: t("priority:criteria.name") },
        { title: t("priority:criteria.question") },
        { title: t("priority:criteria.weight"), numeric: true },
        { title: t("priority:criteria.lowWord") },
        { title: t("priority:criteria.highWord") },
      ]}
      rows={criteria.map(({ name, question, weight, lowWord, highWord }) => ({
        cells: [name, question, weight, lowWord, highWord],
      }))}
    />
  );
}
