import { isIsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "./addresses.ts";
import { type Remark, type RemarkCode, remarkKey } from "./checker/remark.ts";
import type { WorkingPromise } from "./working-text.ts";

/** A remark in words, with the way to the field it is about. */
export interface RemarkWords {
  /** Unique on a page. */
  readonly id: string;
  readonly code: RemarkCode;
  readonly gap: boolean;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly quote: string | null;
  readonly href: string;
}

/** The field of an item's form that a remark is about. */
const ITEM_FIELDS: Partial<Record<RemarkCode, string>> = {
  actor_missing: "actors",
  actor_vague: "actors",
  actor_differs: "actors",
  number_missing: "number",
  number_only_in_text: "number",
  unit_missing: "unit",
  text_says_other_number: "number",
  text_says_other_limit: "direction",
  target_without_words: "text",
  place_missing: "place",
  deadline_missing: "deadline",
  deadline_outside_period: "deadline",
  indicator_missing: "indicator",
  baseline_missing: "baseline",
  outcome_without_measure: "indicator",
  cause_missing: "causes",
  way_of_working_open: "kind",
  repeats_predecessor: "continuationReason",
};

const HEAD_FIELDS: Partial<Record<RemarkCode, string>> = {
  period_missing: "from",
  period_ends_before_begins: "to",
  period_over: "to",
  purpose_missing: "purpose",
  follow_up_missing: "followUp",
};

/** Puts a remark in words. */
export function remarkWords(t: Translate, promise: WorkingPromise, remark: Remark): RemarkWords {
  const values = Object.fromEntries(
    Object.entries(remark.values).map(([name, value]) => [name, shown(value)]),
  );
  // Which gaps a text has depends on its code; the checker's own test holds the two together.
  const say = (key: `checker:${RemarkCode}.${"what" | "why" | "do"}`): string =>
    (t as unknown as (key: string, values: object) => string)(key, values);
  return {
    id: `r-${remarkKey(remark).replace(/[^\p{L}\p{N}]+/gu, "-")}`,
    code: remark.code,
    gap: remark.severity === "gap",
    what: say(`checker:${remark.code}.what`),
    why: say(`checker:${remark.code}.why`),
    todo: say(`checker:${remark.code}.do`),
    quote: remark.quote,
    href: fieldAddress(promise, remark),
  };
}

/** The address of the field where a remark is mended. */
function fieldAddress(promise: WorkingPromise, { code, where }: Remark): string {
  const { id } = promise;
  if (where === "promise") {
    if (code === "parties_missing") return addressOf.parties(id);
    if (code === "evidence_missing") return addressOf.evidence(id);
    const field = HEAD_FIELDS[code];
    return field === undefined ? `${addressOf.promise(id)}#nytt-omrade` : `${addressOf.head(id)}#${field}`;
  }
  const area = promise.focusAreas[where.focusArea];
  if (area === undefined) return addressOf.promise(id);
  if (!("item" in where)) return addressOf.newItem(id, area.id);
  const item = area.items[where.item];
  return item === undefined
    ? addressOf.promise(id)
    : `${addressOf.item(id, item.id)}#${ITEM_FIELDS[code] ?? "text"}`;
}

function shown(value: string | number): string {
  if (typeof value === "number") return formatNumber(value);
  return isIsoDate(value) ? formatDay(value) : value;
}
