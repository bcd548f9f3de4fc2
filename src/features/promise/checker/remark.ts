import type { WordPiece } from "./word-difference.ts";

/** Every kind of remark; the texts are in `locales/sv/checker.json` under the same name. */
export const REMARK_CODES = [
  "actor_missing",
  "actor_vague",
  "actor_differs",
  "verb_weak",
  "number_missing",
  "number_only_in_text",
  "unit_missing",
  "text_says_other_number",
  "text_says_other_limit",
  "target_without_words",
  "place_missing",
  "deadline_missing",
  "deadline_outside_period",
  "indicator_missing",
  "baseline_missing",
  "outcome_without_measure",
  "cause_missing",
  "way_of_working_open",
  "several_in_one",
  "too_long",
  "jargon",
  "duplicate_of",
  "repeats_predecessor",
  "focus_area_empty",
  "no_items",
  "parties_missing",
  "party_without_item",
  "period_missing",
  "period_ends_before_begins",
  "period_over",
  "purpose_missing",
  "evidence_missing",
  "follow_up_missing",
] as const;

/** The name of a kind of remark. */
export type RemarkCode = (typeof REMARK_CODES)[number];

/** What a remark is about; both numbers count from zero. */
export type RemarkPlace =
  | "promise"
  | { readonly focusArea: number }
  | { readonly focusArea: number; readonly item: number };

/**
 * One thing the checker has to say. A "gap" should be answered before signing, by a change or by a reason;
 * "advice" may be left. `values` fill the gaps of the locale text, `quote` is the words it is about.
 */
export interface Remark {
  readonly code: RemarkCode;
  readonly severity: "gap" | "advice";
  readonly where: RemarkPlace;
  readonly values: Readonly<Record<string, string | number>>;
  readonly quote: string | null;
  /** Only with `repeats_predecessor`: what was changed word by word. */
  readonly difference: readonly WordPiece[] | null;
}

/** The name a reason for leaving a gap is kept under: the same remark has the same key after other edits to the text. */
export function remarkKey({ code, where, values }: Remark): string {
  const place =
    where === "promise" ? where : "item" in where ? `${where.focusArea}.${where.item}` : `${where.focusArea}`;
  const subject = values["word"] ?? values["other"] ?? values["party"];
  return [code, place, ...(subject === undefined ? [] : [subject])].join(":");
}

interface Rest {
  readonly values?: Readonly<Record<string, string | number>>;
  readonly quote?: string | null;
  readonly difference?: readonly WordPiece[];
}

/** A remark that should be answered before signing. */
export function gap(code: RemarkCode, where: RemarkPlace, rest: Rest = {}): Remark {
  return {
    code,
    severity: "gap",
    where,
    values: rest.values ?? {},
    quote: rest.quote ?? null,
    difference: rest.difference ?? null,
  };
}

/** A remark that may be left without an answer. */
export function advice(code: RemarkCode, where: RemarkPlace, rest: Rest = {}): Remark {
  return { ...gap(code, where, rest), severity: "advice" };
}
