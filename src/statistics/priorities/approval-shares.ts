import { badCount, exactMcNemar, wilson, wilsonLimits } from "../proportions/index.ts";
import { cannot, type Estimate, type Interval, isCannot, type Result } from "../result.ts";
import { type Comparison, pairs } from "./comparison.ts";
import { badOptions, repeated } from "./read-ballots.ts";

/** The options that one person, or several who answered alike, ticked: none, some or all. */
export interface Approval {
  readonly approved: readonly string[];
  /** How many people answered so, 1 when left out. */
  readonly people?: number;
}

/** Options and who ticked which. */
export interface Approvals {
  readonly options: readonly string[];
  readonly approvals: readonly Approval[];
  /** Confidence level, 0.95 when left out. */
  readonly level?: number;
}

/** How large a part of the people ticked an option. */
export interface ApprovalShare {
  readonly option: string;
  /** Share, 0–1, with an interval that holds at the level for this option alone. */
  readonly share: Estimate;
  /** An interval so wide that those of all options hold together at the level (Bonferroni). */
  readonly simultaneous: Interval;
}

/** Shares in the order the options were given. `comparisons` are what `orderWithTies` makes an order of. */
export interface ApprovalShares {
  readonly shares: readonly ApprovalShare[];
  readonly comparisons: readonly Comparison[];
}

/**
 * The share of people who ticked each option, with Wilson's interval, and a comparison of every pair by the exact McNemar test
 * (the same people answered about both). Serves "tick all that matter to you". Unit: parts of one; they need not add up to 1.
 *
 * Assumes people who answer independently of each other, and stands for those who answered. Reference: Wilson (1927), McNemar
 * (1947).
 *
 * @example
 * const approvals = [{ approved: ["light", "police"], people: 30 }, { approved: ["light"], people: 25 }, { approved: [], people: 5 }];
 * approvalShares({ options: ["light", "police"], approvals }).shares[1].share // → { estimate: 0.5, interval: { low: 0.377, high: 0.623 }, n: 60 }
 */
export function approvalShares(input: Approvals): Result<ApprovalShares> {
  const { options, approvals, level = 0.95 } = input;
  const bad = badOptions(options);
  if (bad) return cannot(bad);
  for (const [row, { approved, people = 1 }] of approvals.entries()) {
    const badPeople = badCount(String(row + 1), people);
    if (badPeople) return cannot(badPeople);
    const stranger = approved.find((option) => !options.includes(option));
    if (stranger !== undefined) return cannot({ code: "unknown", where: stranger });
    const twice = repeated(approved);
    if (twice.length > 0) return cannot({ code: "duplicates", where: twice });
  }
  const counted = (isSo: (approved: readonly string[]) => boolean): number =>
    approvals.reduce((sum, { approved, people = 1 }) => (isSo(approved) ? sum + people : sum), 0);
  const n = counted(() => true);
  const counts = options.map((option) => counted((approved) => approved.includes(option)));
  const together = 1 - (1 - level) / options.length;
  const shares: ApprovalShare[] = [];
  for (const [place, option] of options.entries()) {
    const count = counts[place] ?? 0;
    const share = wilson(count, n, level);
    if (isCannot(share)) return share;
    shares.push({ option, share, simultaneous: wilsonLimits(count, n, together) });
  }
  const comparisons = pairs(options, counts, (one, other) => {
    const only = (yes = "", no = "") =>
      counted((approved) => approved.includes(yes) && !approved.includes(no));
    return exactMcNemar(only(options[one], options[other]), only(options[other], options[one]));
  });
  return { shares, comparisons };
}
