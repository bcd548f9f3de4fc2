import { actorAt } from "./actor.ts";
import type { ActorName } from "./actor-names.ts";
import type { Found } from "./found.ts";
import { followedBy, tokenise, type Token } from "./tokens.ts";

/** Who a sentence says will act: named parties, or "vi", which names nobody and means all of them. */
export interface Subject {
  readonly actors: readonly Found<ActorName>[];
  readonly we: Found<string> | null;
}

const WE = new Set(["vi", "parterna", "båda", "tillsammans"]);
const JOINTS: readonly (readonly string[])[] = [
  ["tillsammans", "med"],
  ["i", "samverkan", "med"],
  ["i", "samarbete", "med"],
  ["och"],
  ["samt"],
  ["med"],
  [","],
];
const FILLERS = new Set([
  "i",
  "lokalpolisområde",
  "lokalpolisområdet",
  "parter",
  "parterna",
  "både",
  "den",
  "lokala",
  ":",
]);

/** Reads the words before the verb as a subject. Null as soon as a word in them is no party: nothing is guessed. */
export function readSubject(text: string): Subject | null {
  const tokens = tokenise(text);
  const actors: Found<ActorName>[] = [];
  let we: Found<string> | null = null;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const actor = actorAt(text, tokens, at);
    const joint = jointAt(tokens, at);
    if (actor !== null) {
      actors.push(actor.found);
      at = actor.next;
    } else if (joint > 0 && (actors.length > 0 || we !== null)) {
      at += joint;
    } else if (token !== undefined && WE.has(token.lower)) {
      we ??= { value: token.text, start: token.start, end: token.end, sure: "read" };
      at += 1;
    } else if (isFiller(tokens, at, actors)) {
      at += 1;
    } else {
      return null;
    }
  }
  return actors.length === 0 && we === null ? null : { actors, we: actors.length > 0 ? null : we };
}

/** Who takes part beside the subject: "… tillsammans med polisen", "… i samverkan med bostadsbolaget". */
export function readPartners(text: string): readonly Found<ActorName>[] {
  const tokens = tokenise(text);
  const partners: Found<ActorName>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const joint = JOINTS.slice(0, 3).find((words) => followedBy(tokens, at, words));
    if (joint === undefined) continue;
    let next = at + joint.length;
    for (let actor = actorAt(text, tokens, next); actor !== null; actor = actorAt(text, tokens, next)) {
      partners.push(actor.found);
      next = actor.next + (["och", ",", "samt"].includes(tokens[actor.next]?.lower ?? "") ? 1 : 0);
    }
  }
  return partners;
}

function jointAt(tokens: readonly Token[], at: number): number {
  return JOINTS.find((words) => followedBy(tokens, at, words))?.length ?? 0;
}

/** "polisen i Eskilstuna": a place after the party belongs to it. */
function isFiller(tokens: readonly Token[], at: number, actors: readonly unknown[]): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (FILLERS.has(token.lower)) return true;
  const place = /^\p{Lu}/u.test(token.text) && tokens[at - 1]?.lower === "i";
  return place && actors.length > 0;
}
