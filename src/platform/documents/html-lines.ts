const TAG = /<(?<close>\/?)(?<name>[a-z]+\d?)[^>]*>|[^<]+/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00A0",
  apos: "'",
};
const BLOCKS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "br"]);
const HEADING = /^h[1-6]$/u;

/**
 * The lines of the simple HTML a Word document becomes: headings begin with "# ", list items with "• ", table
 * cells in a row are kept apart by a space. Paragraphs are kept apart by a blank line.
 */
export function linesOfHtml(html: string): string {
  const lines: string[] = [];
  let line = "";
  let inCell = false;
  const close = () => {
    if (line.replace(/^(?:# |• )/u, "").trim() !== "") lines.push(line.trimEnd());
    line = "";
  };
  for (const match of html.matchAll(TAG)) {
    const name = match.groups?.["name"]?.toLowerCase();
    if (name === undefined) {
      line += decoded(match[0]);
      continue;
    }
    const closing = match.groups?.["close"] === "/";
    if (name === "td" || name === "th") inCell = !closing;
    if (inCell && name === "p") line += closing ? " " : "";
    // A paragraph at the beginning of a list item or anywhere in a cell does not end the line.
    if (!BLOCKS.has(name) || (name === "p" && (inCell || line === "• "))) continue;
    close();
    if (closing)
      lines.push(...(name === "p" || HEADING.test(name) || name === "ul" || name === "ol" ? [""] : []));
    else if (HEADING.test(name)) line = "# ";
    else if (name === "li") line = "• ";
  }
  close();
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

function decoded(text: string): string {
  return text.replaceAll(
    /&(#x?[\da-f]+|[a-z]+);/giu,
    (whole, code: string) => ENTITIES[code] ?? character(code) ?? whole,
  );
}

function character(code: string): string | null {
  if (!code.startsWith("#")) return null;
  const point = /^#x/iu.test(code) ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
