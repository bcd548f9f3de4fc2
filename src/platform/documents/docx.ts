import mammoth from "mammoth";
import { Invalid } from "../errors.ts";
import { linesOfHtml } from "./html-lines.ts";
import { unpacksAsDeclared, zipEntries, type ZipEntry } from "./zip.ts";

/** Largest document when unpacked, in bytes, and most files in it: far above any promise, far below a zip bomb. */
const LARGEST_UNPACKED = 100_000_000;
const MOST_ENTRIES = 2000;
const BODY = "word/document.xml";

/** The text of a Word document. The archive's declared sizes are checked, and held to, before it is opened. */
export async function textOfDocx(bytes: Uint8Array, name: string): Promise<string> {
  const entries = zipEntries(bytes);
  if (entries === null) throw new Invalid("documents:damaged", { name });
  refuseOtherArchives(entries, name);
  const size = entries.reduce((sum, entry) => sum + entry.uncompressed, 0);
  if (size > LARGEST_UNPACKED || entries.length > MOST_ENTRIES)
    throw new Invalid("documents:unpacks_too_large", { name });
  for (const entry of entries) {
    if (!(await unpacksAsDeclared(bytes, entry))) throw new Invalid("documents:damaged", { name });
  }
  return linesOfHtml(await htmlOf(bytes, name));
}

function refuseOtherArchives(entries: readonly ZipEntry[], name: string): void {
  if (entries.some((entry) => entry.encrypted)) throw new Invalid("documents:locked", { name });
  if (entries.some((entry) => entry.name === BODY)) return;
  const openDocument = entries.some((entry) => entry.name === "mimetype");
  throw new Invalid(openDocument ? "documents:open_document" : "documents:unknown_kind", { name });
}

async function htmlOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const options = {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      externalFileAccess: false,
    };
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch {
    throw new Invalid("documents:damaged", { name });
  }
}
