import { findActors } from "./actor.ts";
import type { Period } from "./calendar.ts";
import type { Block } from "./document-blocks.ts";
import type { LeftOvers } from "./left-over.ts";
import type { PartyList } from "./parties.ts";
import { slicePassage, stretch, wordsOf, type Passage } from "./passage.ts";
import { readPeriod } from "./period.ts";
import { proposed, type Proposed } from "./proposal.ts";
import type { Section } from "./section.ts";

const PROMISE = /medborgarlöfte/iu;
const PERIOD_WORDS = /(?:gäller|giltig|löper|perioden|löftesperiod|tidsperiod)/iu;
const PURPOSE_WORDS = /^(?:syftet|målet|det övergripande målet|målsättningen|vårt mål)(?!\p{L})/iu;
const BETWEEN = /(?:^|[^\p{L}])(?:mellan|undertecknas av|parter)(?!\p{L})/iu;
/** Nothing about period or parties is looked for deeper in one paragraph than this. */
const LOOKED_AT = 2000;

/** Everything a promise says before and after its undertakings: title, period, purpose, follow-up, parties. */
export class FrontMatter {
  title: Proposed<string> | null = null;
  period: Proposed<Period> | null = null;
  purpose: Proposed<string> | null = null;
  followUp: Proposed<string> | null = null;
  readonly #source: string;
  readonly #parties: PartyList;
  readonly #left: LeftOvers;
  #first = true;

  constructor(source: string, parties: PartyList, left: LeftOvers) {
    this.#source = source;
    this.#parties = parties;
    this.#left = left;
  }

  /** The first heading, or the first heading that says "medborgarlöfte". */
  takeTitle(block: Block): boolean {
    const first = this.#first;
    this.#first = false;
    if (this.title !== null || block.passage.text.length > 160 || block.passage.text.endsWith(":"))
      return false;
    const named = PROMISE.test(block.passage.text) && !/[.!?]$/u.test(block.passage.text);
    const heading = block.kind === "heading" || (first && block.kind === "paragraph");
    if (!heading || !named) return false;
    this.title = { value: block.passage.text, from: stretch(this.#source, block), sure: "read" };
    this.#lookForPeriod(block.passage);
    this.#nameParties(block.passage);
    return true;
  }

  /** Takes a block of a named section; what fills no field is left over. */
  takeSection(section: Section, block: Block, from: number): void {
    const passage = slicePassage(block.passage, from);
    if (section === "period") this.#lookForPeriod(passage);
    if (section === "parties") this.#nameParties(passage);
    const text: Proposed<string> = {
      value: passage.text,
      from: wordsOf(this.#source, passage),
      sure: from > 0 ? "read" : "inferred",
    };
    if (section === "purpose" && this.purpose === null) this.purpose = text;
    else if (section === "follow_up" && this.followUp === null) this.followUp = text;
    else this.#left.add(block.start, block.end);
    const taken = this.purpose === text || this.followUp === text;
    if (taken && block.start < text.from.start)
      this.#left.addHeading({ start: block.start, end: text.from.start });
  }

  /** Looks at a paragraph outside the sections. True when it became the purpose; else it is still to be placed. */
  takeOpening(block: Block, beforeItems: boolean): boolean {
    const passage = block.passage;
    if (this.period?.sure !== "read" && PERIOD_WORDS.test(passage.text.slice(0, LOOKED_AT)))
      this.#lookForPeriod(passage);
    if (BETWEEN.test(passage.text.slice(0, LOOKED_AT))) this.#nameParties(passage);
    else
      for (const actor of findActors(passage.text.slice(0, LOOKED_AT))) this.#parties.refine(passage, actor);
    if (!beforeItems || this.purpose !== null || !PURPOSE_WORDS.test(passage.text)) return false;
    this.purpose = { value: passage.text, from: wordsOf(this.#source, passage), sure: "read" };
    return true;
  }

  #lookForPeriod(passage: Passage): void {
    if (this.period !== null && this.period.sure === "read") return;
    const found = readPeriod(passage.text.slice(0, LOOKED_AT));
    if (found !== null && (this.period === null || found.sure === "read")) {
      this.period = proposed(this.#source, passage, found);
    }
  }

  #nameParties(passage: Passage): void {
    for (const actor of findActors(passage.text.slice(0, LOOKED_AT))) this.#parties.add(passage, actor);
  }
}
