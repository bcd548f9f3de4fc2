import { formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import type { ChangedValue, KnownValue, NewValue, Plan } from "./plan.ts";
import type { RowProblem } from "./row.ts";

/** "12 nya värden, 3 ändrade och ett oförändrat." */
export function summaryOfPlan(t: Translate, plan: Plan): string {
  const sentence = formatList([
    t("indicator:import.added", { count: plan.added.length }),
    t("indicator:import.changed", { count: plan.changed.length }),
    t("indicator:import.same", { count: plan.same }),
    ...(plan.rowsWithProblems > 0 ? [t("indicator:import.wrong", { count: plan.rowsWithProblems })] : []),
  ]);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** How the rows were understood: counted, filled up with zeros, without a value, left out. */
export function tallyOfPlan(t: Translate, plan: Plan, hasMorePages: boolean): readonly string[] {
  const said = (["counted", "zeros", "unknown", "left"] as const).filter((name) => plan[name] > 0);
  return [
    ...said.map((name) => t(`indicator:import.${name}`, { count: plan[name] })),
    ...(hasMorePages ? [t("indicator:import.morePages")] : []),
  ];
}

/** What is wrong in a row as it is read: row, column, value, what is needed. */
export function problemCells(t: Translate, problem: RowProblem): [string, string, string, string] {
  return [String(problem.line), problem.column, problem.value, textOf(t, problem)];
}

/** Where a value belongs, as it is read: indicator, area, group, period. */
export function placeCells(t: Translate, value: NewValue): [string, string, string, string] {
  const group = [
    ...(value.sex === "all" ? [] : [t(`indicator:sex.${value.sex}`)]),
    ...(value.age === "all" ? [] : [value.age]),
  ];
  return [value.indicator.name, value.areaCode, group.join(", "), value.period];
}

/** A changed value as it is and as it becomes. */
export function changeCells(t: Translate, { before, after }: ChangedValue): [string, string] {
  return [written(t, before), written(t, after)];
}

/** A value with its base and error, and whether it is preliminary. */
export function written(t: Translate, { value, base, standardError, isPreliminary }: KnownValue): string {
  const parts = [
    formatNumber(value),
    ...(base === null ? [] : [`${t("indicator:page.base")}: ${formatNumber(base)}`]),
    ...(standardError === null ? [] : [`${t("indicator:page.error")}: ${formatNumber(standardError)}`]),
  ].join(", ");
  return isPreliminary ? t("indicator:import.preliminaryMark", { value: parts }) : parts;
}
