import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, StatementId } from "#app/schema/tables.ts";
import type { StatusWord } from "../progress/status.ts";

/** What the evidence can say, in the fixed words. */
export const EVIDENCE_WORDS = [
  "improved",
  "worsened",
  "no_established_change",
  "too_early",
  "cannot_be_measured",
] as const;

/** What the evidence says. */
export type EvidenceWord = (typeof EVIDENCE_WORDS)[number];

/** What somebody said about a measure or an item, with where it comes from. Never changed, only followed by a new one. */
export interface Said<Word extends string> {
  readonly id: StatementId;
  /** The measure it is about; null when it is about a promise item. */
  readonly measureId: MeasureId | null;
  readonly word: Word;
  readonly sentence: string;
  readonly source: string;
  readonly day: IsoDate;
  /** Who said it; null when the person is unknown here. */
  readonly by: string | null;
}

/** What the owner says (one of the status words). */
export type OwnerSaid = Said<StatusWord>;

/** What the evidence says (one of the verdict words). */
export type EvidenceSaid = Said<EvidenceWord>;

/** The two voices that people speak; the third, the schedule's, is computed. */
export interface Voices {
  readonly owner: OwnerSaid | null;
  readonly evidence: EvidenceSaid | null;
}
