import { at, cannot, type Result } from "../index.ts";
import type { Sensitive } from "./sensitive.ts";

/** A cell of a magnitude table and what each contributor adds to it. */
export interface Contributions {
  readonly cell: string;
  readonly amounts: readonly number[];
}

/**
 * When a sum tells too much of one contributor.
 * `n` and `k`: the `n` largest make more than `k` per cent of the cell. `p`: the second largest, taking its own share away, would come
 * within `p` per cent of the largest.
 */
export type DominanceRule = { readonly n: number; readonly k: number } | { readonly p: number };

/**
 * Primary suppression of magnitudes by dominance, (n, k) or p %. What must stay possible is the cell's value with the margin on either side at
 * which it would just have passed the rule.
 * Reasons: no cell, an amount that is negative or not a number, a rule outside what is possible (0 < k < 100, p > 0, n a whole number from 1).
 *
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, sections 4.2.2 and 4.3.1.
 *
 * @example
 * const cells = [{ cell: "a", amounts: [90, 6, 4] }, { cell: "b", amounts: [40, 35, 25] }];
 * dominatedCells(cells, { p: 10 }) // → [{ cell: "a", known: { low: 0, high: Infinity }, keep: { low: 95, high: 105 } }]
 */
export function dominatedCells(
  contributions: readonly Contributions[],
  rule: DominanceRule,
): Result<Sensitive[]> {
  if (contributions.length === 0) return cannot({ code: "empty" });
  const outside = faultOf(rule);
  if (outside !== null) return cannot({ code: "outOfRange", ...outside });
  const all: Sensitive[] = [];
  for (const { cell, amounts } of contributions) {
    const odd = amounts.find((amount) => !Number.isFinite(amount));
    if (odd !== undefined) return cannot({ code: "notANumber", where: cell, value: String(odd) });
    const negative = amounts.find((amount) => amount < 0);
    if (negative !== undefined) {
      return cannot({ code: "outOfRange", where: cell, value: negative, low: 0, high: Infinity });
    }
    const value = sum(amounts);
    const margin = marginOf(amounts, value, rule);
    if (margin <= value * 1e-12) continue;
    all.push({
      cell,
      known: { low: 0, high: Infinity },
      keep: { low: Math.max(0, value - margin), high: value + margin },
    });
  }
  return all;
}

/** How much larger the cell would have to be to pass the rule; not positive when it passes. */
function marginOf(amounts: readonly number[], value: number, rule: DominanceRule): number {
  const largest = amounts.toSorted((a, b) => b - a);
  if ("n" in rule) return (100 / rule.k) * sum(largest.slice(0, rule.n)) - value;
  return largest.length === 0 ? 0 : (rule.p / 100) * at(largest, 0) - sum(largest.slice(2));
}

function faultOf(rule: DominanceRule): { where: string; value: number; low: number; high: number } | null {
  if ("p" in rule)
    return rule.p > 0 && rule.p < Infinity ? null : { where: "p", value: rule.p, low: 0, high: Infinity };
  if (!(Number.isInteger(rule.n) && rule.n >= 1))
    return { where: "n", value: rule.n, low: 1, high: Infinity };
  return rule.k > 0 && rule.k < 100 ? null : { where: "k", value: rule.k, low: 0, high: 100 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
