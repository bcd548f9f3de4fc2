import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

/** A node of the tag tree: its role, and the text that stands for a picture. */
export interface Tag {
  readonly role: string;
  readonly alt: string | undefined;
}

/** What a reader other than our compiler finds in a PDF. */
export interface PdfContents {
  readonly pages: number;
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** Reads text, tags, bookmarks and metadata by pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const tags: Tag[] = [];
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    lines.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
    collect(await page.getStructTree(), tags);
  }
  const outline = ((await document.getOutline()) ?? []).flatMap((entry) => [
    entry.title,
    ...z
      .array(z.object({ title: z.string() }))
      .parse(entry.items)
      .map((item) => item.title),
  ]);
  const { info } = await document.getMetadata();
  const pages = document.numPages;
  await task.destroy();
  return {
    pages,
    text: lines.join("\n"),
    tags,
    outline,
    info: z.record(z.string(), z.unknown()).parse(info),
  };
}

const Node = z.object({ role: z.string(), alt: z.string().optional(), children: z.array(z.unknown()) });

function collect(found: unknown, into: Tag[]): void {
  const { success, data: node } = Node.safeParse(found);
  if (!success) return;
  into.push({ role: node.role, alt: node.alt });
  for (const child of node.children) collect(child, into);
}
