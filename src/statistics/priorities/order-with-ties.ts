import { at } from "../at.ts";
import { holm } from "../proportions/index.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { Comparison } from "./comparison.ts";
import { badOptions } from "./read-ballots.ts";

/** Options with a value to order them by, highest first, and a comparison of every pair. */
export interface OrderInput {
  readonly options: readonly { readonly option: string; readonly value: number }[];
  readonly comparisons: readonly Comparison[];
  /** Probability that nothing false at all is said, 0.95 when left out. */
  readonly level?: number;
}

/**
 * Options that share the places `from`–`to` because the answers do not tell them apart; one option alone has a place of its own.
 */
export interface TiedGroup {
  readonly from: number;
  readonly to: number;
  readonly options: readonly string[];
}

/** An option and the places that the answers leave open for it. */
export interface PlacedOption {
  readonly option: string;
  readonly from: number;
  readonly to: number;
  /** Options from which it is not told apart. */
  readonly tiedWith: readonly string[];
}

/** The order that is established, and no more. */
export interface Ordering {
  readonly groups: readonly TiedGroup[];
  /** All options from the highest value down, each with its own range of places. */
  readonly options: readonly PlacedOption[];
}

/**
 * Says which options are ahead of which, and which are ties. A pair is ordered only when its difference is established, with
 * Holm's adjustment for all pairs, so that with probability `level` no pair at all is ordered by chance. A new group begins only
 * where every option above is established ahead of every option below; inside a group single pairs may still be told apart, which
 * the ranges of places show.
 *
 * Reference: Holm (1979); ranges of places as in Mogstad, Romano, Shaikh and Wilhelm (2024).
 *
 * @example
 * const options = [{ option: "light", value: 1 }, { option: "police", value: 0.9 }, { option: "benches", value: -2 }];
 * const comparisons = [{ ahead: "light", behind: "police", pValue: 0.7 }, { ahead: "light", behind: "benches", pValue: 0.001 }, { ahead: "police", behind: "benches", pValue: 0.002 }];
 * orderWithTies({ options, comparisons }).groups // → [{ from: 1, to: 2, options: ["light", "police"] }, { from: 3, to: 3, options: ["benches"] }]
 */
export function orderWithTies(input: OrderInput): Result<Ordering> {
  const { comparisons, level = 0.95 } = input;
  const bad = badOptions(input.options.map(({ option }) => option));
  if (bad) return cannot(bad);
  const adjusted = holm(comparisons.map(({ pValue }) => pValue));
  if (isCannot(adjusted)) return adjusted;
  const established = comparisons.filter((_, place) => at(adjusted, place) < 1 - level);
  const behindOf = (option: string) =>
    new Set(established.filter(({ ahead }) => ahead === option).map(({ behind }) => behind));
  const options = input.options.toSorted((one, other) => other.value - one.value).map(({ option }) => option);
  const below = options.map(behindOf);
  const placed = options.map((option, place) => {
    const above = options.filter((_, other) => below[other]?.has(option));
    const under = below[place] ?? new Set();
    const tiedWith = options.filter(
      (other) => other !== option && !above.includes(other) && !under.has(other),
    );
    return { option, from: above.length + 1, to: options.length - under.size, tiedWith };
  });
  return { groups: groupsOf(placed), options: placed };
}

/** Cuts the list where everything above is established ahead of everything below. */
function groupsOf(placed: readonly PlacedOption[]): readonly TiedGroup[] {
  const cuts = placed
    .map((_, place) => place)
    .filter(
      (place) =>
        placed.slice(0, place).every(({ to }) => to <= place) &&
        placed.slice(place).every(({ from }) => from > place),
    );
  return cuts.map((cut, place) => {
    const end = cuts[place + 1] ?? placed.length;
    return { from: cut + 1, to: end, options: placed.slice(cut, end).map(({ option }) => option) };
  });
}
