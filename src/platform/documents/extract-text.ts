import { Invalid } from "../errors.ts";
import { decodeText } from "./decode-text.ts";
import { documentKind, type DocumentKind } from "./document-kind.ts";
import { textOfDocx } from "./docx.ts";
import { textOfPdf } from "./pdf.ts";

/** Largest file taken in, in megabytes. */
const LARGEST_FILE_MB = 20;

/** The text of a document and what sort of file it proved to be. */
export interface ExtractedText {
  readonly text: string;
  readonly kind: DocumentKind;
}

/**
 * The text of a plain text, Word (.docx) or PDF file, in reading order; list items begin with "• ", headings
 * with "# ". The sort of file is decided by its content; the name is only repeated in messages. Throws
 * `Invalid` with a key in `documents` for files that are empty, too large, damaged, locked, scanned or of
 * another sort.
 */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<ExtractedText> {
  const name = fileName.slice(0, 200);
  if (bytes.length === 0) throw new Invalid("documents:empty_file", { name });
  if (bytes.length > LARGEST_FILE_MB * 1_000_000) {
    throw new Invalid("documents:too_large", { name, megabytes: LARGEST_FILE_MB });
  }
  const kind = documentKind(bytes, name);
  const text = await readers[kind](bytes, name);
  if (text.trim() === "")
    throw new Invalid(kind === "pdf" ? "documents:scanned" : "documents:no_text", { name });
  return { text, kind };
}

const readers: Readonly<Record<DocumentKind, (bytes: Uint8Array, name: string) => string | Promise<string>>> =
  {
    text: decodeText,
    docx: textOfDocx,
    pdf: textOfPdf,
  };
