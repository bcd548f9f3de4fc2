export type { PdfBlock, PdfDocument, PdfPiece, PdfText } from "./document.ts";
export type { PdfStandard } from "./protocol.ts";
export { startPdf, type PdfOptions, type PdfRenderer } from "./renderer.ts";
