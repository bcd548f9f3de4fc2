import { readCommitment, withoutCommitment } from "./commitment.ts";
import { readDeadline } from "./deadline.ts";
import type { Period } from "./calendar.ts";
import { overlaps, type Found } from "./found.ts";
import { readKind } from "./kind.ts";
import type { PartyList } from "./parties.ts";
import { wordsOf, type Passage, type Words } from "./passage.ts";
import { readPlace } from "./place.ts";
import { proposed, type Proposed, type ReadItem } from "./proposal.ts";
import { readQuantities } from "./quantity.ts";
import { readSeason } from "./season.ts";
import { readPartners } from "./subject.ts";

/** Who acts according to the heading above: parties by index, or all of them ("Tillsammans lovar vi"). */
export interface HeadingActors {
  readonly parties: readonly number[];
  readonly all: boolean;
  readonly words: Words;
}

/** An item that waits until the whole document is read: period and parties may stand at its end. */
export interface FoundItem {
  readonly passage: Passage;
  readonly words: Words;
  readonly under: HeadingActors | null;
  readonly own: readonly Proposed<number>[];
  /** The item's own "vi". */
  readonly we: Words | null;
}

/** Notes an item and the parties it names. A party named by the item itself goes before the heading's. */
export function noteItem(
  source: string,
  passage: Passage,
  words: Words,
  under: HeadingActors | null,
  parties: PartyList,
): FoundItem {
  const subject = readCommitment(passage.text).subject;
  const named = subject?.actors ?? [];
  const partners = named.length === 0 && subject === null && under === null ? readPartners(passage.text) : [];
  const own = [...named, ...partners].map((found) => ({
    ...proposed(source, passage, found),
    value: parties.add(passage, found),
  }));
  const we = subject?.we ?? null;
  return {
    passage,
    words,
    under,
    own: distinct(own),
    we: we === null ? null : wordsOf(source, passage, we.start, we.end),
  };
}

/** Reads every field of an item. */
export function readItem(
  source: string,
  item: FoundItem,
  period: Period | null,
  partyCount: number,
): ReadItem {
  const text = item.passage.text;
  const deadline = readDeadline(text, period);
  const season = readSeason(text);
  const commitment = readCommitment(text);
  const propose = <T>(found: Found<T> | null | undefined): Proposed<T> | null =>
    found === null || found === undefined ? null : proposed(source, item.passage, found);
  const value = withoutCommitment(text, commitment).replace(/[;,]$/u, "");
  return {
    words: item.words,
    text: { value, from: wordsOf(source, item.passage, commitment.rest), sure: "read" },
    actors: actorsOf(item, partyCount),
    kind: propose(readKind(text)),
    target: propose(readQuantities(text)[0]),
    deadline: propose(deadline),
    season: propose(season !== null && deadline !== null && overlaps(season, deadline) ? null : season),
    place: propose(readPlace(text)),
  };
}

function actorsOf(item: FoundItem, partyCount: number): readonly Proposed<number>[] {
  const all = Array.from({ length: partyCount }, (_, index) => index);
  if (item.own.length > 0) return item.own;
  if (item.under !== null) return infer(item.under.all ? all : item.under.parties, item.under.words);
  return item.we === null ? [] : infer(all, item.we);
}

function infer(indexes: readonly number[], from: Words): readonly Proposed<number>[] {
  return indexes.map((value) => ({ value, from, sure: "inferred" }));
}

function distinct(actors: readonly Proposed<number>[]): readonly Proposed<number>[] {
  return actors.filter((actor, index) => actors.findIndex((other) => other.value === actor.value) === index);
}
