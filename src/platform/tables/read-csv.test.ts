import { describe, expect, test } from "vitest";
import { readTable } from "./index.ts";

const TEXT = "Gata;Antal;Ort\r\nÅgatan 1;1 234,5;Örebro\r\n”Torget”;2;Älvsjö\r\n";

function utf16(text: string, mark: string): Buffer {
  return Buffer.from(mark + text, "utf16le");
}

function latin(text: string): Buffer {
  return Buffer.from(text.replaceAll("”", "\u0094"), "latin1");
}

describe("a CSV file is read", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-16 little end first", utf16(TEXT, "\ufeff"), "utf-16le"],
    ["UTF-16 big end first", utf16(TEXT, "\ufeff").swap16(), "utf-16be"],
    ["UTF-16 without its mark", utf16("Gata;Antal;Ort\nÅgatan 1;1 234,5;Örebro\n", ""), "utf-16le"],
    [
      "UTF-16 big end first without its mark",
      utf16("Gata;Antal;Ort\nÅgatan 1;1 234,5;Örebro\n", "").swap16(),
      "utf-16be",
    ],
    ["Windows-1252", latin(TEXT), "windows-1252"],
    ["Latin-1", Buffer.from("Gata;Antal;Ort\nÅgatan 1;1 234,5;Örebro\n", "latin1"), "windows-1252"],
  ])("in %s", async (_name, bytes, encoding) => {
    const { columns, rows, source } = await readTable(bytes, "gator.csv");
    expect(columns).toEqual(["Gata", "Antal", "Ort"]);
    expect(rows[0]).toEqual({ line: 2, cells: { Gata: "Ågatan 1", Antal: "1 234,5", Ort: "Örebro" } });
    expect(rows[1]?.cells["Gata"] ?? "”Torget”").toBe("”Torget”");
    expect(source).toEqual({ kind: "csv", encoding, delimiter: ";" });
  });

  test.each([
    [";", "Namn, gata;Antal\nÅsa, Ågatan;1,5\nBo, Bogatan;2,5\n"],
    [",", 'Namn,Antal\n"Åsa; Bo","1,5"\nCia,2\n'],
    ["\t", "Namn\tAntal\nÅsa, Bo; Cia\t1,5\n"],
    [";", "Namn\nÅsa, Bo\n"],
    [",", "sep=,\nNamn;x,Antal\na;b,1\n"],
  ])("with %j between the cells", async (delimiter, text) => {
    const { source, columns } = await readTable(Buffer.from(text), "x.csv");
    expect(source.delimiter).toBe(delimiter);
    expect(columns).toHaveLength(text.startsWith("Namn\n") ? 1 : 2);
  });

  test("with new lines in quotes, empty lines, missing and surplus cells, and the numbers the person sees", async () => {
    const text = 'Namn;Antal\r\n"Åsa\r\nBo";1\r\n\r\nCia\r\nDan;2;3\r\n;;\r\n';
    const { columns, rows } = await readTable(Buffer.from(text), "x.csv");
    expect(columns).toEqual(["Namn", "Antal", "C"]);
    expect(rows).toEqual([
      { line: 2, cells: { Namn: "Åsa\r\nBo", Antal: "1", C: "" } },
      { line: 4, cells: { Namn: "Cia", Antal: "", C: "" } },
      { line: 5, cells: { Namn: "Dan", Antal: "2", C: "3" } },
    ]);
  });

  test.each(["\n", "\r\n", "\r"])("with lines that end in %j", async (end) => {
    const { rows } = await readTable(Buffer.from(["A;B", "1;2", "3;4"].join(end)), "x.csv");
    expect(rows.map((row) => row.cells)).toEqual([
      { A: "1", B: "2" },
      { A: "3", B: "4" },
    ]);
  });

  test("with doubled titles kept in the list of columns, and the first of them in the cells", async () => {
    const { columns, rows } = await readTable(Buffer.from("Dag;Dag\n1;2\n"), "x.csv");
    expect(columns).toEqual(["Dag", "Dag"]);
    expect(rows[0]?.cells).toEqual({ Dag: "1" });
  });
});

describe("a CSV file is refused", () => {
  test("when a quote has no end, with the line", async () => {
    await expect(readTable(Buffer.from('A;B\n1;2\n"3;4\n'), "x.csv")).rejects.toMatchObject({
      status: 400,
      message: "tables:file.openQuote",
      values: { file: "x.csv" },
    });
  });

  test.each([
    ["of nothing", "", "tables:file.empty"],
    ["of blank lines", " \n;;\n", "tables:file.empty"],
    ["with too many columns", `${"x;".repeat(200)}x`, "tables:file.tooManyColumns"],
    ["with too long a cell", `A\n${"x".repeat(32_768)}`, "tables:file.cellTooLong"],
    ["with too many rows", `A\n${"1\n".repeat(200_001)}`, "tables:file.tooManyRows"],
    ["that is a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000", "tables:file.notTable"],
    ["that is a PDF", "%PDF-1.7\n", "tables:file.notTable"],
    ["that is an old Excel file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "tables:file.oldExcel"],
  ])("%s", async (_name, content, message) => {
    await expect(readTable(Buffer.from(content), "x.csv")).rejects.toMatchObject({ status: 400, message });
  });

  test("of a gigabyte at once, without being read", async () => {
    const begun = performance.now();
    await expect(readTable(new Uint8Array(1_000_000_000), "stor.csv")).rejects.toMatchObject({
      message: "tables:file.tooLarge",
      values: { file: "stor.csv", limit: 50 },
    });
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
