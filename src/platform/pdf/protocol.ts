import type { PdfDocument } from "./document.ts";
import type { JsonValue } from "./printable.ts";

/** PDF/UA-1 for readers, PDF/A-2a for the archive. Both are tagged. */
export type PdfStandard = "ua-1" | "a-2a";

/** The report template of the house, or Typst source that reads `/data.json` and may import `report.typ`. */
export type PdfTemplate = "document" | { readonly source: string };

/** What is asked of the worker. `files` are pictures by name, `"chart-1.svg"`. */
export interface RenderRequest {
  readonly template: PdfTemplate;
  readonly data: PdfDocument | JsonValue;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly standard: PdfStandard;
}

/** What the worker answers: the document, or the compiler's own words. */
export type RenderReply = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly error: string };
