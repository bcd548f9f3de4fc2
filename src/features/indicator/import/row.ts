import type { Indicator, IndicatorValue } from "../indicator.ts";
import type { IncomingRow } from "../incoming/incoming.ts";
import type { Mapping, Resolved, Role } from "../mapping/mapping.ts";
import * as cells from "./cells.ts";

/** What is wrong in one row: the column, what stands there, and a key of the texts with its values. */
export interface RowProblem extends cells.CellProblem {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** A value of a file; `line` is null for zeros that no row says. */
export interface FiledValue extends Omit<IndicatorValue, "isPreliminary"> {
  readonly indicator: Indicator;
  readonly line: number | null;
}

/** What became of a row. */
export type ReadRow =
  /** A value; `unknown` when the row says that there is none. */
  | { readonly kind: "value"; readonly value: FiledValue; readonly unknown: boolean }
  /** A row that does not count, with its area, which the file thereby covers; or one of an area that is not kept. */
  | { readonly kind: "left"; readonly areaCode: string | null }
  | { readonly kind: "problems"; readonly problems: readonly RowProblem[] };

/** What reading rows needs to know. */
export interface RowReading {
  readonly mapping: Mapping;
  readonly resolved: Resolved;
  /** Indicators by the name they have in files. */
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** Reads rows one by one; the same text of a column is understood once. */
export function rowReader({ mapping, resolved, indicators }: RowReading): (row: IncomingRow) => ReadRow {
  const { column } = resolved;
  const codes = new Map(mapping.codes.map(({ code, slug }) => [code, slug]));
  const area = remembering(cells.readArea);
  const sex = remembering(cells.readSex);
  const age = remembering(cells.readAge);
  const number = remembering(cells.readNumber);
  const periods = new Map<string, cells.Read<string>>();
  const isIncident = mapping.rows === "incidents";

  return (row) => {
    const text = (role: Role): string => {
      const title = column[role];
      return title === undefined ? "" : (row.cells[title] ?? "");
    };
    const problems: RowProblem[] = [];
    const take = <Value>(role: Role, read: cells.Read<Value>, otherwise: Value): Value => {
      if ("value" in read) return read.value;
      problems.push({ line: row.line, column: column[role] ?? "", value: text(role), ...read.problem });
      return otherwise;
    };
    const areaCode = mapping.area === "" ? take("area", area(text("area")), "") : mapping.area;
    const isReadable = problems.length === 0;
    if (isReadable && !isKept(areaCode, mapping.keep)) return { kind: "left", areaCode: null };
    if (column.only !== undefined && !cells.counts(text("only"), mapping.onlyWords)) {
      return { kind: "left", areaCode: isReadable ? areaCode : null };
    }

    const code = mapping.indicator === "" ? text("indicator") : "";
    const indicator = indicators.get(mapping.indicator || (codes.get(code) ?? code));
    if (indicator === undefined) {
      const problem = { message: "indicator:import.problem.unknownCode", values: { code } };
      take("indicator", { problem }, "");
      return { kind: "problems", problems };
    }
    const step = indicator.periodKind;
    const [written, second] = [
      text("period"),
      column.secondPeriod === undefined ? null : text("secondPeriod"),
    ];
    const key = `${step} ${written} ${second ?? ""}`;
    const period =
      periods.get(key) ??
      (isIncident && second === null
        ? cells.readDayPeriod(written, step)
        : cells.readPeriod(written, second, step));
    periods.set(key, period);
    const about = {
      indicator,
      line: row.line,
      areaCode,
      period: take("period", period, ""),
      sex: take("sex", sex(text("sex")), "all" as const),
      age: take("age", age(text("age")), ""),
    };
    const optional = (role: Role): number | null =>
      column[role] === undefined || cells.isMissing(text(role)) ? null : take(role, number(text(role)), 0);
    if (isIncident) {
      const value = { ...about, value: 1, base: null, standardError: null };
      return problems.length > 0 ? { kind: "problems", problems } : { kind: "value", value, unknown: false };
    }
    const unknown = cells.isMissing(text("value"));
    const given = unknown ? 0 : take("value", number(text("value")), 0);
    const base = optional("base");
    const value = {
      ...about,
      value: mapping.percent && base !== null ? Math.round((given * base) / 100) : given,
      base,
      standardError: optional("standardError"),
    };
    if (problems.length === 0 && !unknown) {
      for (const { role, ...problem } of faultsOf(value)) take(role, { problem }, 0);
    }
    return problems.length > 0 ? { kind: "problems", problems } : { kind: "value", value, unknown };
  };
}

/** What the kind of the indicator forbids. */
function faultsOf({
  indicator,
  value,
  base,
  standardError,
}: FiledValue): (cells.CellProblem & { role: Role })[] {
  const fault = (role: Role, name: string, values: cells.CellProblem["values"] = {}) => [
    { role, message: `indicator:import.problem.${name}`, values },
  ];
  const { kind, scaleLow, scaleHigh } = indicator;
  if (base !== null && base < 0) return fault("base", "negative");
  if (standardError !== null && standardError < 0) return fault("standardError", "negative");
  if (kind === "count" || kind === "share") {
    if (value < 0) return fault("value", "negative");
    if (!Number.isSafeInteger(value)) return fault("value", "notACount");
  }
  if (kind === "share" && base === null) return fault("base", "baseMissing");
  if (kind === "share" && base !== null && value > base) return fault("value", "moreThanBase", { base });
  if (kind === "estimate" && standardError === null) return fault("standardError", "errorMissing");
  const outside = scaleLow !== null && scaleHigh !== null && (value < scaleLow || value > scaleHigh);
  return outside ? fault("value", "outsideScale", { low: scaleLow, high: scaleHigh }) : [];
}

/** Whether an area is one that the mapping keeps. */
export function isKept(areaCode: string, keep: readonly string[]): boolean {
  return keep.length === 0 || keep.some((beginning) => areaCode.startsWith(beginning));
}

function remembering<Value>(read: (text: string) => cells.Read<Value>): (text: string) => cells.Read<Value> {
  const known = new Map<string, cells.Read<Value>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
