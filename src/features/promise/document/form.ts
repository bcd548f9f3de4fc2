import type { UploadedFile } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";

/** Longest text that is read, in characters: ten times the longest promise known. */
export const LONGEST_TEXT = 500_000;

/** A document: text that was pasted, or a file. */
export type GivenDocument =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly file: UploadedFile };

/** Reads what was pasted or chosen. */
export const documentForm: Form<GivenDocument> = (fields) => {
  const text = fields.text("text").trim();
  const file = fields.file("file");
  if (text !== "" && file !== null)
    return { ok: false, problems: [{ field: "file", message: "promise:document.both" }] };
  if (file !== null) return { ok: true, value: { kind: "file", file } };
  if (text === "") return { ok: false, problems: [{ field: "text", message: "promise:document.nothing" }] };
  return { ok: true, value: { kind: "text", text } };
};
