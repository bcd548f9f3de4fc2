import { followedBy, type Token } from "./tokens.ts";

/** Which way a number limits. `beyond`: the number itself is not enough, "fler än 10" is at least 11. */
export interface Direction {
  readonly limit: "at_least" | "at_most";
  readonly beyond: boolean;
  /** "inom" limits time only: "inom två områden" is a place. */
  readonly needsTime: boolean;
}

type Row = readonly [words: string, limit: Direction["limit"], beyond?: boolean];

const BEFORE: readonly Row[] = [
  ["inte färre än", "at_least"],
  ["ej färre än", "at_least"],
  ["inte mindre än", "at_least"],
  ["inte fler än", "at_most"],
  ["inte mer än", "at_most"],
  ["fler än", "at_least", true],
  ["flera än", "at_least", true],
  ["mer än", "at_least", true],
  ["färre än", "at_most", true],
  ["mindre än", "at_most", true],
  ["upp till", "at_most"],
  ["som mest", "at_most"],
  ["som minst", "at_least"],
  ["inom högst", "at_most"],
  ["minst", "at_least"],
  ["åtminstone", "at_least"],
  ["lägst", "at_least"],
  ["minimum", "at_least"],
  ["över", "at_least", true],
  ["högst", "at_most"],
  ["max", "at_most"],
  ["maximalt", "at_most"],
  ["inom", "at_most"],
];

const AFTER: readonly Row[] = [
  ["eller fler", "at_least"],
  ["eller flera", "at_least"],
  ["eller mer", "at_least"],
  ["eller färre", "at_most"],
  ["eller mindre", "at_most"],
];

const BEFORE_WORDS = BEFORE.map((row) => ({ row, words: row[0].split(" ") }));
const AFTER_WORDS = AFTER.map((row) => ({ row, words: row[0].split(" ") }));

/** The limit that stands before the number at `at`, with the index of its first token. */
export function directionBefore(
  tokens: readonly Token[],
  at: number,
): (Direction & { readonly first: number }) | null {
  // "max." is written with a full stop, "minst: 4" with a colon.
  const end =
    tokens[at - 1]?.kind === "mark" && [".", ":"].includes(tokens[at - 1]?.text ?? "") ? at - 1 : at;
  for (const { row, words } of BEFORE_WORDS) {
    const first = end - words.length;
    if (first < 0 || !followedBy(tokens, first, words)) continue;
    return { ...asDirection(row), first };
  }
  return null;
}

/** The limit that stands after number and unit, "tre kontroller eller fler", with the index after it. */
export function directionAfter(
  tokens: readonly Token[],
  at: number,
): (Direction & { readonly next: number }) | null {
  const hit = AFTER_WORDS.find(({ words }) => followedBy(tokens, at, words));
  return hit === undefined ? null : { ...asDirection(hit.row), next: at + hit.words.length };
}

function asDirection([words, limit, beyond = false]: Row): Direction {
  return { limit, beyond, needsTime: words === "inom" || words === "inom högst" };
}
