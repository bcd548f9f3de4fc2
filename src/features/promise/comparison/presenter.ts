import type { DifferencePart } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import { compareWithPredecessor, type ItemDifference } from "../checker/compare.ts";
import type { Remark } from "../checker/remark.ts";
import { itemReference, type PromiseContent } from "../promise.ts";
import { contentOf, type PromiseItem, type WorkingPromise } from "../working-text.ts";

/** One item beside the one it comes from, in words. */
export interface ComparedItem {
  readonly id: string;
  readonly title: string;
  /** Absent when the item is gone. */
  readonly href: string | null;
  readonly status: string;
  readonly parts: readonly DifferencePart[];
  /** What was said of why it is repeated. */
  readonly reason: string | null;
  /** Where a reason is written; null when none is asked. */
  readonly asks: string | null;
}

/** The comparison in words: the items now in the order of the text, and those that are gone. */
export interface ComparisonView {
  readonly predecessor: string;
  readonly now: readonly ComparedItem[];
  readonly gone: readonly ComparedItem[];
}

/** Puts the comparison with the predecessor in words; a reason is asked where the checker misses one. */
export function presentComparison(
  t: Translate,
  promise: WorkingPromise,
  predecessor: PromiseContent,
  remarks: readonly Remark[],
  mayEdit: boolean,
): ComparisonView {
  const differences = compareWithPredecessor(contentOf(promise), predecessor);
  return {
    predecessor: predecessor.title,
    now: differences.flatMap((one) => {
      const item =
        one.item === null ? undefined : promise.focusAreas[one.item.focusArea]?.items[one.item.item];
      return item === undefined ? [] : [presentItem(t, promise, item, one, remarks, mayEdit)];
    }),
    gone: differences.flatMap((one) =>
      one.item === null && one.before !== null ? [presentGone(t, predecessor, one.before)] : [],
    ),
  };
}

function presentItem(
  t: Translate,
  promise: WorkingPromise,
  item: PromiseItem,
  difference: ItemDifference,
  remarks: readonly Remark[],
  mayEdit: boolean,
): ComparedItem {
  const { status, before, pieces } = difference;
  const reference = before === null ? "" : itemReference(before.focusArea, before.item);
  const missing = remarks.some(
    ({ code, where }) => code === "repeats_predecessor" && isAt(where, difference),
  );
  return {
    id: `j-${item.id}`,
    title: `${item.reference} ${item.heading ?? opening(item.text)}`,
    href: (mayEdit ? addressOf.item : addressOf.itemPlace)(promise.id, item.id),
    status:
      status === "new" || status === "dropped"
        ? t("promise:comparison.new")
        : t(`promise:comparison.${status}`, { reference }),
    parts: status === "new" ? [{ kind: "same", text: item.text }] : pieces,
    reason: item.continuationReason,
    asks: missing ? `${addressOf.item(promise.id, item.id)}/skal` : null,
  };
}

function presentGone(
  t: Translate,
  predecessor: PromiseContent,
  before: { readonly focusArea: number; readonly item: number },
): ComparedItem {
  const item = predecessor.focusAreas[before.focusArea]?.items[before.item];
  const reference = itemReference(before.focusArea, before.item);
  return {
    id: `borta-${reference}`,
    title: item?.heading ?? opening(item?.text ?? ""),
    href: null,
    status: t("promise:comparison.droppedItem", { reference }),
    parts: [{ kind: "same", text: item?.text ?? "" }],
    reason: null,
    asks: null,
  };
}

function isAt(where: Remark["where"], { item }: ItemDifference): boolean {
  if (where === "promise" || !("item" in where) || item === null) return false;
  return where.focusArea === item.focusArea && where.item === item.item;
}
