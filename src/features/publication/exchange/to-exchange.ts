import {
  type ItemContent,
  itemReference,
  type PartyContent,
  type PromiseContent,
  type PublishedResult,
  type Target,
} from "#app/features/promise/published.ts";
import type { JsonValue } from "#app/platform/canonical-json/json-value.ts";
import { placesNamed } from "./read-parties.ts";
import { EVIDENCE_WORDS, FORMAT, KIND_WORDS, PARTY_WORDS, SCOPE_WORDS } from "./words.ts";

/** A document of the format; its keys always come in the same order. */
export type ExchangeDocument = Readonly<Record<string, JsonValue>>;

/** What is published about a promise beside its text, set apart from it in the document. */
export interface Beside {
  readonly promise: ExchangeDocument;
  /** By reference, "2.1". */
  readonly items: ReadonlyMap<string, ExchangeDocument>;
}

/** Writes a promise in the open exchange format. `fromExchange` reads the same promise back, whatever stands beside. */
export function toExchange(
  content: PromiseContent,
  beside: Beside = { promise: {}, items: new Map() },
): ExchangeDocument {
  return {
    ...present({
      format: FORMAT,
      titel: content.title,
      kommunkod: content.kommun.code,
      kommun: content.kommun.name,
      lokalpolisomrade: content.policeDistrict,
      parter: content.parties.map(writeParty),
      omfattning: { slag: SCOPE_WORDS[content.scope.kind], namn: content.scope.name },
    }),
    // That a document states no period is said out loud.
    period: content.period === null ? null : { fran: content.period.from, till: content.period.to },
    ...present({
      overenskommelse: content.agreement,
      syfte: content.purpose,
      underlag: content.evidence.length === 0 ? null : content.evidence.map(writeEvidence),
      uppfoljning: content.followUp,
      fokusomraden: content.focusAreas.map(({ name, items }, area) => ({
        namn: name,
        atagan: items.map((item, place) => ({
          ...writeItem(item, content.parties),
          ...beside.items.get(itemReference(area, place)),
        })),
      })),
      anmarkning: content.remark,
      kalla: content.source,
    }),
    ...beside.promise,
  };
}

/** The document as a file: indented by two, line break last. */
export function exchangeText(document: ExchangeDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function writeParty({ name, kind, signatoryTitle }: PartyContent): ExchangeDocument {
  return present({ namn: name, slag: PARTY_WORDS[kind], undertecknare: signatoryTitle });
}

function writeEvidence({ kind, text, date }: PromiseContent["evidence"][number]): ExchangeDocument {
  return present({ slag: EVIDENCE_WORDS[kind], text, datum: date });
}

function writeItem(item: ItemContent, parties: readonly PartyContent[]): ExchangeDocument {
  return present({
    rubrik: item.heading,
    text: item.text,
    aktorer: item.actors.flatMap((place) => writeActor(place, parties) ?? []),
    slag: KIND_WORDS[item.kind],
    ...writeTarget(item.target),
    senast: item.deadline,
    arstid: item.season,
    plats: item.place,
    matt: item.indicator,
    utgangslage: item.baseline,
    skal_till_upprepning: item.continuationReason,
    resultat: writeResults(item.results),
  });
}

/** The shortest that means this party and no other: "kommun" or "polis", its name, else its number in the list. */
function writeActor(place: number, parties: readonly PartyContent[]): string | number | null {
  const party = parties[place];
  if (party === undefined) return null;
  const words = party.kind === "other" ? [party.name] : [PARTY_WORDS[party.kind], party.name];
  const plain = words.find((word) => {
    const [first, ...others] = placesNamed(word, parties);
    return first === place && others.length === 0;
  });
  return plain ?? place + 1;
}

function writeTarget(target: Target | null): ExchangeDocument {
  if (target === null) return {};
  const { direction, number, unit } = target;
  return direction === "at_least" ? { minst: number, enhet: unit } : { hogst: number, enhet: unit };
}

function writeResults(results: readonly PublishedResult[]): JsonValue {
  const [first] = results;
  if (first === undefined) return null;
  if (results.length === 1 && first.source === null && first.date === null) return first.value;
  return results.map(({ value, source, date }) => present({ varde: value, kalla: source, datum: date }));
}

/** Leaves out what is null: absent is how the format says that a document does not tell. */
function present(members: Readonly<Record<string, JsonValue>>): ExchangeDocument {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
