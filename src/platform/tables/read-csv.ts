import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { Invalid } from "#app/platform/errors.ts";
import { TableBuilder } from "./arrange.ts";
import { detectDelimiter } from "./delimiter.ts";
import { decodeText } from "./encoding.ts";
import { unguardFormula } from "./formula-guard.ts";
import type { Table } from "./table.ts";

/** Characters read before other requests get their turn. */
const PIECE = 65_536;

/** First line by which Excel tells its own delimiter; Excel does not count it as a row. */
const SEPARATOR_LINE = /^sep=([;,\t])(?:\r\n|\n|\r)/iu;

/** Reads a CSV file in any common encoding and delimiter. `file` is its name for messages. */
export async function readCsv(bytes: Uint8Array, file: string): Promise<Table> {
  const { text: whole, encoding } = decodeText(bytes);
  if (whole.includes("\u0000")) throw new Invalid("tables:file.notTable", { file });
  const told = SEPARATOR_LINE.exec(whole);
  const text = told === null ? whole : whole.slice(told[0].length);
  const delimiter = told === null ? detectDelimiter(text) : (told[1] ?? ";");

  const builder = new TableBuilder(file);
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
  });
  const source = Readable.from(pieces(text));
  try {
    for await (const record of source.pipe(parser) as AsyncIterable<string[]>) {
      builder.add(record.map((cell) => unguardFormula(cell.trim())));
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, file) : error;
  } finally {
    source.destroy();
  }
  return { ...builder.finish(), source: { kind: "csv", encoding, delimiter } };
}

async function* pieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += PIECE) {
    yield text.slice(start, start + PIECE);
    await setImmediate();
  }
}

function unreadable(error: CsvError, file: string): Invalid {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") {
    return new Invalid("tables:file.openQuote", { file, line: Number(error["lines"]) });
  }
  return new Invalid("tables:file.notTable", { file });
}
