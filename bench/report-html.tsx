import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PdfBlock, PdfDocument, PdfPiece, PdfText } from "#app/platform/pdf/index.ts";

const FONT = readFileSync(
  createRequire(import.meta.url).resolve(
    "@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2",
  ),
).toString("base64");

const STYLES = `
@font-face { font-family: Hanken; src: url(data:font/woff2;base64,${FONT}) format("woff2"); font-weight: 100 900 }
@page { size: A4; margin: 20mm }
body { font: 10pt/1.3 Hanken, sans-serif }
table { width: 100%; border-collapse: collapse } td, th { border-bottom: 0.5pt solid #999; padding: 1.5pt; text-align: left }
thead { display: table-header-group } .new-page { break-after: page } svg { width: 100% }
`;

/** The same report as a page that a browser prints: the same words, tables and pictures in the same typeface. */
export function reportHtml(report: PdfDocument, files: Readonly<Record<string, string>>): string {
  const page = (
    <html lang={report.lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{report.title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
      </head>
      <body>
        <p>{report.header}</p>
        <h1>{report.title}</h1>
        <p>{report.subtitle}</p>
        <Contents report={report} />
        {report.blocks.map((block) => (
          <Block block={block} files={files} />
        ))}
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(page)}`;
}

function Contents({ report: { contents, blocks } }: { report: PdfDocument }): VNode | null {
  if (contents === undefined) return null;
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  return (
    <nav>
      <h2>{contents}</h2>
      <ol>
        {headings.map((heading) => (
          <li>{heading}</li>
        ))}
      </ol>
      <div class="new-page" />
    </nav>
  );
}

interface BlockProps {
  readonly block: PdfBlock;
  readonly files: Readonly<Record<string, string>>;
}

function Block({ block, files }: BlockProps): VNode {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
    case "lead":
    case "note":
      return <p>{running(block.text, files)}</p>;
    case "list":
    case "steps": {
      const items = block.items.map((item) => <li>{running(item, files)}</li>);
      return block.kind === "list" ? <ul>{items}</ul> : <ol>{items}</ol>;
    }
    case "facts":
      return (
        <dl>{block.items.map(({ term, text }) => [<dt>{term}</dt>, <dd>{running(text, files)}</dd>])}</dl>
      );
    case "table":
      return (
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.columns.map(({ title }) => (
                <th>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{running(cell, files)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "figure":
      return (
        <figure aria-label={block.alt}>
          <div dangerouslySetInnerHTML={{ __html: files[block.file] ?? "" }} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
    case "signed":
      return (
        <blockquote>
          {block.text.map((text) => (
            <p>{running(text, files)}</p>
          ))}
          {block.signatures.map(({ name, role, moment }) => (
            <p>{`${name}, ${role}, ${moment}`}</p>
          ))}
        </blockquote>
      );
    case "new-page":
      return <div class="new-page" />;
  }
  return block satisfies never;
}

function running(text: PdfText, files: BlockProps["files"]): VNode[] {
  return piecesOf(text).map((piece) => {
    if (typeof piece === "string") return <>{piece}</>;
    if ("strong" in piece) return <strong>{piece.strong}</strong>;
    if ("link" in piece) return <a href={piece.link}>{piece.text}</a>;
    return (
      <span>
        <i
          dangerouslySetInnerHTML={{
            __html: (files[piece.mark] ?? "").replace("<svg ", '<svg style="width:1em" '),
          }}
        />
        {piece.word}
      </span>
    );
  });
}

function piecesOf(text: PdfText): readonly PdfPiece[] {
  return isPiece(text) ? [text] : text;
}

function isPiece(text: PdfText): text is PdfPiece {
  return !Array.isArray(text);
}
