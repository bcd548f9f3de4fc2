import { describe, expect, it } from "vitest";
import { wilson } from "../proportions/index.ts";
import { isCannot } from "../result.ts";
import { type Approvals, approvalShares } from "./index.ts";

const VOTE: Approvals = {
  options: ["light", "police", "benches"],
  approvals: [
    { approved: ["light", "police"], people: 7 },
    { approved: ["light"], people: 15 },
    { approved: ["police"], people: 5 },
    { approved: ["benches", "police"], people: 1 },
    { approved: [], people: 1 },
    { approved: ["light"] },
  ],
};

describe("approval shares", () => {
  it("are the ticks among all who answered, with Wilson's interval alone and together", () => {
    const { shares } = counted(VOTE);
    expect(shares.map(({ option, share }) => [option, share])).toEqual([
      ["light", wilson(23, 30)],
      ["police", wilson(13, 30)],
      ["benches", wilson(1, 30)],
    ]);
    const together = [23, 13, 1].map((count) => wilson(count, 30, 1 - 0.05 / 3));
    expect(shares.map(({ simultaneous }) => ({ interval: simultaneous }))).toEqual(
      together.map(
        (one) => expect.objectContaining(isCannot(one) ? {} : { interval: one.interval }) as unknown,
      ),
    );
  });

  it("are compared by those who ticked one and not the other: binom.test of R", () => {
    expect(counted(VOTE).comparisons).toEqual([
      // binom.test(16, 22), binom.test(23, 24), binom.test(12, 12)
      { ahead: "light", behind: "police", pValue: expect.closeTo(0.0524787902832031, 12) as number },
      { ahead: "light", behind: "benches", pValue: expect.closeTo(2.98023223876953e-6, 12) as number },
      { ahead: "police", behind: "benches", pValue: expect.closeTo(0.00048828125, 12) as number },
    ]);
  });

  it("do not see who answered alike or in which order", () => {
    const apart = VOTE.approvals.flatMap(({ approved, people = 1 }) =>
      Array.from({ length: people }, () => ({ approved: approved.toReversed() })),
    );
    expect(approvalShares({ ...VOTE, approvals: apart.toReversed() })).toEqual(approvalShares(VOTE));
  });

  it("of options that nobody or everybody ticked have an interval, and those are ties", () => {
    const { shares, comparisons } = counted({
      options: ["a", "b"],
      approvals: [{ approved: ["a", "b"], people: 4 }],
    });
    expect(shares[0]?.share).toEqual(wilson(4, 4));
    expect(comparisons).toEqual([{ ahead: "a", behind: "b", pValue: 1 }]);
  });

  it.each([
    [
      { ...VOTE, options: ["light"] },
      { code: "tooFew", have: 1, need: 2 },
    ],
    [
      { ...VOTE, options: ["light", "light"] },
      { code: "duplicates", where: ["light"] },
    ],
    [
      { ...VOTE, options: ["light", "police"] },
      { code: "unknown", where: "benches" },
    ],
    [{ ...VOTE, approvals: [] }, { code: "empty" }],
    [
      { ...VOTE, approvals: [{ approved: ["light", "light"] }] },
      { code: "duplicates", where: ["light"] },
    ],
    [
      { ...VOTE, approvals: [{ approved: [], people: -1 }] },
      { code: "notACount", where: "1", value: -1 },
    ],
  ] as const)("are refused with a reason: %j", (vote, reason) => {
    expect(approvalShares(vote)).toEqual({ cannot: reason });
  });
});

function counted(vote: Approvals) {
  const result = approvalShares(vote);
  if (isCannot(result)) throw new Error(result.cannot.code);
  return result;
}
