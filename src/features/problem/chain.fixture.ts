import type { MeasureText } from "#app/features/measure/index.ts";
import type { ItemContent, PromiseContent } from "#app/features/promise/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";

/** An item for tests with nothing loose about it; `values` change it. */
export function anItem(values: Partial<ItemContent> = {}): ItemContent {
  return {
    heading: "Trafikkontroller",
    text: "Genomföra minst fyra trafikkontroller vid skolorna.",
    actors: [0, 1],
    kind: "action",
    target: { direction: "at_least", number: 4, unit: "kontroller" },
    deadline: null,
    season: null,
    place: null,
    indicator: "Andel bilar som håller farten",
    baseline: "62 procent i maj 2025",
    continuationReason: null,
    results: [],
    ...values,
  };
}

/** A promise of 2026–2027 for tests with some items in one focus area. */
export function aPromise(
  items: readonly ItemContent[],
  values: Partial<PromiseContent> = {},
): PromiseContent {
  return {
    title: "Medborgarlöfte 2026–2027",
    kommun: { code: "0484", name: "Eskilstuna" },
    policeDistrict: null,
    parties: [
      { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "ordförande" },
      { name: "Polisen", kind: "police", signatoryTitle: "lokalpolisområdeschef" },
    ],
    scope: { kind: "kommun", name: "Eskilstuna" },
    period: { from: isoDate("2026-01-01"), to: isoDate("2027-12-31") },
    agreement: null,
    purpose: null,
    evidence: [],
    followUp: "Varje år i januari.",
    focusAreas: [{ name: "Trafik", items }],
    source: null,
    remark: null,
    ...values,
  };
}

/** A measure for tests without owner, day or links; `values` give it some. */
export function aMeasureText(values: Partial<MeasureText> = {}): MeasureText {
  return {
    externalId: null,
    title: "Kontroll med bromsprov",
    description: "",
    programmeId: null,
    accountableId: null,
    partnerIds: [],
    responsibleId: null,
    responsibleTitle: "",
    startsOn: null,
    dueOn: null,
    direction: null,
    number: null,
    unit: "",
    plannedHours: null,
    plannedCost: null,
    evidenceNote: "",
    items: [],
    causeIds: [],
    ...values,
  };
}
