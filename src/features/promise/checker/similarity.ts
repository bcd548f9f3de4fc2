import { tokenise } from "../reading/tokens.ts";

/** The words of a text that carry its meaning, endings cut off, each as often as it stands there. */
export type WordBag = ReadonlyMap<string, number>;

const EMPTY = new Set(
  "och att i på av för med till som den det de en ett vid om från eller samt ska skall lovar vi är".split(
    " ",
  ),
);
/** Words are compared by their beginning: "kontroll" and "kontroller" are one word here. */
const ENDINGS = /(?:erna|arna|orna|ning|ande|ad|er|ar|or|en|et|na|s|a|t|n)$/u;

/** Two texts alike this far are alike. */
const MOST_READ = 5000;

/** Reads a text into the bag that similarity is counted on. */
export function wordBag(text: string): WordBag {
  const bag = new Map<string, number>();
  for (const { lower, kind } of tokenise(text.slice(0, MOST_READ))) {
    if (kind === "mark" || EMPTY.has(lower)) continue;
    const word = lower.length > 4 ? lower.replace(ENDINGS, "") : lower;
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** Share of the words two texts have in common (Dice, 0–1): twice the shared words over all words. */
export function similarity(a: WordBag, b: WordBag): number {
  const total = size(a) + size(b);
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / total;
}

function size(bag: WordBag): number {
  let sum = 0;
  for (const count of bag.values()) sum += count;
  return sum;
}
