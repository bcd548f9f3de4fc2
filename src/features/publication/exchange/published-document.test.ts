import { expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import type { PublishedMeasure, PublishedPromise } from "../published-promise.ts";
import { fixture } from "./fixtures/content.ts";
import { fromExchange } from "./from-exchange.ts";
import { publishedDocument } from "./published-document.ts";

const logged = (...quantities: number[]): PublishedMeasure => ({
  title: "Lampor",
  owners: ["Bostads AB Ängen"],
  counts: true,
  target: null,
  unit: "timmar",
  due: null,
  stopped: null,
  log: quantities.map((quantity) => ({
    day: isoDate("2026-03-01"),
    kind: "done",
    quantity,
    text: "",
    place: "",
  })),
});

/** The promise of the fixture with one item of `item` and one measure that has logged `quantities`. */
function published(item: Record<string, unknown>, quantities: number[]): PublishedPromise {
  const { content } = fromExchange({
    ...fixture("this-form"),
    fokusomraden: [{ namn: "Ljus", atagan: [{ text: "Laga lampor.", aktorer: ["kommun"], ...item }] }],
  });
  if (content === null) throw new Error("the fixture was refused");
  const sealedOn = isoDate("2026-01-02");
  return {
    slug: "sundvik-2026",
    content,
    editions: [
      { number: 1, sha256: "a".repeat(64), sealedOn, reason: null },
      { number: 2, sha256: "b".repeat(64), sealedOn, reason: "Ny part" },
    ],
    signatures: [],
    archived: false,
    predecessor: null,
    items: [
      {
        reference: "1.1",
        problems: [],
        measures: [logged(...quantities)],
        ownerSays: null,
        evidenceSays: null,
      },
    ],
  };
}

const progressOf = (item: Record<string, unknown>, quantities: number[]): unknown => {
  const document = publishedDocument(
    published(item, quantities),
    "https://exempel.se",
    isoDate("2026-03-16"),
  );
  return (document as { fokusomraden: { atagan: { uppfoljning_av_atagande: unknown }[] }[] }).fokusomraden[0]
    ?.atagan[0]?.uppfoljning_av_atagande;
};

test.each([
  [
    "a sum under a least number",
    { slag: "insats", minst: 4, enhet: "lampor" },
    [2, 1],
    { status: "på väg", tillfallen: 2, gjort: 3 },
  ],
  [
    "kept when it is reached",
    { slag: "insats", minst: 3, enhet: "lampor" },
    [2, 1],
    { status: "hållet", tillfallen: 2, gjort: 3 },
  ],
  [
    "the greatest under an upper limit",
    { slag: "insats", hogst: 24, enhet: "timmar" },
    [20, 31],
    { status: "inte hållet", tillfallen: 2, storsta: 31 },
  ],
  [
    "no figure before anything is logged",
    { slag: "insats", hogst: 24, enhet: "timmar" },
    [],
    { status: "inte påbörjat", tillfallen: 0 },
  ],
  [
    "no sum of shares",
    { slag: "insats", minst: 80, enhet: "procent" },
    [40, 40],
    { status: "kan inte mätas", tillfallen: 2 },
  ],
  ["no figure without a number", { slag: "arbetssätt" }, [7], { status: "kan inte mätas", tillfallen: 1 }],
])("%s", (_, item, quantities, expected) => {
  expect(progressOf(item, quantities)).toEqual({ nummer: "1.1", ...expected });
});

test("names the latest edition, the page and the day", () => {
  const promise = published({ slag: "insats" }, []);
  const document = publishedDocument(promise, "https://exempel.se", isoDate("2026-03-16"));
  expect(document).toMatchObject({
    $schema: "https://exempel.se/oppna-data/schema/lofte.schema.json",
    utgava: { nummer: 2, sha256: "b".repeat(64), faststalld: "2026-01-02" },
    publicering: {
      adress: "https://exempel.se/loften/sundvik-2026",
      arkiverat: false,
      lage_den: "2026-03-16",
    },
  });
  expect(fromExchange(document)).toEqual({ content: promise.content, warnings: [] });
});
