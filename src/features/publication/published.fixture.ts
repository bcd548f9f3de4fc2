import type { ItemContent, PromiseContent } from "#app/features/promise/published.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type {
  PublishedActivity,
  PublishedItem,
  PublishedMeasure,
  PublishedPromise,
} from "./published-promise.ts";

/** An item's words, with what a test cares about. */
export function someWords(values: Partial<ItemContent> = {}): ItemContent {
  return {
    heading: "Kontrollera mopeder",
    text: "Polisen kontrollerar mopeder utanför skolor.",
    actors: [1],
    kind: "action",
    target: { direction: "at_least", number: 4, unit: "tillfällen" },
    deadline: null,
    season: null,
    place: null,
    indicator: null,
    baseline: null,
    continuationReason: null,
    results: [],
    ...values,
  };
}

/** A line of a log. */
export function someActivity(day: string, values: Partial<PublishedActivity> = {}): PublishedActivity {
  return { day: isoDate(day), kind: "done", quantity: 1, text: "", place: "", ...values };
}

/** A measure that counts. */
export function someMeasure(
  log: readonly PublishedActivity[],
  values: Partial<PublishedMeasure> = {},
): PublishedMeasure {
  return {
    title: "Kontroll med bromsprov",
    owners: ["Polisen"],
    counts: true,
    target: null,
    unit: "tillfällen",
    due: null,
    stopped: null,
    log,
    ...values,
  };
}

/** A signed promise 2026–2027 with one focus area; `items` are words and what was done. */
export function somePromise(
  items: readonly { words: ItemContent; item?: Partial<PublishedItem> }[],
  values: Partial<PublishedPromise> = {},
): PublishedPromise {
  const content: PromiseContent = {
    title: "Medborgarlöfte Eskilstuna 2026–2027",
    kommun: { code: "0484", name: "Eskilstuna" },
    policeDistrict: null,
    parties: [
      { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "Ordförande" },
      { name: "Polisen i Eskilstuna", kind: "police", signatoryTitle: "Chef" },
    ],
    scope: { kind: "kommun", name: "Eskilstuna kommun" },
    period: { from: isoDate("2026-01-01"), to: isoDate("2027-12-31") },
    agreement: null,
    purpose: null,
    evidence: [],
    followUp: null,
    source: null,
    remark: null,
    focusAreas: [{ name: "Trafik", items: items.map(({ words }) => words) }],
  };
  return {
    slug: "eskilstuna-2026-2027",
    content,
    editions: [{ number: 1, sha256: "0".repeat(64), sealedOn: isoDate("2026-01-19"), reason: null }],
    signatures: [],
    archived: false,
    predecessor: null,
    items: items.map(({ item }, index) => ({
      reference: `1.${index + 1}`,
      problems: [],
      measures: [],
      ownerSays: null,
      evidenceSays: null,
      ...item,
    })),
    ...values,
  };
}
