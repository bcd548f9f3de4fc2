import { formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { COLUMNS, type ColumnKey, titleOfColumn } from "./columns.ts";
import { cellWriter } from "./file.ts";
import type { Lookups } from "./lookups.ts";
import type { ChangedRow, FiledMeasure, Plan } from "./plan.ts";
import type { RowProblem } from "./row.ts";

/** "3 nya åtgärder, 2 ändrade, 1 oförändrad och 1 rad med fel". */
export function summaryOfPlan(t: Translate, plan: Plan): string {
  const parts = [
    t("measure:bulk.added", { count: plan.added.length }),
    t("measure:bulk.changed", { count: plan.changed.length }),
    t("measure:bulk.same", { count: plan.same }),
    ...(plan.rowsWithProblems > 0 ? [t("measure:bulk.wrong", { count: plan.rowsWithProblems })] : []),
  ];
  const sentence = formatList(parts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What is wrong in a cell as it is read: row, column, value, what is needed. */
export function problemCells(t: Translate, problem: RowProblem): [string, string, string, string] {
  const help = textOf(t, problem);
  return [
    String(problem.line),
    problem.column === null ? t("measure:bulk.wholeRow") : titleOfColumn(problem.column),
    problem.value,
    help.charAt(0).toUpperCase() + help.slice(1),
  ];
}

/** One cell that differs: its column, as it is and as it becomes. */
export interface ChangedCell {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** The cells of a row that differ, by the words of the file. */
export function changedCells(
  t: Translate,
  { before, after, differing }: ChangedRow,
  lookups: Lookups,
): ChangedCell[] {
  const cell = cellWriter(lookups);
  const empty = t("measure:bulk.empty");
  const written = (measure: FiledMeasure, key: Exclude<ColumnKey, "id">): string => {
    const value = cell(measure, key);
    return (typeof value === "number" ? formatNumber(value) : value) || empty;
  };
  return COLUMNS.flatMap(({ key, title }) => {
    if (key === "id" || !differing.includes(fieldOf(key))) return [];
    const [was, is] = [written(before, key), written(after, key)];
    return was === is ? [] : [{ column: title, before: was, after: is }];
  });
}

/** The part of a measure that a column writes. */
function fieldOf(key: Exclude<ColumnKey, "id">): keyof FiledMeasure {
  switch (key) {
    case "accountable":
      return "accountableId";
    case "partners":
      return "partnerIds";
    case "responsible":
      return "responsibleId";
    case "programme":
      return "programmeId";
    case "stoppedOn":
    case "stopReason":
      return "stop";
    default:
      return key;
  }
}
