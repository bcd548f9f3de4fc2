import type { Translate } from "#app/platform/language/index.ts";
import type { WrittenColumn, WrittenRow } from "#app/platform/tables/index.ts";
import { criterionWords } from "./presenter.ts";
import type { Ranked } from "./ranking.ts";
import type { Round } from "./round.ts";

/** Columns of the table as a file: place, problem, the mean on each criterion, the sum, the choice and its reason. */
export function tableColumns(t: Translate, round: Round): readonly WrittenColumn[] {
  return [
    { title: t("priority:ranking.place") },
    { title: t("priority:ranking.problem") },
    ...round.criteria.map((criterion) => ({ title: criterionWords(t, criterion) })),
    { title: t("priority:ranking.sum") },
    { title: t("priority:ranking.chosen") },
    { title: t("priority:ranking.reason") },
  ];
}

/** Rows of the table as a file; what is not known is an empty cell. */
export function tableRows(t: Translate, ranked: readonly Ranked[]): readonly WrittenRow[] {
  return ranked.map(({ place, candidate, parts, sum }) => [
    place,
    candidate.statement,
    ...parts.map(({ mean }) => (mean === null ? null : Math.round(mean * 100) / 100)),
    sum,
    t(candidate.chosen ? "priority:ranking.yes" : "priority:ranking.no"),
    candidate.reason,
  ]);
}
