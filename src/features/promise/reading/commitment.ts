import { readSubject, type Subject } from "./subject.ts";
import { wholeWords } from "./tokens.ts";

const MARKER = wholeWords(
  "lovar(?: därför| gemensamt| också| även| tillsammans)?(?: att)?|förbinder sig(?: till)?(?: att)?|åtar sig(?: att)?|utlovar(?: att)?|" +
    "ska(?:ll)?(?: därför| gemensamt| också| även| tillsammans)?|kommer(?: därför| gemensamt| också| även| tillsammans)? att|avser att",
);
const BARE_ATT = /^\s*att\s+/iu;
/** A subject longer than this is a sentence of its own. */
const LONGEST_SUBJECT = 160;

/** A sentence cut at its words of commitment. Places are counted in the sentence. */
export interface Commitment {
  /** Who commits, when the words before the marker name a party. */
  readonly subject: Subject | null;
  /** "lovar att", "ska": null when the text begins with the undertaking itself. */
  readonly marker: { readonly start: number; readonly end: number } | null;
  /** Where the undertaking itself begins. */
  readonly rest: number;
}

/**
 * Finds "Polisen lovar att …", "Vi ska …", "Kommunen åtar sig att …". Only a subject that is a party (or
 * none at all) makes it a commitment: in "Tryggheten ska öka" nobody has promised anything.
 */
export function readCommitment(sentence: string): Commitment {
  const head = sentence.slice(0, LONGEST_SUBJECT + 40);
  MARKER.lastIndex = 0;
  const match = MARKER.exec(head);
  if (match !== null && match.index <= LONGEST_SUBJECT) {
    const subject = readSubject(head.slice(0, match.index));
    if (subject !== null || head.slice(0, match.index).trim() === "") {
      const end = match.index + match[0].length;
      const gap = /^[\s:]*/u.exec(sentence.slice(end, end + 20))?.[0].length ?? 0;
      return { subject, marker: { start: match.index, end }, rest: end + gap };
    }
  }
  return { subject: null, marker: null, rest: BARE_ATT.exec(sentence)?.[0].length ?? 0 };
}

/** False for a text without any words of commitment: then no sentence in it needs to be read. */
export function mayCommit(text: string): boolean {
  MARKER.lastIndex = 0;
  return MARKER.test(text);
}

/** The undertaking without the words of commitment, with a capital first: how it stands in a promise. */
export function withoutCommitment(sentence: string, commitment: Commitment): string {
  const rest = sentence.slice(commitment.rest).trim();
  return rest.charAt(0).toLocaleUpperCase("sv") + rest.slice(1);
}
