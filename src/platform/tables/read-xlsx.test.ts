import { describe, expect, test } from "vitest";
import { bombFile, excelFile, excelParts } from "./archive.fixture.ts";
import { readTable } from "./index.ts";
import { storeZip } from "./store-zip.ts";

const HEADER = `<row r="1"><c r="A1" t="inlineStr"><is><t> Namn </t></is></c><c r="B1" t="inlineStr"><is><t>Antal</t></is></c></row>`;

function rowWith(cell: string): Uint8Array {
  return excelFile(`${HEADER}<row r="4"><c r="A4" t="inlineStr"><is><t> Åsa </t></is></c>${cell}</row>`);
}

describe("an Excel file is read", () => {
  test("with the row numbers of the person, and the name of the sheet", async () => {
    const { columns, rows, source } = await readTable(rowWith(`<c r="B4"><v>12</v></c>`), "x.xlsx");
    expect(columns).toEqual(["Namn", "Antal"]);
    expect(rows).toEqual([{ line: 4, cells: { Namn: "Åsa", Antal: "12" } }]);
    expect(source).toEqual({ kind: "xlsx", sheet: "Blad1" });
  });

  test.each([
    [`<c r="B4"><v>0.30000000000000004</v></c>`, "0.3"],
    [`<c r="B4"><v>1E-3</v></c>`, "0.001"],
    [`<c r="B4"><v>-12345678.5</v></c>`, "-12345678.5"],
    [`<c r="B4"><v>1.5E+15</v></c>`, "1500000000000000"],
    [`<c r="B4"><f>SUM(1,2)</f><v>3</v></c>`, "3"],
    [`<c r="B4" t="str"><f>A1&amp;"x"</f><v>Namnx</v></c>`, "Namnx"],
    [`<c r="B4" t="str"><f>""</f><v></v></c>`, ""],
    [`<c r="B4"><f t="shared" si="0"/><v>4</v></c>`, "4"],
    [`<c r="B4" t="d"><v>2026-03-01T00:00:00Z</v></c>`, "2026-03-01"],
    [`<c r="B4" t="d"><v>2026-03-01T14:30:00Z</v></c>`, "2026-03-01 14:30"],
    [`<c r="B4" t="b"><v>1</v></c>`, "true"],
  ])("%s", async (cell, expected) => {
    const { rows } = await readTable(rowWith(cell), "x.xlsx");
    expect(rows[0]?.cells["Antal"]).toBe(expected);
  });

  test("by what it is, whatever it is called", async () => {
    expect((await readTable(rowWith(""), "x.csv")).source.kind).toBe("xlsx");
  });
});

describe("an Excel file is refused", () => {
  test("when it unpacks to more than it may, though it claims to be small", async () => {
    const bomb = bombFile(250);
    expect(bomb.length).toBeLessThan(300_000);
    await expect(readTable(bomb, "x.xlsx")).rejects.toMatchObject({
      status: 400,
      message: "tables:file.expands",
    });
  });

  test.each([
    ["a row far away", `<row r="900000000"><c r="A900000000"><v>1</v></c></row>`, "damaged"],
    ["a row behind the last", `<row r="200002"><c r="A200002"><v>1</v></c></row>`, "tooManyRows"],
    ["a row in disguise", `<row spans=">" r='0200002'><c><v>1</v></c></row>`, "tooManyRows"],
    ["a tag in disguise", `<row spans="<" r="200002"><c><v>1</v></c></row>`, "damaged"],
    ["tags without an end", "<c ".repeat(100_000), "damaged"],
    ["an address in another script", `<row r="&#50;00002"><c><v>1</v></c></row>`, "damaged"],
    ["a column far away", `<row r="1"><c r="XFD1"><v>1</v></c></row>`, "tooManyColumns"],
    [
      "a cell without the value of its formula",
      `<row r="1"><c r="C1" t="str"><f>A1</f></c></row>`,
      "noValue",
    ],
    [
      "a number whose formula was never calculated",
      `<row r="1"><c r="C1"><f>A1</f><v></v></c></row>`,
      "noValue",
    ],
    ["nothing in it", "", "empty"],
    ["broken XML", `<row r="1"><c r="A1"><v>1</v></row`, "damaged"],
  ])("with %s", async (_name, sheet, reason) => {
    await expect(readTable(excelFile(sheet), "x.xlsx")).rejects.toMatchObject({
      status: 400,
      message: `tables:file.${reason}`,
    });
  });

  test("naming the cell whose formula was never calculated", async () => {
    const file = excelFile(`<row r="7"><c r="AB7" t="str"><f>A1</f></c></row>`);
    await expect(readTable(file, "x.xlsx")).rejects.toMatchObject({
      values: { cell: "AB7", file: "x.xlsx" },
    });
  });

  test("when any single byte behind its header is changed or the end is missing, or it still reads the same", async () => {
    const whole = Buffer.from(excelFile(HEADER));
    const expected = JSON.stringify(await readTable(whole, "x.xlsx"));
    for (let at = 4; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed.writeUInt8((whole.readUInt8(at) + 1) % 256, at);
      const outcome = await readTable(changed, "x.xlsx").then(JSON.stringify, String);
      expect([expected, "Error: tables:file.damaged", "Error: tables:file.notTable"]).toContain(outcome);
      await expect(readTable(whole.subarray(0, at), "x.xlsx")).rejects.toMatchObject({ status: 400 });
    }
  });

  test.each([
    ["an OpenDocument sheet", ["mimetype", "content.xml"], "tables:file.openDocument"],
    ["a Word document", ["word/document.xml"], "tables:file.notTable"],
  ])("when it is %s", async (_name, names, message) => {
    const file = storeZip(new Map(names.map((name) => [name, Buffer.from("x")])));
    await expect(readTable(file, "x.xlsx")).rejects.toMatchObject({ status: 400, message });
  });

  test("when a part that it points to is missing", async () => {
    const parts = excelParts("");
    parts.delete("xl/worksheets/sheet1.xml");
    await expect(readTable(storeZip(parts), "x.xlsx")).rejects.toMatchObject({
      message: "tables:file.damaged",
    });
  });
});
