import type { PartyContent } from "#app/features/promise/published.ts";
import { KEYS } from "./keys.ts";
import {
  elements,
  hintOf,
  isAbsent,
  isRecord,
  listed,
  member,
  type Node,
  optionalText,
  refuse,
  required,
  SHORT,
  text,
  word,
} from "./node.ts";
import { shown } from "./problem.ts";
import { PARTY_WORDS } from "./words.ts";

/** The parties of a promise, with the roles that sign from wherever the document names them; null without a list. */
export function readParties(promise: Node): readonly PartyContent[] | null {
  const list = required(promise, "parter");
  if (list === null) return null;
  const parties = elements(list).map(readParty);
  if (!Array.isArray(list.value)) return null;
  const signatories = member(promise, "undertecknare");
  if (isAbsent(signatories)) return parties;
  const titles = elements(signatories).map((node) => readSignatory(node, parties));
  return parties.map((party, place) => {
    const own = titles.flatMap((signatory) => (signatory?.place === place ? [signatory.title] : []));
    return own.length === 0 ? party : { ...party, signatoryTitle: own.join(", ") };
  });
}

/**
 * The place of a party by number in the list (from 1), by name, or by "kommun" and "polis" when one party alone
 * is that. A name goes before those words.
 */
export function partyPlace(node: Node, parties: readonly PartyContent[]): number | null {
  const { value } = node;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= parties.length)
    return value - 1;
  const wanted = typeof value === "string" ? value.normalize("NFC").trim() : null;
  const fitting = wanted === null ? [] : placesNamed(wanted, parties);
  if (fitting.length === 1) return fitting[0] ?? null;
  if (fitting.length > 1) refuse(node, "which_party", { found: shown(value) });
  else {
    const words = actorWords(parties);
    const choices = words.length === 0 ? "" : `, or write one of ${listed(words)}`;
    refuse(node, "no_party", { found: shown(value), choices, hint: hintOf(wanted, words) });
  }
  return null;
}

/** All places that a name or word can mean. */
export function placesNamed(wanted: string, parties: readonly PartyContent[]): readonly number[] {
  const where = (fits: (party: PartyContent) => boolean): number[] =>
    parties.flatMap((party, place) => (fits(party) ? [place] : []));
  const named = where(({ name }) => name === wanted);
  if (named.length > 0) return named;
  const kind = wanted === PARTY_WORDS.kommun ? "kommun" : wanted === PARTY_WORDS.police ? "police" : null;
  return kind === null ? [] : where((party) => party.kind === kind);
}

function readParty(node: Node): PartyContent {
  if (typeof node.value === "string") {
    const name = text(node, SHORT);
    return { name, kind: kindByName(name), signatoryTitle: null };
  }
  if (typeof node.value !== "object" || node.value === null || Array.isArray(node.value)) {
    refuse(node, "party", { found: shown(node.value) });
    return { name: "", kind: "other", signatoryTitle: null };
  }
  isRecord(node, KEYS.party);
  return {
    name: text(required(node, "namn"), SHORT),
    kind: word(required(node, "slag"), PARTY_WORDS),
    signatoryTitle: optionalText(node, "undertecknare", SHORT),
  };
}

/** What a party given by name alone is: the rule stands in the schema. */
function kindByName(name: string): PartyContent["kind"] {
  if (/^polis|polismyndighet/i.test(name)) return "police";
  return /(kommun|\sstad)$|^region gotland$/i.test(name) ? "kommun" : "other";
}

function readSignatory(
  node: Node,
  parties: readonly PartyContent[],
): { place: number; title: string } | null {
  if (!isRecord(node, KEYS.signatory)) return null;
  const party = required(node, "part");
  const title = text(required(node, "roll"), SHORT);
  const place = party === null ? null : partyPlace(party, parties);
  return place === null ? null : { place, title };
}

function actorWords(parties: readonly PartyContent[]): readonly string[] {
  const kinds = (["kommun", "police"] as const).filter((kind) =>
    parties.some((party) => party.kind === kind),
  );
  return [...new Set([...kinds.map((kind) => PARTY_WORDS[kind]), ...parties.map(({ name }) => name)])];
}
