import type { UploadedFile } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";

/** A file that may be kept with an agreement, its type found from name and content together. */
export interface AcceptedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Largest attachment in bytes. */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** What is taken: the ending of the name, the type, and the bytes such a file begins with. */
const TYPES: Readonly<Record<string, { readonly mediaType: string; readonly begins: readonly number[] }>> = {
  pdf: { mediaType: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: ZIP,
  },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", begins: ZIP },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", begins: ZIP },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", begins: ZIP },
  png: { mediaType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  jpg: { mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  jpeg: { mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
};

/** The endings for the browser's file chooser. */
export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(",");

/** Reads an uploaded file: its name without folders and control characters, its type by name and first bytes. */
export const attachmentForm: Form<AcceptedFile> = (fields) => {
  const file = fields.file("file");
  if (file === null) return problem("agreement:attachments.missing");
  if (file.bytes.length > LARGEST_ATTACHMENT) return problem("agreement:attachments.tooLarge");
  const accepted = accept(file);
  return accepted === null ? problem("agreement:attachments.type") : { ok: true, value: accepted };
};

function accept({ name, bytes }: UploadedFile): AcceptedFile | null {
  const fileName = name
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    .replace(/\p{C}/gu, "")
    .trim()
    .slice(-200);
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const type = Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
  if (type === undefined || !type.begins.every((byte, place) => bytes[place] === byte)) return null;
  return { fileName, mediaType: type.mediaType, bytes };
}

function problem(message: string) {
  return { ok: false as const, problems: [{ field: "file", message }] };
}
