import type { VNode } from "preact";
import { DataTable } from "#app/design/index.ts";
import { daysWords } from "#app/features/event/index.ts";
import { formatNumber } from "#app/platform/language/index.ts";
import { periodWords } from "#app/statistics/verdict/index.ts";
import { feltWords, rateWords } from "../presenter.ts";
import type { Shown } from "./FeltSafetyPage.tsx";

/** Both figures of every area in a table. */
export function BesideTable({ t, selection, choice, indicator, areas }: Shown): VNode {
  return (
    <DataTable
      id="beside"
      caption={t("felt-safety:tableCaption", {
        indicator: indicator.name,
        period: periodWords(t, choice.period),
        days: daysWords(selection),
      })}
      columns={[
        { title: t("felt-safety:file.area") },
        { title: indicator.name, numeric: true },
        { title: t("felt-safety:file.asked"), numeric: true },
        { title: t("felt-safety:file.events"), numeric: true },
        { title: t("felt-safety:file.rate"), numeric: true },
        { title: t("felt-safety:file.inhabitants"), numeric: true },
      ]}
      rows={areas.map(({ name, felt, reported }) => ({
        cells: [
          name,
          feltWords(t, indicator, felt),
          felt?.base === null || felt === null ? t("felt-safety:notKnown") : formatNumber(felt.base),
          formatNumber(reported.count),
          rateWords(t, reported),
          reported.inhabitants === null ? t("felt-safety:notKnown") : formatNumber(reported.inhabitants),
        ],
      }))}
    />
  );
}
