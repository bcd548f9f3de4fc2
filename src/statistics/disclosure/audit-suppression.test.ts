import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPoisson } from "../distributions/index.ts";
import { seededRandom } from "../index.ts";
import { auditSuppression } from "./audit-suppression.ts";
import type { Dimension } from "./cross-table.ts";
import { LinearAudit } from "./fixtures/linear-audit.ts";
import { flat, given, nested, poissonTable } from "./fixtures/synthetic-tables.ts";
import { smallCounts } from "./small-counts.ts";
import type { TableSet } from "./tables.ts";

/** Hides the sensitive cells and others at random: mostly patterns that give much away. */
async function compare(
  tables: TableSet,
  seed: number,
  whole: boolean,
  some: (cell: string) => boolean = () => true,
) {
  const random = seededRandom(seed);
  const sensitive = given(smallCounts(tables));
  const named = new Set(sensitive.map(({ cell }) => cell));
  const hidden = new Set(tables.cells.map(({ id }) => id).filter((id) => named.has(id) || random() < 0.15));
  const { cells } = given(await auditSuppression(tables, sensitive, [...hidden]));
  const audit = new LinearAudit(tables, sensitive);
  const intervals = (cell: string, options: { whole: boolean }) => ({
    cell,
    informed: rounded(audit.interval(cell, hidden, { informed: true, ...options })),
    reader: rounded(audit.interval(cell, hidden, { informed: false, ...options })),
  });
  const ours = cells
    .filter(({ cell }) => some(cell))
    .map(({ cell, informed, reader }) => ({ cell, informed, reader }));
  const theirs = ours.map(({ cell }) => intervals(cell, { whole }));
  return { ours, theirs, hidden, inParts: (cell: string) => intervals(cell, { whole: false }) };
}

function rounded({ low, high }: { low: number; high: number }) {
  return { low: Number(low.toFixed(6)) + 0, high: Number(high.toFixed(6)) + 0 };
}

describe("the intervals of the audit are those of the linear program", () => {
  it.each([
    ["two ways", [flat("area", 6), flat("year", 4)]],
    ["a hierarchy by years", [nested([3, 2]), flat("year", 3)]],
  ] as const satisfies readonly (readonly [string, readonly Dimension[]])[])("%s", async (_, dimensions) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(1.5, 4), async (seed, mean) => {
        const { ours, theirs, hidden } = await compare(poissonTable(dimensions, mean, seed), seed, false);
        expect(ours).toHaveLength(hidden.size);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    [20, 1, "area3|year1|offence2"],
    [26, 2, "area2|year1|offence1"],
  ])(
    "three ways, for an attacker who knows that counts are whole and so learns more (table %d)",
    async (seed, mean, telling) => {
      const tables = poissonTable([flat("area", 3), flat("year", 3), flat("offence", 2)], mean, seed);
      const some = (cell: string) => cell === telling || cell.startsWith("area1|year1");
      const { ours, theirs, inParts } = await compare(tables, seed, true, some);
      expect(ours).toEqual(theirs);
      expect(theirs).not.toContainEqual(inParts(telling));
      expect(ours.map(({ cell }) => cell)).toContain(telling);
    },
  );

  it("a total divided in two ways of which neither is finer", async () => {
    const values = { a: 9, b: 3, c: 5, d: 7, all: 12, ac: 14, bd: 10, ad: 16 };
    const cells = Object.entries(values).map(([id, value]) => ({ id, value }));
    const relations = [
      { total: "all", parts: ["a", "b"] },
      { total: "all", parts: ["c", "d"] },
      { total: "ac", parts: ["a", "c"] },
      { total: "bd", parts: ["b", "d"] },
      { total: "ad", parts: ["a", "d"] },
    ];
    const hidden = ["a", "b", "c", "d", "ac", "bd"];
    const audit = new LinearAudit({ cells, relations }, []);
    const { cells: ours } = given(await auditSuppression({ cells, relations }, [], hidden));
    expect(ours.map(({ reader }) => reader)).toEqual(
      hidden.map((cell) => rounded(audit.interval(cell, new Set(hidden), { informed: false, whole: true }))),
    );
  });

  it("magnitudes, which need not be whole", async () => {
    const random = seededRandom(4);
    const parts = Array.from({ length: 5 }, (_, place) => ({
      id: `p${place}`,
      value: drawPoisson(random, 40) / 8,
    }));
    const sum = (cells: typeof parts) => cells.reduce((total, { value }) => total + value, 0);
    const cells = [...parts, { id: "most", value: sum(parts.slice(0, 3)) }, { id: "all", value: sum(parts) }];
    const relations = [
      { total: "most", parts: ["p0", "p1", "p2"] },
      { total: "all", parts: ["most", "p3", "p4"] },
    ];
    const hidden = new Set(["p0", "p1", "most", "p4"]);
    const audit = new LinearAudit({ cells, relations }, []);
    const { cells: ours } = given(await auditSuppression({ cells, relations }, [], [...hidden]));
    expect(ours).toHaveLength(4);
    for (const { cell, reader } of ours) {
      expect(rounded(reader)).toEqual(rounded(audit.interval(cell, hidden, { informed: false })));
    }
  });
});
