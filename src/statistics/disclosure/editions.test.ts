import { describe, expect, it } from "vitest";
import { crossTable, type Dimension } from "./cross-table.ts";
import { findDifferences } from "./find-differences.ts";
import { flat, given, poissonTable } from "./fixtures/synthetic-tables.ts";
import type { Publication } from "./publication.ts";
import { smallCounts } from "./small-counts.ts";
import { suppressCells } from "./suppress-cells.ts";
import type { TableSet } from "./tables.ts";

const areas = flat("kommun", 12);
const years = ["2020", "2021", "2022", "2023", "2024"];
const period: Dimension = {
  total: "2020–2024",
  parts: { "2020–2024": ["2020–2023", "2024"], "2020–2023": years.slice(0, 4) },
};
const both = poissonTable([areas, period], 4, 8);
const counts = new Map(both.cells.map(({ id, value }) => [id, value]));

/** The part of the table over these periods. */
function over(periods: readonly string[]): TableSet {
  const has = (id: string) => periods.includes(id.split("|")[1] ?? "");
  return {
    cells: both.cells.filter(({ id }) => has(id)),
    relations: both.relations.filter(({ total, parts }) => [total, ...parts].every(has)),
  };
}

async function hiddenIn(tables: TableSet): Promise<ReadonlySet<string>> {
  const { primary, secondary } = given(await suppressCells(tables, given(smallCounts(tables))));
  return new Set([...primary, ...secondary]);
}

function edition(name: string, tables: TableSet, hidden: ReadonlySet<string>): Publication {
  const below = (code: string, { parts }: Dimension): string[] =>
    parts[code]?.flatMap((part) => below(part, { total: part, parts })) ?? [code];
  const figures = tables.cells.map(({ id }) => {
    const [area = "", time = ""] = id.split("|");
    const units = below(area, areas).flatMap((one) => below(time, period).map((year) => `${one}|${year}`));
    return { id, units, hidden: hidden.has(id) };
  });
  return { name, figures };
}

describe("two editions of one table", () => {
  const earlier = over([...years.slice(0, 4), "2020–2023"]);
  const next = over([...years, "2020–2024"]);

  it("each sound by itself, together give small counts away", async () => {
    const longer = { total: "2020–2024", parts: { "2020–2024": years } };
    const figures = next.cells.map(({ id, value }) => ({ codes: id.split("|"), value }));
    const alone = given(crossTable({ dimensions: [areas, longer], figures }));
    const first = edition("2024", earlier, await hiddenIn(earlier));
    const second = edition("2025", alone, await hiddenIn(alone));
    const { findings } = given(await findDifferences({ counts, earlier: [first], next: second }));
    expect(findings.length).toBeGreaterThan(0);
  });

  it("suppressed with what the earlier one published held as known, they do not", async () => {
    const hidden = await hiddenIn(earlier);
    const published = new Set(earlier.cells.map(({ id }) => id).filter((id) => !hidden.has(id)));
    const known = both.cells.map((cell) => ({ ...cell, known: published.has(cell.id) }));
    const together = await hiddenIn({ ...both, cells: known });
    const { findings } = given(
      await findDifferences({
        counts,
        earlier: [edition("2024", earlier, hidden)],
        next: edition("2025", next, together),
      }),
    );
    expect(findings).toEqual([]);
  });
});
