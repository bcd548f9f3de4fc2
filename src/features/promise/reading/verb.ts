import { readCommitment } from "./commitment.ts";
import type { Found } from "./found.ts";
import { tokenise, type Token } from "./tokens.ts";
import { ADVERBS_BEFORE_VERB, DOING_VERBS, WEAK_VERBS } from "./verb-list.ts";

/** The word that says what is done: a verb ("genomföra", "lagas") or an action noun ("trygghetsvandringar"). */
export interface Verb {
  /** The infinitive, or the noun as written. */
  readonly verb: string;
  readonly form: "infinitive" | "passive" | "noun";
  /** Weak: names a direction, but nothing anyone can see done. */
  readonly strength: "doing" | "weak";
}

const ACTION_NOUN =
  /(?:kontroll(?:er)?|insats(?:er)?|aktivitet(?:er)?|vandring(?:ar)?|patrullering(?:ar)?|forum|möten?|besök|sök|tillsyn(?:er)?|kampanj(?:er)?|utbildning(?:ar)?|träff(?:ar)?|information|föreläsning(?:ar)?|inventering(?:ar)?|mätning(?:ar)?|samtal|dialog(?:er)?|övning(?:ar)?|spaning(?:ar)?|lägesbild(?:er)?|rondering(?:ar)?|röjning|belysning|enkät(?:er)?|pass|tillfällen?|rapport(?:er)?)$/u;
const NOUN_STOPS = new Set("i på vid med mot för till under utanför inom om av från som där".split(" "));

/** The leading verb or action noun of an undertaking, words of commitment left aside; null when none is known. */
export function readVerb(text: string): Found<Verb> | null {
  const rest = readCommitment(text).rest;
  const tokens = tokenise(text.slice(rest)).map((token) => ({
    ...token,
    start: token.start + rest,
    end: token.end + rest,
  }));
  return leadingVerb(tokens) ?? passiveVerb(tokens) ?? actionNoun(tokens);
}

/** True for a word that can open an undertaking as its infinitive. */
export function isInfinitive(lower: string): boolean {
  return DOING_VERBS.has(lower) || WEAK_VERBS.has(lower);
}

function leadingVerb(tokens: readonly Token[]): Found<Verb> | null {
  const lead = tokens.findIndex((token) => !ADVERBS_BEFORE_VERB.has(token.lower));
  const token = tokens[lead];
  if (token === undefined || lead > 4) return null;
  const verb = infinitive(token.lower);
  return verb === null ? null : found(token, verb, "infinitive");
}

/** "Trasig belysning lagas", "ska genomföras", "kontroller sker": the doer is not named. */
function passiveVerb(tokens: readonly Token[]): Found<Verb> | null {
  for (const token of tokens) {
    if (token.kind !== "word" || !token.lower.endsWith("s")) continue;
    const verb = infinitive(token.lower);
    if (verb !== null) return found(token, verb, "passive");
  }
  return null;
}

function actionNoun(tokens: readonly Token[]): Found<Verb> | null {
  for (const token of tokens.slice(0, 10)) {
    if (NOUN_STOPS.has(token.lower)) return null;
    if (ACTION_NOUN.test(token.lower)) {
      const value: Verb = { verb: token.text, form: "noun", strength: "doing" };
      return { value, start: token.start, end: token.end, sure: "inferred" };
    }
  }
  return null;
}

/** "lagas", "lagar", "genomförs", "genomföras" → "laga", "genomföra". */
function infinitive(lower: string): string | null {
  const bare = lower.replace(/(?:er|r|s)$/u, "");
  const forms = [lower, bare, `${bare}a`, lower.replace(/er?s$/u, "a")];
  return forms.find(isInfinitive) ?? null;
}

function found(token: Token, verb: string, form: Verb["form"]): Found<Verb> {
  const strength = DOING_VERBS.has(verb) ? "doing" : "weak";
  return { value: { verb, form, strength }, start: token.start, end: token.end, sure: "read" };
}
