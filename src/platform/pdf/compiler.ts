import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { packageRoot } from "#app/platform/package-root.ts";
import { readFonts } from "./fonts.ts";
import { printable, printableJson, shapelessIn } from "./printable.ts";
import type { RenderRequest } from "./protocol.ts";

/** A folder below a file: it can never exist, so that nothing on the disk can be read by a template. */
const ROOT = join(fileURLToPath(import.meta.url), "nowhere");

/** Templates of the house, by their name; each can be imported by any other. Read where they lie. */
const TEMPLATES = ["report.typ", "document.typ"] as const;

/** Names that a given file may have: no folders, nothing that hides one of ours. */
const FILE_NAME = /^[\w-]+\.[\w-]+$/u;
const RESERVED: ReadonlySet<string> = new Set([...TEMPLATES, "data.json", "main.typ"]);

/** Times a document is set anew when characters turn out to have no shape; each round finds them all. */
const ROUNDS = 4;

/** Turns requests into PDF bytes, one after the other. Throws `Error` with the compiler's own words. */
export class PdfCompiler {
  readonly #compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: readFonts() }] });
  readonly #templates = TEMPLATES.map((name) => ({
    name,
    bytes: readFileSync(join(packageRoot(), "src/platform/pdf/templates", name)),
  }));

  /** Sets one document. Characters without a shape in any font become boxes rather than a failure. */
  compile(request: RenderRequest): Uint8Array {
    const shapeless = new Set<string>();
    for (let round = 1; ; round += 1) {
      try {
        return this.#attempt(request, shapeless);
      } catch (error) {
        const signs = shapelessIn(error instanceof Error ? error.message : "");
        if (signs.length === 0 || round === ROUNDS) throw error;
        for (const sign of signs) shapeless.add(sign);
      }
    }
  }

  #attempt(request: RenderRequest, shapeless: ReadonlySet<string>): Uint8Array {
    const compiler = this.#compiler;
    compiler.resetShadow();
    compiler.evictCache(10);
    for (const { name, bytes } of this.#templates) compiler.mapShadow(join(ROOT, name), bytes);
    const data = printableJson(request.data, shapeless);
    compiler.mapShadow(join(ROOT, "data.json"), Buffer.from(data));
    for (const [name, content] of Object.entries(request.files)) this.#addFile(name, content, shapeless);
    compiler.mapShadow(join(ROOT, "main.typ"), Buffer.from(source(request)));

    const result = compiler.compile({ mainFilePath: join(ROOT, "main.typ") });
    const failure = result.takeError();
    if (failure !== null) throw new Error(sentences(compiler.fetchDiagnostics(failure)));
    if (result.result === null) throw new Error("The compiler gave neither a document nor a reason");
    try {
      return compiler.pdf(result.result, { pdfStandard: request.standard });
    } catch (error) {
      throw new Error(spoken(error), { cause: error });
    }
  }

  #addFile(name: string, content: string | Uint8Array, shapeless: ReadonlySet<string>): void {
    if (!FILE_NAME.test(name) || RESERVED.has(name)) throw new Error(`Not a name for a file: ${name}`);
    const bytes = typeof content === "string" ? inOurFace(printable(content, shapeless)) : content;
    this.#compiler.mapShadow(join(ROOT, name), Buffer.from(bytes));
  }
}

/** An SVG whose words are set in our typeface, whatever it asks for: it could name one only this machine has. */
function inOurFace(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/u, `$&<style>text, tspan { font-family: "Hanken Grotesk"; }</style>`);
}

/** Text of the main file. A package would be fetched from the network, so none may be named. */
function source(request: RenderRequest): string {
  const { template } = request;
  if (template === "document") return `#include "document.typ"\n`;
  if (/"\s*@/u.test(template.source)) throw new Error("A template may not import a package");
  return template.source;
}

/** One line per diagnostic: file, then message. */
function sentences(diagnostics: readonly { message?: unknown; path?: unknown }[]): string {
  return diagnostics
    .map(({ message, path }) => `${String(path).replace(join(ROOT, "/"), "")}: ${String(message)}`)
    .join("\n");
}

/** Errors of the PDF step arrive as a debug print of Rust; only their messages and hints are meant for people. */
function spoken(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const found = [...text.matchAll(/(?:message: |hints: \[)"((?:[^"\\]|\\.)*)"/gu)].map(([, quoted = ""]) =>
    quoted.replace(/\\(["\\])/gu, "$1"),
  );
  return found.length === 0 ? text : found.join("\n");
}
