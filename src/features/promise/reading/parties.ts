import type { ActorName } from "./actor-names.ts";
import type { Found } from "./found.ts";
import type { Passage } from "./passage.ts";
import { proposed, type Proposed } from "./proposal.ts";

const FORMAL = /\p{L} (?:kommun|stad)$|^polismyndigheten$/iu;

/** Collects the parties a document names; "kommunen" and "Eskilstuna kommun" are one party under the fuller name. */
export class PartyList {
  readonly #source: string;
  readonly #parties: Proposed<ActorName>[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** All parties so far, in the order they were met. */
  get all(): readonly Proposed<ActorName>[] {
    return this.#parties;
  }

  /** Index of the party, new or known. */
  add(passage: Passage, found: Found<ActorName>): number {
    const known = this.#indexOf(found.value);
    const proposal = proposed(this.#source, passage, found);
    if (known < 0) return this.#parties.push(proposal) - 1;
    const name = this.#parties[known]?.value.name ?? "";
    if (FORMAL.test(found.value.name) && !FORMAL.test(name)) this.#parties[known] = proposal;
    return known;
  }

  /** Takes a fuller name for a party already known, and nothing else. */
  refine(passage: Passage, found: Found<ActorName>): void {
    if (this.#indexOf(found.value) >= 0) this.add(passage, found);
  }

  #indexOf(actor: ActorName): number {
    return this.#parties.findIndex(({ value }) => {
      if (value.kind !== actor.kind) return false;
      if (actor.kind === "police" || value.name.toLowerCase() === actor.name.toLowerCase()) return true;
      return actor.kind === "kommun" && !(FORMAL.test(value.name) && FORMAL.test(actor.name));
    });
  }
}
