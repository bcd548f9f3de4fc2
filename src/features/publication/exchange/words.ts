import type { StatusWord } from "#app/features/measure/published.ts";
import type { ItemContent, PartyContent, PromiseContent } from "#app/features/promise/published.ts";

/** What a document of this format says in `format`. A later one that cannot be read the same way gets a new number. */
export const FORMAT = "handslag-lofte/1";

/** A closed list of the program with the word the format has for each. */
export type Words<Value extends string> = Readonly<Record<Value, string>>;

/** Who a party is. */
export const PARTY_WORDS: Words<PartyContent["kind"]> = { kommun: "kommun", police: "polis", other: "annan" };

/** What sort of undertaking an item is. */
export const KIND_WORDS: Words<ItemContent["kind"]> = {
  action: "insats",
  way_of_working: "arbetssätt",
  outcome: "utfall",
};

/** How far a promise reaches. */
export const SCOPE_WORDS: Words<PromiseContent["scope"]["kind"]> = {
  kommun: "kommun",
  district: "stadsdelar",
  place: "plats",
};

/** What a promise builds on. */
export const EVIDENCE_WORDS: Words<PromiseContent["evidence"][number]["kind"]> = {
  resident_dialogue: "invånardialog",
  staff_dialogue: "personaldialog",
  survey: "enkät",
  statistics: "statistik",
  picture: "lägesbild",
  safety_walk: "trygghetsvandring",
  other: "annat",
};

/** How it goes with an item. Only written, never read. */
export const STATUS_IN_EXCHANGE: Words<StatusWord> = {
  kept: "hållet",
  underway: "på väg",
  late: "försenat",
  broken: "inte hållet",
  unmeasured: "kan inte mätas",
  not_started: "inte påbörjat",
};

/** What a word of the format means here; undefined when the list does not have it. */
export function meaningOf<Value extends string>(words: Words<Value>, word: string): Value | undefined {
  return (Object.keys(words) as Value[]).find((value) => words[value] === word);
}

const UPPER_LIMIT = /^(.*?)\s*\(högst\)$/isu;

/**
 * The unit of an upper limit as documents without `format` write it, "timmar (högst)" beside `minst`; null when
 * the unit says nothing of the kind.
 */
export function unitOfUpperLimit(unit: string): string | null {
  return UPPER_LIMIT.exec(unit)?.[1] ?? null;
}
