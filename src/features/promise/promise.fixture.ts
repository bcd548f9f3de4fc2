import { isoDate } from "#app/platform/iso-date.ts";
import type { ItemContent, PromiseContent } from "./promise.ts";

/** An item for tests: countable, with number, place and deadline; `values` change it. */
export function anItem(values: Partial<ItemContent> = {}): ItemContent {
  return {
    heading: "Trafikkontroller",
    text: "Genomföra minst fyra trafikkontroller vid skolorna.",
    actors: [0, 1],
    kind: "action",
    target: { direction: "at_least", number: 4, unit: "trafikkontroller" },
    deadline: isoDate("2027-06-30"),
    season: null,
    place: "vid skolorna",
    indicator: "Andel bilar som håller farten",
    baseline: "62 procent i maj 2025",
    continuationReason: null,
    results: [],
    ...values,
  };
}

/** A promise of two focus areas and three items for tests; `values` change it. */
export function aPromise(values: Partial<PromiseContent> = {}): PromiseContent {
  return {
    title: "Medborgarlöfte Eskilstuna 2026–2027",
    kommun: { code: "0484", name: "Eskilstuna" },
    policeDistrict: "Lokalpolisområde Eskilstuna",
    parties: [
      { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "kommunstyrelsens ordförande" },
      { name: "Polismyndigheten", kind: "police", signatoryTitle: "lokalpolisområdeschef" },
    ],
    scope: { kind: "kommun", name: "Eskilstuna kommun" },
    period: { from: isoDate("2026-01-01"), to: isoDate("2027-12-31") },
    agreement: null,
    purpose: "Fler ska känna sig trygga på väg till skolan.",
    evidence: [{ kind: "survey", text: "Trygghetsmätningen", date: isoDate("2025-11-01") }],
    followUp: "Varje år i januari.",
    focusAreas: [
      {
        name: "Trafik",
        items: [anItem(), anItem({ heading: null, text: "Laga trasiga lampor.", target: null })],
      },
      {
        name: "Unga",
        items: [anItem({ heading: "Vuxna ute", text: "Ordna vuxenvandringar varje fredag." })],
      },
    ],
    source: null,
    remark: null,
    ...values,
  };
}
