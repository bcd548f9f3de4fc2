import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { Invalid } from "../errors.ts";
import { linesOfPage, linesToText, type PageLine, type TextRun } from "./pdf-lines.ts";

/** More pages than any promise has; reading stops before it can hold up everybody else. */
const MOST_PAGES = 200;

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;

/** The text of a PDF: lines rebuilt from where the words stand, pages one after the other. "" when it is only pictures. */
export async function textOfPdf(bytes: Uint8Array, name: string): Promise<string> {
  // The library takes the bytes over, so it gets its own copy.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      throw new Invalid("documents:too_many_pages", { name, pages: MOST_PAGES });
    return linesToText(await allLines(document));
  } catch (error) {
    if (error instanceof Invalid) throw error;
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new Invalid(locked ? "documents:locked" : "documents:damaged", { name });
  } finally {
    await task.destroy();
  }
}

async function allLines(document: PdfDocument): Promise<readonly (readonly PageLine[])[]> {
  const pages: (readonly PageLine[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const runs = content.items.flatMap((item): readonly TextRun[] => {
      if (!("str" in item)) return [];
      const [, , , , x, y] = item.transform as readonly number[];
      return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }];
    });
    pages.push(linesOfPage(runs));
    page.cleanup();
  }
  return pages;
}
