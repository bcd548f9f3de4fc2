import { stretch, type Words } from "./passage.ts";
import type { LeftOver } from "./proposal.ts";

/** After so many entries the last one is lengthened instead: nothing is lost and memory stays bounded. */
const MOST_ENTRIES = 2000;

/** Collects what went into no field: headings that told where things belong, and the text left over. */
export class LeftOvers {
  readonly #source: string;
  readonly #headings: Words[] = [];
  readonly #entries: { start: number; end: number; kind: LeftOver["kind"] }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds a line that only tells where things belong. */
  addHeading(words: { readonly start: number; readonly end: number }): void {
    this.#headings.push(stretch(this.#source, words));
  }

  /** Adds a stretch; empty ones are ignored. */
  add(start: number, end: number, kind: LeftOver["kind"] = "text"): void {
    if (end <= start) return;
    const last = this.#entries.at(-1);
    if (last === undefined || this.#entries.length < MOST_ENTRIES) {
      this.#entries.push({ start, end, kind });
      return;
    }
    last.end = Math.max(last.end, end);
    last.kind = "text";
  }

  /** Both with their words, in the document's order. */
  lists(): { readonly headings: readonly Words[]; readonly leftOver: readonly LeftOver[] } {
    const leftOver = this.#entries.map((entry) => ({ ...stretch(this.#source, entry), kind: entry.kind }));
    const headings = [...this.#headings].sort((a, b) => a.start - b.start);
    return { headings, leftOver: leftOver.sort((a, b) => a.start - b.start) };
  }
}
