import type { VNode } from "preact";
import { Select } from "#app/design/index.ts";
import { SelectionFilters, selectionQuery } from "#app/features/event/index.ts";
import { periodWords } from "#app/statistics/verdict/index.ts";
import { FELT_SAFETY } from "../addresses.ts";
import { DIVISIONS } from "../choice.ts";
import type { FeltSafetyPageProps } from "./FeltSafetyPage.tsx";

/** Which events, and which figure of felt safety in which division of the kommun. */
export function BesideFilters({ t, selection, choices, offered, shown }: FeltSafetyPageProps): VNode {
  const kinds = DIVISIONS.filter((kind) => (offered.get(kind) ?? []).length > 0);
  const kind = shown?.choice.kind;
  const indicators = kind === undefined ? [] : (offered.get(kind) ?? []);
  const query = selectionQuery(selection);
  if (shown !== null) {
    query.set("indelning", shown.choice.kind);
    query.set("matt", shown.choice.indicator.id);
    query.set("period", shown.choice.period);
  }
  return (
    <SelectionFilters
      t={t}
      action={FELT_SAFETY}
      selection={selection}
      choices={choices}
      withoutArea
      links={
        shown === null ? [] : [{ href: `${FELT_SAFETY}/trygghet.csv?${query}`, text: t("felt-safety:csv") }]
      }
    >
      {shown !== null && (
        <>
          <Select
            name="indelning"
            label={t("felt-safety:division")}
            options={kinds.map((one) => ({ value: one, label: t(`felt-safety:kind.${one}`) }))}
            value={kind}
          />
          <Select
            name="matt"
            label={t("felt-safety:indicator")}
            options={indicators.map(({ id, name }) => ({ value: id, label: name }))}
            value={shown.choice.indicator.id}
          />
          <Select
            name="period"
            label={t("felt-safety:period")}
            options={shown.choice.indicator.periods.map((period) => ({
              value: period,
              label: periodWords(t, period),
            }))}
            value={shown.choice.period}
          />
        </>
      )}
    </SelectionFilters>
  );
}
