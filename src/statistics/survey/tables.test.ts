import { describe, expect, it } from "vitest";
import { known } from "./fixtures/known.ts";
import { DESIGNS, MARGINS, SAMPLE } from "./fixtures/sample.ts";
import { rake, raoScott, representativeness, surveyDesign } from "./index.ts";

describe("Rao and Scott's test", () => {
  const design = known(surveyDesign(DESIGNS.full));
  const { sex: rows, age } = SAMPLE;

  it("does not hang on the order of rows, or on which question stands first", () => {
    const one = known(raoScott({ design, rows, columns: age })).f;
    const turned = known(raoScott({ design, rows: age, columns: rows })).f;
    expect(turned.statistic).toBeCloseTo(one.statistic, 12);
    expect(turned.pValue).toBeCloseTo(one.pValue, 12);
  });

  it("is as sure however often an answer stands in its cluster", () => {
    const twice = <T>(list: readonly T[]): T[] => [...list, ...list];
    const { weights, strata, clusters } = SAMPLE;
    const doubled = known(
      surveyDesign({
        ...DESIGNS.full,
        weights: twice(weights),
        strata: twice(strata),
        clusters: twice(clusters),
      }),
    );
    const one = known(raoScott({ design, rows, columns: age })).f;
    const other = known(raoScott({ design: doubled, rows: twice(rows), columns: twice(age) })).f;
    expect(other.pValue).toBeCloseTo(one.pValue, 12);
  });

  it("leaves open questions out, with a warning", () => {
    const columns = age.map((word, answer) => (answer < 5 ? null : word));
    const { n, warnings } = known(raoScott({ design, rows, columns }));
    expect([n, warnings]).toEqual([42, [{ code: "missing", have: 5, of: 47 }]]);
  });

  it("bears an empty cell", () => {
    const columns = age.map((word, answer) => (word === "65+" && rows[answer] === "man" ? "30-64" : word));
    const { f } = known(raoScott({ design, rows, columns }));
    expect(f.pValue).toBeGreaterThan(0);
    expect(f.pValue).toBeLessThan(1);
  });

  it("cannot be made of one column, of too many empty cells, or of what the margins fix", () => {
    const same = rows.map(() => "a");
    expect(raoScott({ design, rows, columns: same })).toEqual({
      cannot: { code: "tooFew", have: 1, need: 2 },
    });
    expect(raoScott({ design, rows: age, columns: age })).toEqual({
      cannot: { code: "emptyGroup", where: "16-29 × 30-64" },
    });
    const groups = rows.map((sex, answer) => `${sex} ${age[answer] === "65+" ? "gammal" : "ung"}`);
    const population = { "kvinna gammal": 250, "kvinna ung": 270, "man gammal": 230, "man ung": 300 };
    const raked = known(
      surveyDesign({ ...DESIGNS.full, margins: [{ name: "sex and age", groups, population }] }),
    );
    const columns = age.map((word) => (word === "65+" ? "gammal" : "ung"));
    expect(raoScott({ design: raked, rows, columns })).toEqual({
      cannot: { code: "collinear", columns: ["sex and age"] },
    });
  });
});

describe("representativeness", () => {
  const { weights } = known(rake({ margins: MARGINS, weights: SAMPLE.weights }));

  it("shows population, answers and weighted answers, which meet the population", () => {
    const [sex, age] = known(representativeness({ margins: MARGINS, weights }));
    expect(sex?.groups).toEqual([
      expect.objectContaining({
        group: "kvinna",
        population: 520,
        answers: 32,
        weightedShare: expect.closeTo(520 / 1050, 9) as unknown,
        standing: "over",
        lacking: 0,
      }),
      expect.objectContaining({
        group: "man",
        population: 530,
        answers: 15,
        ratio: expect.closeTo(15 / 47 / (530 / 1050), 12) as unknown,
        lacking: 9,
        standing: "under",
      }),
    ]);
    expect(sex?.dissimilarity).toBeCloseTo(32 / 47 - 520 / 1050, 12);
    expect(age?.groups.map(({ answers }) => answers)).toEqual([10, 20, 17]);
    for (const { groups } of [sex, age].flatMap((table) => table ?? [])) {
      expect(groups.reduce((sum, group) => sum + group.populationShare, 0)).toBeCloseTo(1, 12);
      expect(groups.reduce((sum, group) => sum + group.answerShare, 0)).toBeCloseTo(1, 12);
      for (const group of groups) expect(group.weightedShare).toBeCloseTo(group.populationShare, 9);
    }
  });

  it("names who is missing, who is under and who is over", () => {
    const groups = ["a", "b", "c"].flatMap((group, index) =>
      Array.from({ length: [70, 5, 25][index] ?? 0 }, () => group),
    );
    const [table] = known(
      representativeness({ margins: [{ name: "g", groups, population: { a: 45, b: 20, c: 25, d: 10 } }] }),
    );
    expect(table?.groups.map(({ standing, lacking }) => [standing, lacking])).toEqual([
      ["over", 0],
      ["under", 15],
      ["inLine", 0],
      ["missing", 10],
    ]);
    expect(table?.lackingGroups).toEqual(["b", "d"]);
  });

  it("a group that nothing but itself stands for is in line", () => {
    const margins = [{ name: "g", groups: ["a", "a", "a"], population: { a: 12 } }];
    expect(known(representativeness({ margins }))[0]?.groups[0]).toMatchObject({
      standing: "inLine",
      ratio: 1,
    });
  });

  it.each([
    ["no answers", { margins: [] }, { code: "empty" }],
    [
      "an unknown group",
      { margins: [{ name: "g", groups: ["x"], population: { a: 1 } }] },
      { code: "unknown", where: "g: x" },
    ],
    [
      "no population",
      { margins: [{ name: "g", groups: ["a"], population: { a: 0 } }] },
      { code: "noPopulation", where: "g" },
    ],
    [
      "weights of another length",
      { margins: [{ name: "g", groups: ["a"], population: { a: 1 } }], weights: [1, 2] },
      { code: "lengthsDiffer", what: "g", have: 1, need: 2 },
    ],
    [
      "a bad weight",
      { margins: [{ name: "g", groups: ["a"], population: { a: 1 } }], weights: [-1] },
      { code: "badWeight", where: "1", value: -1 },
    ],
  ])("%s", (_, input, reason) => {
    expect(representativeness(input)).toEqual({ cannot: reason });
  });
});
