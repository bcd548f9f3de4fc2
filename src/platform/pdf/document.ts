import type { IsoDate } from "#app/platform/iso-date.ts";

/**
 * A report as data, set by the template `document`: what it is about, then its blocks from top to bottom.
 * All words come from here; the first heading has level 1 and no level is skipped.
 */
export interface PdfDocument {
  /** Language of the text, `"sv"`; a screen reader chooses its voice by it. */
  readonly lang: string;
  /** Country of the language, `"SE"`. */
  readonly region?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  /** Day of the document. With it the same data gives the same bytes. */
  readonly date?: IsoDate;
  readonly description?: string;
  readonly keywords?: readonly string[];
  /** Line on top of every page, the name of the sender. */
  readonly header: string;
  /** Foot of every page with the gaps `{page}` and `{pages}`: `"Sida {page} av {pages}"`. */
  readonly pageNumber: string;
  /** Numbers before the headings. */
  readonly numbered?: boolean;
  /** Heading of a table of contents; without it there is none. */
  readonly contents?: string;
  readonly blocks: readonly PdfBlock[];
}

/** One piece of a report. A `file` or `mark` names a picture among the files given to the renderer. */
export type PdfBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph" | "lead" | "note"; readonly text: PdfText }
  | { readonly kind: "list" | "steps"; readonly items: readonly PdfText[] }
  | { readonly kind: "facts"; readonly items: readonly { readonly term: string; readonly text: PdfText }[] }
  | PdfTable
  | PdfFigure
  | PdfSigned
  | { readonly kind: "new-page" };

/** A table with a header row that repeats on the next page; `width` is a share, 1 when not given. */
export interface PdfTable {
  readonly kind: "table";
  readonly caption?: string;
  readonly columns: readonly PdfColumn[];
  /** As many cells in every row as there are columns. */
  readonly rows: readonly (readonly PdfText[])[];
}

/** A column of a table: `end` is for numbers. */
export interface PdfColumn {
  readonly title: string;
  readonly align?: "start" | "end";
  readonly width?: number;
}

/** A picture with the text that takes its place for those who cannot see it. `width` in per cent. */
export interface PdfFigure {
  readonly kind: "figure";
  readonly file: string;
  readonly alt: string;
  readonly caption?: string;
  readonly width?: number;
}

/** Paragraphs that somebody has put their name under, with the double rule at their side. */
export interface PdfSigned {
  readonly kind: "signed";
  readonly text: readonly PdfText[];
  readonly signatures: readonly { readonly name: string; readonly role: string; readonly moment: string }[];
}

/** Running text: a string, or pieces in a row. */
export type PdfText = PdfPiece | readonly PdfPiece[];

/** Plain text, strong text, a link, or a state as shape and word. */
export type PdfPiece =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly text: string }
  | { readonly mark: string; readonly word: string };
