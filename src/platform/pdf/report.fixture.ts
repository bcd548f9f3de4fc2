import { isoDate } from "#app/platform/iso-date.ts";
import type { PdfBlock, PdfDocument } from "./index.ts";

/** A bar of four fifths, as a chart component would draw it. */
export const CHART = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60">
<rect width="320" height="24" fill="#0b4f5a"/><text y="50" font-size="14">Åtta av tio</text></svg>`;

/** A filled disc, as a state is drawn. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/></svg>`;

export const FILES = { "chart.svg": CHART, "done.svg": MARK };

/** A report with every kind of block; `sections` of about a page each, told apart by `seed`. */
export function sampleReport(sections = 1, seed = 0): PdfDocument {
  return {
    lang: "sv",
    region: "SE",
    title: "Uppföljning av löftet",
    subtitle: "Våren 2026",
    authors: ["Åkersunds kommun"],
    date: isoDate("2026-03-01"),
    description: "Vad som gjordes och hur det gick",
    keywords: ["uppföljning", "trygghet"],
    header: "Åkersunds kommun",
    pageNumber: "Sida {page} av {pages}",
    numbered: true,
    contents: "Innehåll",
    blocks: [
      { kind: "heading", level: 1, text: "Sammanfattning" },
      { kind: "lead", text: ["Läget: ", { mark: "done.svg", word: "Klart" }] },
      { kind: "facts", items: [{ term: "Ansvarig", text: "Kommunen" }] },
      { kind: "figure", file: "chart.svg", alt: "Åtta av tio åtgärder är klara", caption: "Åtgärder" },
      {
        kind: "signed",
        text: ["Vi ska synas på torget."],
        signatures: [{ name: "Anna Åberg", role: "Ordförande", moment: "1 mars 2026" }],
      },
      ...Array.from({ length: sections }, (_, index) => section(index, seed)).flat(),
    ],
  };
}

function section(index: number, seed: number): PdfBlock[] {
  const text = `Vi patrullerade i centrum ${seed + index} kvällar. `.repeat(12);
  return [
    { kind: "heading", level: 2, text: `Åtgärd ${index + 1}` },
    {
      kind: "paragraph",
      text: [text, { strong: "Det räckte." }, { link: "https://example.org", text: "Källa" }],
    },
    { kind: "list", items: ["Mer ljus", "Fler vuxna"] },
    { kind: "steps", items: ["Planera", "Göra"] },
    {
      kind: "table",
      caption: "Utfall per vecka",
      columns: [
        { title: "Vecka", width: 3 },
        { title: "Antal", align: "end" },
      ],
      rows: Array.from({ length: 20 }, (_, row) => [`Vecka ${row + 1}`, String(seed + row)]),
    },
    { kind: "note", text: "Källa: åtgärdsloggen." },
    { kind: "new-page" },
  ];
}
