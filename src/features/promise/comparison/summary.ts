import { compareWithPredecessor, type ItemDifference } from "../checker/compare.ts";
import type { Remark } from "../checker/remark.ts";
import type { PromiseContent } from "../promise.ts";

/** How many items stay, change, come and go, and how many that are repeated lack a reason. */
export interface ComparisonSummary {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly dropped: number;
  readonly withoutReason: number;
}

/** Counts the differences to the predecessor. */
export function summariseComparison(
  content: PromiseContent,
  predecessor: PromiseContent,
  remarks: readonly Remark[],
): ComparisonSummary {
  const differences = compareWithPredecessor(content, predecessor);
  const count = (status: ItemDifference["status"]): number =>
    differences.filter((one) => one.status === status).length;
  return {
    same: count("same"),
    changed: count("changed"),
    added: count("new"),
    dropped: count("dropped"),
    withoutReason: remarks.filter(({ code }) => code === "repeats_predecessor").length,
  };
}
