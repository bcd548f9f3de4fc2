import { describe, expect, test } from "vitest";
import { anItem, aPromise } from "#app/features/promise/promise.fixture.ts";
import type { AgreementContent } from "#app/features/agreement/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { EDITION_FORMAT, type EditionDocument, writeDocument } from "../edition.ts";
import { changesBetween } from "./changes.ts";
import { documentParts } from "./document-parts.ts";

const t = translator("sv");

function documentOf(kind: "promise" | "agreement", content: EditionDocument["content"]): string {
  const signatories = [{ party: "Eskilstuna kommun", title: "ordförande" }];
  const head = { format: EDITION_FORMAT, kommun: "0484", address: "a", number: 1, reason: null } as const;
  return writeDocument({ ...head, kind, content, signatories });
}

const agreement: AgreementContent = {
  title: "Samverkansöverenskommelse",
  parties: [{ name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "ordförande" }],
  purpose: "Syftet står här",
  areas: ["Området unga"],
  problems: ["Problemet narkotika"],
  goals: [{ text: "Målet färre rån", measuredBy: "måttet anmälda rån" }],
  documentation: "Dokumentationen",
  followUp: "Uppföljningen",
  period: { from: isoDate("2026-01-01"), to: isoDate("2029-12-31") },
  source: "Källan",
  attachments: [
    { fileName: "bilagan.pdf", mediaType: "application/pdf", size: 2049, sha256: "ab".repeat(32) },
  ],
};

/** Every word on the page. */
function wordsOf(text: string): string {
  return (documentParts(t, text) ?? [])
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    .join("\n");
}

describe("nothing that is signed is left out", () => {
  test("of a promise", () => {
    const item = anItem({
      heading: "Rubriken",
      text: "Orden i åtagandet",
      season: "våren",
      place: "vid torget",
      indicator: "måttet",
      baseline: "utgångsläget",
      continuationReason: "skälet",
      target: { direction: "at_most", number: 1200, unit: "timmar" },
      results: [{ value: 17, source: "källan", date: isoDate("2026-02-01") }],
    });
    const content = aPromise({
      focusAreas: [{ name: "Området", items: [item] }],
      agreement: "Överenskommelsen",
      source: "Ursprunget",
      remark: "Anmärkningen",
      scope: { kind: "place", name: "Torget" },
    });
    const words = wordsOf(documentOf("promise", content));
    for (const word of [
      content.title,
      "Torget",
      "Lokalpolisområde Eskilstuna",
      "1 januari 2026 – 31 december 2027",
      "Överenskommelsen",
      "Fler ska känna sig trygga",
      "Enkät: Trygghetsmätningen (1 november 2025)",
      "Fokusområde 1: Området",
      "1.1 Rubriken",
      "Orden i åtagandet",
      "Slag: insats.",
      "Eskilstuna kommun och Polismyndigheten",
      "högst 1 200 timmar".replace(" 2", "\u00a02"),
      "Senast 30 juni 2027.",
      "När: våren.",
      "Var: vid torget.",
      "Märks genom: måttet.",
      "Utgångsläge: utgångsläget.",
      "Fortsätter från förra löftet: skälet.",
      "Resultat: 17 (källan, 1 februari 2026).",
      "Varje år i januari.",
      "Ursprunget",
      "Anmärkningen",
      "som undertecknas av ordförande",
    ]) {
      expect(words).toContain(word);
    }
  });

  test("of an agreement", () => {
    const words = wordsOf(documentOf("agreement", agreement));
    for (const word of [
      "Samverkansöverenskommelse",
      "Syftet står här",
      "Området unga",
      "Problemet narkotika",
      "Målet färre rån Mäts genom: måttet anmälda rån",
      "Dokumentationen",
      "Uppföljningen",
      "31 december 2029, sista dagen inräknad",
      "Källan",
      "bilagan.pdf (3 kB, kontrollsumma abab abab abab abab)",
    ]) {
      expect(words).toContain(word);
    }
  });
});

test.each([
  ["no document", "borta"],
  ["a promise in the place of an agreement", documentOf("agreement", aPromise())],
  ["an agreement in the place of a promise", documentOf("promise", agreement)],
  ["a promise that lost its items", documentOf("promise", aPromise()).replaceAll('"items"', '"saker"')],
])("%s is not shown as a text", (_, text) => {
  expect(documentParts(t, text)).toBeNull();
});

describe("what changes from one edition to the next", () => {
  const partsOf = (purpose: string | null) =>
    documentParts(t, documentOf("promise", aPromise({ purpose }))) ?? [];

  test("is nothing when every word is the same", () => {
    expect(changesBetween(partsOf("Samma"), partsOf("Samma"))).toEqual([]);
  });

  test("is told word by word under its heading, and nothing else is repeated", () => {
    expect(changesBetween(partsOf("Fler ska cykla"), partsOf("Fler barn ska cykla"))).toEqual([
      { kind: "same", text: "Syfte\n" },
      { kind: "same", text: "Fler " },
      { kind: "added", text: "barn " },
      { kind: "same", text: "ska cykla" },
    ]);
  });

  test("can be a part that came, or went", () => {
    expect(changesBetween(partsOf(null), partsOf("Nytt"))).toEqual([{ kind: "added", text: "Syfte\nNytt" }]);
    expect(changesBetween(partsOf("Gammalt"), partsOf(null))).toEqual([
      { kind: "removed", text: "Syfte\nGammalt" },
    ]);
  });

  test("is two texts when next to nothing is left", () => {
    const long = (word: string) => Array.from({ length: 800 }, (_, n) => `${word}${n}`).join(" ");
    const parts = changesBetween(partsOf(long("a")), partsOf(long("b")));
    expect(parts.map((part) => part.kind)).toEqual(["same", "removed", "added"]);
  });
});
