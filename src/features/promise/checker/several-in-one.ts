import { readCommitment } from "../reading/commitment.ts";
import { readQuantities } from "../reading/quantity.ts";
import { tokenise, type Token } from "../reading/tokens.ts";
import { isInfinitive } from "../reading/verb.ts";
import { DOING_VERBS } from "../reading/verb-list.ts";

/**
 * The words that begin a second undertaking in the same item, or null. Found where a new verb follows "och",
 * a semicolon or a full stop with an object of its own before it ("bjuda in föräldrar och besöka skolor", but
 * not "utbilda och informera vuxna"), or where a second number is promised.
 */
export function secondUndertaking(text: string): string | null {
  const start = readCommitment(text).rest;
  const tokens = tokenise(text.slice(start));
  const at = secondVerb(tokens);
  const token = at === null ? undefined : tokens[at];
  if (token !== undefined) return text.slice(start).slice(token.start).trim();
  const stated = readQuantities(text).filter(({ sure, value }) => sure === "read" && value.unit !== "");
  const further = [...stated].sort((a, b) => a.start - b.start)[1];
  return further === undefined ? null : text.slice(further.start, further.end);
}

function secondVerb(tokens: readonly Token[]): number | null {
  let verbs = 0;
  let lastVerb = -1;
  for (const [index, token] of tokens.entries()) {
    if (!isInfinitive(token.lower)) continue;
    const before = tokens[index - 1]?.lower;
    const opens = before === undefined || ["och", "samt", ";", ".", ","].includes(before);
    if (!opens) continue;
    // Two verbs side by side share their object; a verb after an object begins something new.
    const ownObject = index - lastVerb > 2;
    if (verbs > 0 && ownObject && (DOING_VERBS.has(token.lower) || before === ";" || before === "."))
      return index;
    verbs += 1;
    lastVerb = index;
  }
  return null;
}
