import { z } from "zod";
import { Invalid } from "#app/platform/errors.ts";
import { type Incoming, type IncomingRow, VALUE_COLUMN } from "./incoming.ts";

const Category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
});
const Dimension = z.object({ category: Category });
const Value = z.union([z.number(), z.string(), z.null()]);
const Values = z.union([z.array(Value), z.record(z.string(), Value)]);
const Status = z.union([z.string(), z.array(z.string().nullable()), z.record(z.string(), z.string())]);

/** JSON-stat 2.0: a dataset with its dimensions beside. */
const Second = z.object({
  class: z.literal("dataset"),
  id: z.array(z.string()),
  size: z.array(z.number().int().nonnegative()),
  dimension: z.record(z.string(), Dimension),
  value: Values,
  status: Status.nullish(),
});

/** JSON-stat 1.x: ids and sizes stand among the dimensions. */
const First = z.object({
  dimension: z.looseObject({ id: z.array(z.string()), size: z.array(z.number().int().nonnegative()) }),
  value: Values,
  status: Status.nullish(),
});

type Dataset = Omit<z.output<typeof Second>, "class">;

/** Cells that a file may have; the same as rows of a table. */
const MOST_CELLS = 200_000;

/** Whether parsed JSON is JSON-stat of one version or the other. */
export function isJsonStat(json: unknown): boolean {
  return datasetIn(json) !== null;
}

/**
 * JSON-stat 1.x or 2.0, as PxWeb of the statistical offices gives it: a row for each cell, a column for each dimension
 * with its codes, leading zeros kept, and the value. A cell that is missing has the sign of its status (`..`), or nothing.
 * Throws `Invalid` when sizes and values do not fit.
 */
export function readJsonStat(json: unknown, file: string): Incoming {
  const dataset = datasetIn(json);
  if (dataset === null) throw new Invalid("indicator:file.notJsonStat", { file });
  const { id, size } = dataset;
  const codes = id.map((name) => codesOf(dataset.dimension[name]));
  const cells = size.reduce((product, length) => product * length, 1);
  if (cells > MOST_CELLS) throw new Invalid("tables:file.tooManyRows", { file, limit: MOST_CELLS });
  const fits = id.length === size.length && codes.every((list, index) => list.length === size[index]);
  const held = Array.isArray(dataset.value) ? dataset.value.length === cells : true;
  if (!fits || !held || id.includes(VALUE_COLUMN))
    throw new Invalid("indicator:file.jsonStatSizes", { file });
  const rows: IncomingRow[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    const own: Record<string, string> = {};
    let rest = cell;
    for (let place = id.length - 1; place >= 0; place -= 1) {
      const length = size[place] ?? 1;
      own[id[place] ?? ""] = codes[place]?.[rest % length] ?? "";
      rest = Math.floor(rest / length);
    }
    own[VALUE_COLUMN] = textOf(dataset, cell);
    rows.push({ line: cell + 1, cells: own });
  }
  return { format: "json_stat", columns: [...id, VALUE_COLUMN], rows, hasMorePages: false };
}

function datasetIn(json: unknown): Dataset | null {
  const second = Second.safeParse(json);
  if (second.success) return second.data;
  const bundle = z.record(z.string(), z.unknown()).safeParse(json);
  const [only] = bundle.success ? Object.values(bundle.data) : [];
  const first = First.safeParse(only);
  if (!first.success) return null;
  const { dimension, value, status } = first.data;
  const dimensions = z
    .record(z.string(), Dimension)
    .safeParse(Object.fromEntries(dimension.id.map((name) => [name, dimension[name]])));
  if (!dimensions.success) return null;
  return { id: dimension.id, size: dimension.size, dimension: dimensions.data, value, status };
}

/** Codes in the order of the values. A dimension of one category may leave out the order. */
function codesOf(dimension: z.output<typeof Dimension> | undefined): readonly string[] {
  const { index, label = {} } = dimension?.category ?? {};
  if (index === undefined) return Object.keys(label);
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .toSorted(([, a], [, b]) => a - b)
    .map(([code]) => code);
}

function textOf({ value, status }: Dataset, cell: number): string {
  const found = Array.isArray(value) ? value[cell] : value[String(cell)];
  if (found !== null && found !== undefined) return String(found);
  if (typeof status === "string") return status;
  return (Array.isArray(status) ? status[cell] : status?.[String(cell)]) ?? "";
}
