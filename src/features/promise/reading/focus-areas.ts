import { findActors } from "./actor.ts";
import type { Period } from "./calendar.ts";
import { mayCommit, readCommitment } from "./commitment.ts";
import type { Block } from "./document-blocks.ts";
import type { LeftOvers } from "./left-over.ts";
import type { PartyList } from "./parties.ts";
import { stretch, wordsOf, type Passage } from "./passage.ts";
import type { Proposed, ReadFocusArea } from "./proposal.ts";
import { noteItem, readItem, type FoundItem, type HeadingActors } from "./read-item.ts";
import { sentencesOf } from "./sentences.ts";

interface Area {
  readonly heading: Block | null;
  /** False for an area that is only named by its actor, "Polisen lovar". */
  readonly theme: boolean;
  readonly items: FoundItem[];
}

const ACTOR_HEADING = /(?:åtagande|löfte|insats|ansvar|lovar|åtar sig|förbinder sig|ska)/iu;
const WE_HEADING = /(?:lovar vi|vi lovar|vi ska|ska vi|gemensam(?:ma|t)|tillsammans)/iu;
const PROMISES = /(?:^|[^\p{L}])(?:lovar|förbinder sig|åtar sig|utlovar)(?!\p{L})/iu;
/** A sentence longer than this is no undertaking. */
const LONGEST_SENTENCE = 2000;

/** Gathers undertakings under their headings. A heading names the theme, the one who acts, or both in turn. */
export class FocusAreas {
  itemCount = 0;
  readonly #source: string;
  readonly #parties: PartyList;
  readonly #left: LeftOvers;
  readonly #areas: Area[] = [];
  #current: Area | null = null;
  #actors: HeadingActors | null = null;
  /** "Polisen lovar" with themes below it: the actor holds for all of them. */
  #actorsAbove = false;

  constructor(source: string, parties: PartyList, left: LeftOvers) {
    this.#source = source;
    this.#parties = parties;
    this.#left = left;
  }

  /** A heading of content: a theme, or who acts from here on. */
  open(block: Block): void {
    const actors = this.#headingActors(block);
    if (actors !== null) {
      this.#actors = actors;
      const among = this.#current?.theme === true && !this.#actorsAbove;
      this.#actorsAbove = false;
      if (!among) this.#begin(block, false);
      else this.#left.addHeading(block);
      return;
    }
    const above = this.#current !== null && !this.#current.theme && this.#current.items.length === 0;
    this.#actorsAbove ||= above && this.#actors !== null;
    if (!this.#actorsAbove) this.#actors = null;
    this.#begin(block, true);
  }

  /** Nothing below stands under the headings so far. */
  close(): void {
    this.#current = null;
    this.#actors = null;
    this.#actorsAbove = false;
  }

  /** A list item is an undertaking wherever it stands. */
  addItem(block: Block): void {
    if (block.passage.text === "" || block.passage.text.length > LONGEST_SENTENCE) {
      this.#left.add(block.start, block.end);
      return;
    }
    this.#note(block.passage, stretch(this.#source, block));
  }

  /** In running text only a sentence in which a party commits itself is an undertaking. */
  addSentences(block: Block): void {
    if (!mayCommit(block.passage.text)) {
      this.#left.add(block.start, block.end);
      return;
    }
    const within = this.#current !== null;
    let from = block.start;
    for (const sentence of sentencesOf(block.passage)) {
      if (!isUndertaking(sentence, within)) continue;
      const words = wordsOf(this.#source, sentence);
      this.#left.add(from, words.start);
      this.#note(sentence, words);
      from = words.end;
    }
    this.#left.add(from, block.end);
  }

  /** All areas that have items, fields read; headings of the others become left over. */
  read(period: Period | null): readonly ReadFocusArea[] {
    const areas: ReadFocusArea[] = [];
    for (const { heading, theme, items } of this.#areas) {
      if (items.length === 0) {
        if (heading !== null && theme) this.#left.add(heading.start, heading.end);
        if (heading !== null && !theme) this.#left.addHeading(heading);
        continue;
      }
      areas.push({
        name: heading === null ? null : this.#name(heading),
        items: items.map((item) => readItem(this.#source, item, period, this.#parties.all.length)),
      });
    }
    return areas;
  }

  #name(heading: Block): Proposed<string> {
    const value = heading.passage.text.replace(/\s?:$/u, "");
    return { value, from: stretch(this.#source, heading), sure: "read" };
  }

  #begin(heading: Block | null, theme: boolean): Area {
    this.#current = { heading, theme, items: [] };
    this.#areas.push(this.#current);
    return this.#current;
  }

  #note(passage: Passage, words: FoundItem["words"]): void {
    const area = this.#current ?? this.#begin(null, false);
    area.items.push(noteItem(this.#source, passage, words, this.#actors, this.#parties));
    this.itemCount += 1;
  }

  #headingActors(block: Block): HeadingActors | null {
    const text = block.passage.text;
    const commitment = readCommitment(text);
    const words = wordsOf(this.#source, block.passage);
    const named = commitment.subject?.actors ?? [];
    const found = named.length > 0 || !ACTOR_HEADING.test(text) ? named : findActors(text);
    const alone =
      found.length === 0 && findActors(text).some((actor) => actor.end - actor.start >= text.length - 1);
    const parties = (alone ? findActors(text) : found).map((actor) =>
      this.#parties.add(block.passage, actor),
    );
    if (parties.length > 0) return { parties: [...new Set(parties)], all: false, words };
    const we = commitment.subject?.we !== undefined && commitment.subject.we !== null;
    return we || (WE_HEADING.test(text) && ACTOR_HEADING.test(text))
      ? { parties: [], all: true, words }
      : null;
  }
}

function isUndertaking(sentence: Passage, within: boolean): boolean {
  if (sentence.text.length > LONGEST_SENTENCE) return false;
  const { marker, subject } = readCommitment(sentence.text);
  if (marker === null || subject === null) return false;
  return within || PROMISES.test(sentence.text.slice(marker.start, marker.end));
}
