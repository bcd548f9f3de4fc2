import { Invalid } from "../errors.ts";

/** The sorts of file text is taken from. */
export type DocumentKind = "text" | "docx" | "pdf";

/** How far into a file "%PDF-" may stand: readers allow some bytes before it. */
const PDF_HEAD = 1024;

const REFUSED: readonly (readonly [signature: readonly number[], message: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "documents:old_word"],
  [[0x89, 0x50, 0x4e, 0x47], "documents:picture"],
  [[0xff, 0xd8, 0xff], "documents:picture"],
  [[0x47, 0x49, 0x46, 0x38], "documents:picture"],
  [[0x49, 0x49, 0x2a, 0x00], "documents:picture"],
  [[0x4d, 0x4d, 0x00, 0x2a], "documents:picture"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "documents:rich_text"],
];
const ZIP = [0x50, 0x4b];

/** Decides by content what sort of file this is; throws `Invalid` for sorts that hold no text we can take. */
export function documentKind(bytes: Uint8Array, name: string): DocumentKind {
  const refused = REFUSED.find(([signature]) => beginsWith(bytes, signature));
  if (refused !== undefined) throw new Invalid(refused[1], { name });
  if (beginsWith(bytes, ZIP)) return "docx";
  return Buffer.from(bytes.subarray(0, PDF_HEAD)).includes("%PDF-") ? "pdf" : "text";
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
