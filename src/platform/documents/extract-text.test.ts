import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import texts from "#locales/sv/documents.json" with { type: "json" };
import { expect, test } from "vitest";
import { Invalid } from "../errors.ts";
import { extractText } from "./extract-text.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

/** A zip archive with one deflated file, which may lie about its unpacked size or say that it is encrypted. */
function zip(
  name: string,
  content: Buffer,
  lie: { readonly size?: number; readonly flags?: number } = {},
): Buffer {
  const data = deflateRawSync(content);
  const header = (signature: number, offset: number, length: number) => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32LE(signature);
    bytes.writeUInt16LE(lie.flags ?? 0, offset + 2);
    bytes.writeUInt16LE(8, offset + 4);
    bytes.writeUInt32LE(data.length, offset + 14);
    bytes.writeUInt32LE(lie.size ?? content.length, offset + 18);
    bytes.writeUInt16LE(name.length, offset + 22);
    return bytes;
  };
  const local = Buffer.concat([header(0x04034b50, 4, 30), Buffer.from(name), data]);
  const directory = Buffer.concat([header(0x02014b50, 6, 46), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

/** A PDF whose encryption dictionary no empty password opens. */
const LOCKED_PDF = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>endobj
trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>
%%EOF`);

test("a Word document keeps its headings, lists and table rows", async () => {
  expect(await extractText(fixture("lofte.docx"), "lofte.docx")).toEqual({
    kind: "docx",
    text: [
      "# Medborgarlöfte för Sjöstad 2022–2023",
      "Löftet är en överenskommelse mellan Sjöstads kommun & Polismyndigheten.",
      "# Trygg trafik",
      "Polisen lovar att:",
      "• genomföra minst fyra trafikinsatser utanför skolor\n• kontrollera hastigheten vid minst 120 tillfällen",
      "Uppföljning varje år",
    ].join("\n\n"),
  });
});

test("a PDF gives its lines in order, bullets and headings kept, pages joined", async () => {
  const { kind, text } = await extractText(fixture("lofte.pdf"), "lofte.pdf");
  expect(kind).toBe("pdf");
  expect(text.split("\n").filter((line) => line !== "")).toEqual([
    "# Medborgarlöfte för Sjöstad 2022–2023",
    "Löftet är en överenskommelse mellan Sjöstads kommun och",
    "Polismyndigheten och gäller under två år.",
    "# Trygg trafik",
    "Polisen lovar att:",
    "• genomföra minst fyra trafikinsatser utanför skolor varje år",
    "• kontrollera hastigheten vid minst 120 tillfällen i Norrängen",
    "och Söderbacken, både på vardagar och på helger",
    "1 (2)",
    "Kommunen lovar att:",
    "• laga trasig belysning inom ett dygn",
    "• sätta upp fem nya hastighetsskyltar officiellt före sommaren",
    "2022",
    "2 (2)",
  ]);
});

test("plain text is taken as it stands, whatever the file is called", async () => {
  expect(await extractText(Buffer.from("• Laga lampor"), "lofte.docx")).toEqual({
    kind: "text",
    text: "• Laga lampor",
  });
});

test("the content decides the kind, not the name", async () => {
  expect((await extractText(fixture("lofte.pdf"), "lofte.docx")).kind).toBe("pdf");
  expect((await extractText(fixture("lofte.docx"), "lofte.txt")).kind).toBe("docx");
});

test.each<[string, Uint8Array]>([
  ["empty_file", Buffer.alloc(0)],
  ["no_text", Buffer.from(" \n ")],
  ["too_large", Buffer.alloc(20_000_001, "a")],
  ["old_word", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
  ["picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
  ["rich_text", Buffer.from("{\\rtf1 hej}")],
  ["unknown_kind", Buffer.from([1, 2, 3])],
  ["unknown_kind", zip("xl/workbook.xml", Buffer.from("<x/>"))],
  ["open_document", zip("mimetype", Buffer.from("application/vnd.oasis.opendocument.text"))],
  ["locked", zip("word/document.xml", Buffer.from("<x/>"), { flags: 1 })],
  ["damaged", zip("word/document.xml", Buffer.from("<w:document"))],
  ["damaged", fixture("lofte.docx").subarray(0, 1200)],
  ["unpacks_too_large", zip("word/document.xml", Buffer.from("a"), { size: 100_000_001 })],
  ["damaged", zip("word/document.xml", Buffer.alloc(5_000_000), { size: 1000 })],
  ["locked", LOCKED_PDF],
  ["scanned", fixture("scanned.pdf")],
  ["damaged", Buffer.from("%PDF-1.7 men inte mer")],
])("%s is said, with the name of the file", async (key, bytes) => {
  const error: unknown = await extractText(bytes, "lofte").catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Invalid);
  expect(error).toMatchObject({ message: `documents:${key}`, values: { name: "lofte" } });
  expect(texts).toHaveProperty(key);
});

test.each(Object.entries(texts))(
  "the text of %s says what happened, what is safe, and what to do",
  (_, text) => {
    expect(text).toMatch(/^Filen \{\{name\}\} .+[Ii]nget har ändrats\. .+\.$/u);
  },
);
