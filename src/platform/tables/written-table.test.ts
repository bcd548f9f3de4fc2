import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readZip } from "./zip.ts";
import { readTable, writeCsv, type WrittenColumn, type WrittenRow, writeXlsx } from "./index.ts";

const COLUMNS: WrittenColumn[] = [
  { title: "Text" },
  { title: "Antal, st", kind: "number" },
  { title: "Dag", kind: "day" },
];

const DANGEROUS = [
  "=1+1",
  "+46 70",
  "-2+3",
  "@SUM(A1)",
  "=cmd|' /C calc'!A0",
  "'=1",
  "''@x",
  "＝1+1",
  '=HYPERLINK("x")',
];
/** Names that every plain object has. */
const TAKEN = Object.getOwnPropertyNames(Object.prototype);

const text = fc.oneof(
  fc.string({ unit: "grapheme-composite", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      "=",
      "'",
      "+",
      "-",
      "@",
      ";",
      ",",
      '"',
      "\n",
      "\t",
      "a",
      " ",
      "1",
      "_x0041_",
      "<",
      "&",
    ),
  }),
  fc.constantFrom(...DANGEROUS),
  fc.constantFrom(...TAKEN),
);
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }))
  .map((value) => Number(value.toPrecision(15)) + 0);
const day = fc
  .date({ min: new Date("1900-03-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rows = fc.array(fc.tuple(text, number, day), { maxLength: 12 });

/** Signs that XML cannot carry or that its authors advise against, and the sign for an unreadable one: left out of Excel files. */
const NOT_IN_XML =
  /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc\u{10000}-\u{10ffff}]/gu;

function expected(row: readonly [string, number, string], decimal: string): string[] {
  const plain = row[1].toLocaleString("en-US", { useGrouping: false, maximumSignificantDigits: 15 });
  return [row[0].trim(), (plain === "-0" ? "0" : plain).replace(".", decimal), row[2]];
}

async function readBack(file: Uint8Array): Promise<string[][]> {
  const { rows, columns } = await readTable(file, "x");
  expect(columns).toEqual(COLUMNS.map(({ title }) => title));
  return rows.map(({ cells }) => COLUMNS.map(({ title }) => cells[title] ?? ""));
}

describe("what is written is read back the same", () => {
  test("from CSV", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const read = await readBack(writeCsv(COLUMNS, table));
        expect(read).toEqual(table.map((row) => expected(row, ",")));
      }),
      { numRuns: 300 },
    );
  });

  test("from Excel", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const read = await readBack(await writeXlsx(COLUMNS, table, { sheetName: "Åtgärder" }));
        const clean = table.map(([words, count, date]): [string, number, string] => [
          words.replace(NOT_IN_XML, ""),
          count,
          date,
        ]);
        expect(read).toEqual(clean.map((row) => expected(row, ".")));
      }),
      { numRuns: 150 },
    );
  });
});

describe("no cell can run as a formula", () => {
  test.each(DANGEROUS)("in CSV: %s", (words) => {
    const [, line = ""] = Buffer.from(writeCsv([{ title: "A" }], [[words]]))
      .toString()
      .split("\r\n");
    expect(line.replace(/^"/, "")).toMatch(/^'/);
  });

  test.each(["-5", "-5,25", "3.5"])("and a plain number stays a number in CSV: %s", (words) => {
    const file = Buffer.from(writeCsv([{ title: "A" }], [[words]])).toString();
    expect(file.replaceAll('"', "")).toBe(`\ufeffA\r\n${words}\r\n`);
  });

  test("in Excel, where every text is stored as text", async () => {
    const file = await writeXlsx(
      [{ title: "A" }],
      DANGEROUS.map((words) => [words]),
      { sheetName: "x" },
    );
    const parts = await readZip(file, (name) => name.startsWith("xl/worksheets/sheet"), 1_000_000);
    const sheet = Buffer.concat([...parts.values()]).toString();
    expect(sheet.match(/<c /g)).toHaveLength(DANGEROUS.length + 1);
    expect(sheet.match(/t="s"/g)).toHaveLength(DANGEROUS.length + 1);
    expect(sheet).not.toContain("<f>");
  });
});

async function xmlOf(rows: WrittenRow[], sheetName = "Blad"): Promise<string> {
  const file = await writeXlsx(COLUMNS, rows, { sheetName });
  const files = await readZip(file, (name) => name.endsWith(".xml"), 1_000_000);
  return [...files.values()].map((bytes) => Buffer.from(bytes).toString()).join("\n");
}

describe("an Excel file", () => {
  test("has a bold header that stays in sight, columns of their width, and days as days", async () => {
    const xml = await xmlOf([["x", 1, "2026-03-01"]]);
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain("<b/>");
    expect(xml).toContain("yyyy-mm-dd");
    expect(xml).toMatch(/<v>46082<\/v>/);
    expect(xml).toMatch(/<col [^>]*width="30"/);
  });

  test("writes as text a day that Excel has not, and leaves empty cells out", async () => {
    const file = await writeXlsx(COLUMNS, [["x", null, "1899-05-01"]], { sheetName: "x" });
    expect(await readBack(file)).toEqual([["x", "", "1899-05-01"]]);
  });

  test("takes any name for its sheet", async () => {
    expect(await xmlOf([], "Åtgärder: 2026/27 [utkast] och mycket mer därtill")).toContain(
      'name="Åtgärder  2026 27  utkast',
    );
  });

  test("is refused when a text is longer than its cells can be", async () => {
    const long = writeXlsx(COLUMNS, [["x".repeat(32_768), 1, null]], { sheetName: "x" });
    await expect(long).rejects.toMatchObject({ message: "tables:write.cellTooLong", values: { cell: "A2" } });
  });
});
