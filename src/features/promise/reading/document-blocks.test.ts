import { expect, test } from "vitest";
import { documentBlocks } from "./document-blocks.ts";

const blocks = (text: string) =>
  Array.from(documentBlocks(text), ({ kind, passage }) => `${kind}: ${passage.text}`);

test.each(["•", "-", "–", "*", "·", "▪", "o", "1.", "2)", "a)", "\uF0B7"])(
  "%s begins a list item",
  (mark) => {
    expect(blocks(`Inledande text om löftet, med punkt.\n\n${mark} Öppna en gård`)).toContain(
      "item: Öppna en gård",
    );
  },
);

test("a bullet on a line of its own belongs to the next line", () => {
  expect(blocks("•\nÖppna en gård\n•\nLaga lampor")).toEqual(["item: Öppna en gård", "item: Laga lampor"]);
});

test("headings are known by colon, capitals, a list below, or standing alone", () => {
  expect(
    blocks("Polisen lovar:\n• Öppna\n\nTRYGG TRAFIK\nText här.\nTrygg skola\n• Laga\n\nEget stycke\n\nText."),
  ).toEqual([
    "heading: Polisen lovar:",
    "item: Öppna",
    "heading: TRYGG TRAFIK",
    "paragraph: Text här.",
    "heading: Trygg skola",
    "item: Laga",
    "heading: Eget stycke",
    "paragraph: Text.",
  ]);
});

test("wrapped lines are put together, hyphens as Swedish uses them", () => {
  expect(
    blocks("• Genomföra trygghets-\nvandringar och trafik-\noch nykterhetskontroller mot A-\ntraktorer"),
  ).toEqual(["item: Genomföra trygghetsvandringar och trafik- och nykterhetskontroller mot A-traktorer"]);
});

test("a numbered line over bullets is a heading", () => {
  expect(blocks("1. Trygg trafik\n• Laga lampor\n2. Trygg skola\n• Besöka skolor")).toEqual([
    "heading: Trygg trafik",
    "item: Laga lampor",
    "heading: Trygg skola",
    "item: Besöka skolor",
  ]);
});

test("lines under 'lovar att' that begin with a verb are items without bullets", () => {
  expect(blocks("Polisen lovar att\ngenomföra kontroller\npatrullera i centrum")).toEqual([
    "heading: Polisen lovar att",
    "item: genomföra kontroller",
    "item: patrullera i centrum",
  ]);
});

test("page numbers and running heads are kept apart, and an item goes on across the page", () => {
  const page = "Medborgarlöfte Sjöstad sida 1";
  expect(
    blocks(
      `Löfte\n\n${page}\n• Besöka alla skolor som ligger i\n\nSida 1 av 3\n\nsödra delen\n${page}\n3 (3)\n${page}`,
    ),
  ).toEqual([
    "heading: Löfte",
    `furniture: ${page}`,
    "furniture: Sida 1 av 3",
    `furniture: ${page}`,
    "furniture: 3 (3)",
    `furniture: ${page}`,
    "item: Besöka alla skolor som ligger i södra delen",
  ]);
});

test("decomposed letters, soft hyphens, hard spaces and any line break are read alike", () => {
  const text = "\uFEFF• O\u0308ppna en g\u00ADa\u030Ard\u00A0nu\r\n• Laga\u2028• Måla";
  expect(blocks(text)).toEqual(["item: Öppna en gård nu", "item: Laga", "item: Måla"]);
});
