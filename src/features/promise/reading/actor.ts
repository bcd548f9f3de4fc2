import { actorOfWord, ORGANISATION_LEADS, ORGANISATION_WORDS, type ActorName } from "./actor-names.ts";
import type { Found } from "./found.ts";
import { tokenise, type Token } from "./tokens.ts";

const CAPITAL = /^\p{Lu}/u;

/** Every party named anywhere in a text, in text order: "polisen", "Eskilstuna kommun", "Parkering Malmö", "bostadsbolaget". */
export function findActors(text: string): readonly Found<ActorName>[] {
  const tokens = tokenise(text);
  const found: Found<ActorName>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const actor = actorAt(text, tokens, at);
    if (actor === null) continue;
    found.push(actor.found);
    at = actor.next - 1;
  }
  return found;
}

/** The party that begins at token `at`, with the index after it; null when none does. */
export function actorAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly found: Found<ActorName>; readonly next: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  const named = organisationAt(text, tokens, at, token);
  if (named !== null) return named;
  const single = actorOfWord(token.lower, token.text);
  if (single === null) return null;
  return { found: { value: single, start: token.start, end: token.end, sure: "read" }, next: at + 1 };
}

function organisationAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  token: Token,
): { readonly found: Found<ActorName>; readonly next: number } | null {
  if (!CAPITAL.test(token.text)) return null;
  const next = tokens[at + 1];
  if (ORGANISATION_LEADS.has(token.lower) && next?.kind === "word" && CAPITAL.test(next.text)) {
    return organisation(text, token, next, "other", at + 2);
  }
  for (const length of [1, 2]) {
    const last = tokens[at + length];
    const kind = last?.kind === "word" ? ORGANISATION_WORDS.get(last.lower) : undefined;
    if (last !== undefined && kind !== undefined)
      return organisation(text, token, last, kind, at + length + 1);
    if (last === undefined || !CAPITAL.test(last.text)) return null;
  }
  return null;
}

function organisation(
  text: string,
  first: Token,
  last: Token,
  kind: ActorName["kind"],
  next: number,
): { readonly found: Found<ActorName>; readonly next: number } {
  const written = text.slice(first.start, last.end);
  const name = ["kommuns", "stads"].includes(last.lower) ? written.slice(0, -1) : written;
  return { found: { value: { name, kind }, start: first.start, end: last.end, sure: "read" }, next };
}
