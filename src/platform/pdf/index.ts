export type {
  PdfBlock,
  PdfColumn,
  PdfDocument,
  PdfFigure,
  PdfPiece,
  PdfSigned,
  PdfTable,
  PdfText,
} from "./document.ts";
export type { JsonValue } from "./printable.ts";
export type { PdfStandard, PdfTemplate } from "./protocol.ts";
export { startPdf, type PdfLimits, type PdfOptions, type PdfRenderer } from "./renderer.ts";
