import { diffWords } from "diff";

/** A run of words that stands in both texts, only in the new one, or only in the old one. */
export interface WordPiece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** More changes than this and the texts are simply two texts; keeps the time bounded. */
const MOST_CHANGES = 600;
/** Texts longer than this together are not compared word by word. */
const LONGEST = 100_000;

/** What was changed from `before` to `after`, word by word. The same and added pieces together are `after`. */
export function wordDifference(before: string, after: string): readonly WordPiece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const short = before.length + after.length <= LONGEST;
  const changes = short ? diffWords(before, after, { maxEditLength: MOST_CHANGES }) : undefined;
  if (changes === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
