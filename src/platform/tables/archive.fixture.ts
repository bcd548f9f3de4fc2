import { deflateRawSync } from "node:zlib";
import { storeZip } from "./store-zip.ts";

/** The fewest parts that make an Excel file with one sheet; `sheet` is the inside of `<sheetData>`. */
export function excelParts(sheet: string): Map<string, Uint8Array> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
}

/** An Excel file with the given rows in XML. */
export function excelFile(sheet: string): Uint8Array {
  return storeZip(excelParts(sheet));
}

/**
 * An archive whose last file unpacks to `megabytes` of zeros, though its own directory says that it holds
 * one byte.
 */
export function bombFile(megabytes: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1_000_000));
  const name = "xl/worksheets/sheet9.xml";
  const archive = storeZip(new Map([...excelParts(""), [name, packed]]));
  const inDirectory = archive.lastIndexOf(name) - 46;
  archive.writeUInt16LE(8, inDirectory + 10);
  archive.writeUInt32LE(1, inDirectory + 24);
  return archive;
}
