import { brotliDecompressSync } from "node:zlib";
import { withProgram } from "./program.ts";
import { publicPages } from "./public-pages.ts";
import { type Measurement, type Row, verdictOf } from "./row.ts";
import { ask } from "./wire.ts";

const GOAL = 30_000;
const FONT = /\.woff2$/;

/** What a first visit to each public page fetches, compressed, without the typeface. */
export function measureWeight(): Promise<Measurement> {
  return withProgram(async ({ address }) => {
    const rows: Row[] = [];
    for (const { name, path } of await publicPages(address)) {
      const page = await fetchPacked(address, path);
      const parts = await Promise.all(assetsOf(page.text).map((asset) => fetchPacked(address, asset)));
      const bytes = parts.reduce((sum, part) => sum + part.bytes, page.bytes);
      rows.push({
        what: `Weight of the ${name}`,
        against: "–",
        goal: "≤ 30 kB",
        measured: `${(bytes / 1000).toFixed(1)} kB`,
        spread: `page ${(page.bytes / 1000).toFixed(1)}, ${parts.length} assets`,
        verdict: verdictOf(bytes <= GOAL),
      });
    }
    return {
      title: "Weight",
      rows,
      how: [
        "Bytes of the bodies as they travel (brotli): the page, and every style sheet, script and picture it names, without the typeface.",
      ],
    };
  });
}

async function fetchPacked(address: string, path: string): Promise<{ bytes: number; text: string }> {
  const { status, headers, body } = await ask(`${address}${path}`, { headers: { "Accept-Encoding": "br" } });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  const plain = headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body;
  return { bytes: body.length, text: plain.toString("utf8") };
}

/** Everything a browser fetches for the page, each once. Styles name nothing but typefaces; pictures in them would. */
function assetsOf(html: string): string[] {
  const named = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  return [...new Set(named)].filter((path) => !FONT.test(path));
}
