import { parsePeriod, periodText } from "#app/statistics/series/index.ts";
import type { Indicator } from "../indicator.ts";
import type { IncomingRow } from "../incoming/incoming.ts";
import type { FiledValue, RowProblem, RowReading } from "./row.ts";
import { isKept, rowReader } from "./row.ts";

/** What a file says, all rows together. */
export interface Gathered {
  readonly values: readonly FiledValue[];
  readonly problems: readonly RowProblem[];
  readonly rowsWithProblems: number;
  /** Rows that say that there is no value. */
  readonly unknown: number;
  /** Rows that do not count, or of areas that are not kept. */
  readonly left: number;
  /** Incidents that were counted. */
  readonly counted: number;
  /** Zeros that no row says. */
  readonly zeros: number;
}

/** Areas of each indicator that have values already, for zeros. */
export type KnownAreas = ReadonlyMap<Indicator["id"], readonly string[]>;

/** Values that zeros may make. */
const MOST = 200_000;

/** The key of a value: what may stand once in a file. */
export function keyOf(value: Omit<FiledValue, "line" | "value" | "base" | "standardError">): string {
  return [value.indicator.id, value.areaCode, value.sex, value.age, value.period].join("\t");
}

/**
 * Reads all rows of a file: values as they are, or incidents counted by area and period. The same value twice is a
 * problem of its row. Where the mapping says that rows missing mean zero, areas and periods without a row get zero.
 */
export function gather(rows: readonly IncomingRow[], reading: RowReading, known: KnownAreas): Gathered {
  const read = rowReader(reading);
  const isIncident = reading.mapping.rows === "incidents";
  const values = new Map<string, FiledValue>();
  const silent = new Set<string>();
  const seen = new Set(reading.mapping.covers);
  const problems: RowProblem[] = [];
  const [tally, wrong] = [{ unknown: 0, left: 0, counted: 0 }, new Set<number>()];
  for (const row of rows) {
    const result = read(row);
    if (result.kind === "left") {
      tally.left += 1;
      if (result.areaCode !== null) seen.add(result.areaCode);
    } else if (result.kind === "problems") {
      problems.push(...result.problems);
      wrong.add(row.line);
    } else {
      const key = keyOf(result.value);
      const before = values.get(key);
      if (isIncident) {
        tally.counted += 1;
        values.set(key, before === undefined ? result.value : { ...before, value: before.value + 1 });
      } else if (before !== undefined || silent.has(key)) {
        problems.push(twice(row, result.value, before));
        wrong.add(row.line);
      } else if (result.unknown) {
        tally.unknown += 1;
        silent.add(key);
      } else values.set(key, result.value);
    }
  }
  const zeros = reading.mapping.zeros
    ? zerosOf([...values.values()], silent, { keep: reading.mapping.keep, seen, known })
    : [];
  if (typeof zeros === "string") {
    problems.push({
      line: 1,
      column: "",
      value: "",
      message: `indicator:import.problem.${zeros}`,
      values: {},
    });
    wrong.add(1);
  }
  const made = typeof zeros === "string" ? [] : zeros;
  return {
    values: [...values.values(), ...made],
    problems,
    rowsWithProblems: wrong.size,
    zeros: made.length,
    ...tally,
  };
}

function twice(row: IncomingRow, value: FiledValue, before: FiledValue | undefined): RowProblem {
  const message = "indicator:import.problem.twice";
  const what = `${value.areaCode}, ${value.period}`;
  return { line: row.line, column: "", value: what, message, values: { first: before?.line ?? 0 } };
}

/** Which areas a file covers: those that its rows or its mapping name, and those that have values already. */
interface Coverage {
  readonly keep: readonly string[];
  readonly seen: ReadonlySet<string>;
  readonly known: KnownAreas;
}

/** Zeros for every area, group and period of the file without a row; the name of a problem when they make no sense. */
function zerosOf(
  values: readonly FiledValue[],
  silent: ReadonlySet<string>,
  { keep, seen, known }: Coverage,
): readonly FiledValue[] | "zerosOnlyCounts" | "zerosTooMany" {
  const zeros: FiledValue[] = [];
  const taken = new Set(values.map(keyOf));
  for (const indicator of new Set(values.map((value) => value.indicator))) {
    if (indicator.kind !== "count") return "zerosOnlyCounts";
    const own = values.filter((value) => value.indicator === indicator);
    const covered = [...seen, ...(known.get(indicator.id) ?? [])].filter((code) => isKept(code, keep));
    const areas = new Set([...own.map(({ areaCode }) => areaCode), ...covered]);
    const groups = new Map(own.map(({ sex, age }) => [`${sex} ${age}`, { sex, age }]));
    const periods = periodsOf(own);
    if (areas.size * groups.size * periods.length > MOST) return "zerosTooMany";
    for (const areaCode of areas) {
      for (const group of groups.values()) {
        for (const period of periods) {
          const zero = {
            indicator,
            line: null,
            areaCode,
            ...group,
            period,
            value: 0,
            base: null,
            standardError: null,
          };
          const key = keyOf(zero);
          if (!taken.has(key) && !silent.has(key)) zeros.push(zero);
        }
      }
    }
  }
  return zeros;
}

/** Every period from the first of the file to its last. */
function periodsOf(values: readonly FiledValue[]): string[] {
  const places = [...new Set(values.map(({ period }) => period))].flatMap(
    (period) => parsePeriod(period) ?? [],
  );
  const [first] = places;
  if (first === undefined) return [];
  let [from, to] = [first.index, first.index];
  for (const { index } of places) {
    from = Math.min(from, index);
    to = Math.max(to, index);
  }
  return Array.from({ length: to - from + 1 }, (_, place) =>
    periodText({ step: first.step, index: from + place }),
  );
}
