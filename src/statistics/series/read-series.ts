import type { IsoDate } from "#app/platform/iso-date.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import { checkSeries } from "./check-series.ts";
import { type NumberCell, readNumbers } from "./numbers.ts";
import { parsePeriod, type PeriodPlace, periodText } from "./period.ts";
import type { Series, SeriesKind } from "./series.ts";

/** One row as it stands in a file; a cell that is empty means that the period is missing. */
export interface SeriesRow {
  /** The row as the reader knows it: `"rad 7"`. */
  readonly where: string;
  readonly period: string;
  readonly value: string;
  readonly base?: string;
  readonly error?: string;
}

/** A series read from text, and whether its numbers were written with decimal commas. */
export interface ReadSeries {
  readonly series: Series;
  readonly decimalComma: boolean;
}

/**
 * Reads a series from the text of a file and checks it. A number is never guessed: what could be read in two ways
 * is refused with its cell. A file that has decimal commas throughout is understood, and the result says so.
 *
 * @example
 * const rows = [{ where: "rad 2", period: "2021", value: "4" }, { where: "rad 3", period: "2022", value: "x" }]
 * readSeries(rows, "count", "2026-03-01") // → { cannot: { code: "notANumber", where: "2022 (rad 3)", value: "x" } }
 */
export function readSeries(rows: readonly SeriesRow[], kind: SeriesKind, today: IsoDate): Result<ReadSeries> {
  const places: PeriodPlace[] = [];
  for (const { period, where } of rows) {
    const place = parsePeriod(period);
    if (place === null) return cannot({ code: "notAPeriod", where: `${period.trim()} (${where})` });
    places.push(place);
  }
  const [first] = places;
  if (first === undefined) return cannot({ code: "empty" });
  const empty = rows.findIndex(({ value, base, error }) =>
    [value, base, error].some((text) => text?.trim() === ""),
  );
  const hole = places[empty];
  if (hole !== undefined) return cannot({ code: "gaps", where: [periodText(hole)] });

  const cells = rows.flatMap((row): NumberCell[] => {
    const where = `${row.period.trim()} (${row.where})`;
    return [row.value, row.base, row.error].flatMap((text) => (text === undefined ? [] : [{ where, text }]));
  });
  const read = readNumbers(cells);
  if (isCannot(read)) return read;
  const columns = 1 + Number(rows[0]?.base !== undefined) + Number(rows[0]?.error !== undefined);
  const column = (offset: number): readonly number[] =>
    read.numbers.filter((_, index) => index % columns === offset);
  const series = checkSeries(
    {
      kind,
      step: first.step,
      periods: places.map(periodText),
      values: column(0),
      ...(rows[0]?.base === undefined ? {} : { base: column(1) }),
      ...(rows[0]?.error === undefined ? {} : { errors: column(columns - 1) }),
    },
    today,
  );
  return isCannot(series) ? series : { series, decimalComma: read.decimalComma };
}
