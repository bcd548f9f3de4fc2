import { z } from "zod";
import { Invalid } from "#app/platform/errors.ts";
import { type Incoming, type IncomingRow, VALUE_COLUMN } from "./incoming.ts";

const Code = z.union([z.string(), z.number()]).transform(String);

/** An answer of Kolada's `/v3/data/…`: for each indicator, kommun and year the values by gender. */
const Answer = z.object({
  values: z.array(
    z.object({
      kpi: z.string(),
      municipality: z.string().optional(),
      ou: z.string().optional(),
      period: Code,
      values: z.array(
        z.object({
          gender: z.string(),
          value: z.number().nullable(),
          count: z.number().nullish(),
          status: z.string().nullish(),
          isdeleted: z.boolean().nullish(),
        }),
      ),
    }),
  ),
  next_url: z.string().nullish(),
  next_page: z.string().nullish(),
});

/** Titles of the columns that an answer is read into. */
const COLUMNS = ["kpi", "municipality", "period", "gender", VALUE_COLUMN] as const;

/** Whether parsed JSON is an answer of Kolada. */
export function isKolada(json: unknown): boolean {
  return Answer.safeParse(json).success;
}

/**
 * An answer of Kolada (v3) as rows: `kpi`, `municipality` (the unit where values are about one), `period`, `gender` as
 * T, K, M, and the value, which is empty where Kolada has none. Values that Kolada has withdrawn are left out.
 */
export function readKolada(json: unknown, file: string): Incoming {
  const read = Answer.safeParse(json);
  if (!read.success) throw new Invalid("indicator:file.notKolada", { file });
  const rows: IncomingRow[] = [];
  for (const { kpi, municipality, ou, period, values } of read.data.values) {
    for (const { gender, value, isdeleted } of values) {
      if (isdeleted === true) continue;
      const area = municipality ?? ou ?? "";
      const cells = {
        kpi,
        municipality: area,
        period,
        gender,
        [VALUE_COLUMN]: value === null ? "" : String(value),
      };
      rows.push({ line: rows.length + 1, cells });
    }
  }
  const next = read.data.next_url ?? read.data.next_page ?? "";
  return { format: "kolada", columns: COLUMNS, rows, hasMorePages: next !== "" };
}
