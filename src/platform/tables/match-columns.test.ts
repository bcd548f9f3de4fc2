import { describe, expect, test } from "vitest";
import { closest, matchColumns, type WantedColumn } from "./index.ts";

const WANTED: WantedColumn<"title" | "start" | "owner">[] = [
  { key: "title", title: "Åtgärd", aliases: ["Rubrik"], required: true },
  { key: "start", title: "Första dag", aliases: ["Startdatum"], required: true },
  { key: "owner", title: "Ansvarig", required: false },
];

describe("columns", () => {
  test("are found by title and other names, whatever their case, blanks and signs", () => {
    expect(matchColumns(["RUBRIK", "första-dag", " Ansvarig:", "Anteckning"], WANTED)).toEqual({
      mapping: { title: "RUBRIK", start: "första-dag", owner: " Ansvarig:" },
      problems: [],
      ignored: ["Anteckning"],
    });
  });

  test("that are missing are named, unless they may be", () => {
    const { mapping, problems } = matchColumns(["Åtgärd"], WANTED);
    expect(mapping).toEqual({ title: "Åtgärd" });
    expect(problems).toEqual([{ key: "tables:column.missing", values: { title: "Första dag" } }]);
  });

  test("that seem renamed are proposed and not taken", () => {
    const { mapping, problems } = matchColumns(["Åtgard", "Startdatm", "Ansvarg"], WANTED);
    expect(mapping).toEqual({});
    expect(problems.map(({ key, values }) => [key, values["found"]])).toEqual([
      ["tables:column.renamed", "Åtgard"],
      ["tables:column.renamed", "Startdatm"],
      ["tables:column.renamed", "Ansvarg"],
    ]);
  });

  test("that come twice are named, by whatever names they come", () => {
    const { mapping, problems } = matchColumns(["Åtgärd", "Rubrik", "Startdatum"], WANTED);
    expect(mapping).toEqual({ start: "Startdatum" });
    expect(problems).toEqual([
      { key: "tables:column.twice", values: { title: "Åtgärd", found: "”Åtgärd”, ”Rubrik”" } },
    ]);
  });
});

test("the closest word counts a changed, missing, added or swapped letter as one step", () => {
  expect(closest("ansvrig", ["Ansvarig", "Antal"])).toBe("Ansvarig");
  expect(closest("Dagg", ["Plats", "Dag"])).toBe("Dag");
  expect(closest("Palts", ["Dag", "Plats"])).toBe("Plats");
  expect(closest("Kommun", ["Dag", "Plats"])).toBeNull();
});
