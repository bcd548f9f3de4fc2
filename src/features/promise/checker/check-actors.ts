import type { ItemContent, PromiseContent } from "../promise.ts";
import type { ActorName } from "../reading/actor-names.ts";
import { readCommitment } from "../reading/commitment.ts";
import { readVerb } from "../reading/verb.ts";
import type { ItemPlace } from "./compare.ts";
import { gap, type Remark } from "./remark.ts";

/** Who does it: nobody chosen, only "vi" or a passive verb, or somebody else than the text says. */
export function checkActors(item: ItemContent, content: PromiseContent, where: ItemPlace): readonly Remark[] {
  const subject = readCommitment(item.text).subject;
  if (item.actors.length === 0) {
    const vague = subject?.we ?? passive(item.text);
    if (vague !== null)
      return [gap("actor_vague", where, { quote: item.text.slice(vague.start, vague.end) })];
    return [gap("actor_missing", where)];
  }
  const chosen = item.actors.flatMap((index) => content.parties[index] ?? []);
  return (subject?.actors ?? [])
    .filter(({ value }) => !chosen.some((party) => isSame(party, value)))
    .map(({ value, start, end }) =>
      gap("actor_differs", where, { values: { party: value.name }, quote: item.text.slice(start, end) }),
    );
}

function passive(text: string): { readonly start: number; readonly end: number } | null {
  const verb = readVerb(text);
  return verb?.value.form === "passive" ? verb : null;
}

/** "Polisen" is the police party whatever it is called; other parties go by their names. */
function isSame(party: ActorName, named: ActorName): boolean {
  if (party.kind !== named.kind) return false;
  if (named.kind !== "other") return true;
  const [a, b] = [party.name.toLowerCase(), named.name.toLowerCase()];
  return a.includes(b) || b.includes(a) || a.slice(0, 6) === b.slice(0, 6);
}
