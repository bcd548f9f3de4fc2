import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { BASIC, put, putFallen, runAnalyse } from "./run-analyse.fixture.ts";

const folder = await mkdtemp(join(tmpdir(), "handslag-analyse-"));
afterAll(() => rm(folder, { recursive: true }));
const FALLEN = await putFallen(folder);

describe("wrong use is one clear line and exit 2", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["no file", [join(folder, "gone.csv"), ...BASIC], /gone\.csv cannot be read: is there such a file\?/],
    [
      "a column that is not there",
      [FALLEN, ...BASIC, "--value", "evnts"],
      /has no column "evnts"\. Did you mean "events"\?/,
    ],
    [
      "a column nobody could mean",
      [FALLEN, ...BASIC, "--offset", "xyzzy"],
      /has no column "xyzzy"\. It has month, events, elsewhere, people\./,
    ],
    ["three period columns", [FALLEN, ...BASIC, "--period", "a,b,c"], /Give one column, or year and month/],
    [
      "a start that is no month",
      [FALLEN, ...BASIC, "--intervention", "2022-13"],
      /Write it as YYYY or YYYY-MM/,
    ],
    ["a break that is no month", [FALLEN, ...BASIC, "--break", "i fjol"], /Write it as YYYY or YYYY-MM/],
    ["a direction there is not", [FALLEN, ...BASIC, "--direction", "down"], /Allowed choices are low, high/],
    [
      "a model there is not",
      [FALLEN, ...BASIC, "--model", "curve"],
      /Allowed choices are step, slope, step\+slope/,
    ],
    ["seven harmonics", [FALLEN, ...BASIC, "--harmonics", "7"], /a whole number from 0 to 6/],
    ["a size in words", [FALLEN, ...BASIC, "--promised", "half"], /Write a number such as 0\.8/],
    ["a picture of another kind", [FALLEN, ...BASIC, "--picture", "x.png"], /must end in \.svg or \.pdf/],
    [
      "a comparison that is nothing",
      [FALLEN, ...BASIC, "--compare", "xyzzy"],
      /neither a column of .* nor a file/,
    ],
    [
      "a comparison column for shares",
      [
        FALLEN,
        ...BASIC,
        "--kind",
        "share",
        "--offset",
        "people",
        "--direction",
        "low",
        "--compare",
        "elsewhere",
      ],
      /give --compare a file/,
    ],
    [
      "no start",
      [FALLEN, "--period", "month", "--value", "events"],
      /required option '--intervention <period>'/,
    ],
  ])("%s", async (_what, words, expected) => {
    const ended = await runAnalyse(...words);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.told).toMatch(expected);
    expect(ended.told.trim().split("\n")).toHaveLength(1);
  });
});

describe("data that cannot be analysed get a reason and exit 1", () => {
  const yearly = (values: readonly string[]): string[] => [
    "year,events",
    ...values.map((value, index) => `${2012 + index},${value}`),
  ];
  const sound = ["5", "7", "6", "8", "4", "6"];

  test.each<[string, readonly string[], string, object]>([
    ["too short", yearly(["5", "7", "6"]), "2014", { code: "tooFewBefore", have: 2, need: 3 }],
    ["one row", yearly(["5"]), "2014", { code: "tooFew", have: 1, need: 2 }],
    ["only a header", ["year,events"], "2014", { code: "empty" }],
    ["all zero", yearly(["0", "0", "0", "0", "0", "0"]), "2016", { code: "allZero" }],
    ["one value", yearly(["3", "3", "3", "3", "3", "3"]), "2016", { code: "oneValue", value: 3 }],
    ["gaps", yearly(sound).toSpliced(3, 2), "2016", { code: "gaps", where: ["2014", "2015"] }],
    ["an empty cell", yearly(sound.with(1, "")), "2016", { code: "gaps", where: ["2013"] }],
    ["duplicates", [...yearly(sound), "2014,9"], "2016", { code: "duplicates", where: ["2014"] }],
    [
      "unsorted rows",
      ["year,events", ...yearly(sound).slice(1).toReversed()],
      "2016",
      { code: "unsorted", where: "2016" },
    ],
    [
      "text in numbers",
      yearly(sound.with(2, "sex")),
      "2016",
      { code: "notANumber", where: "2014 (rad 4)", value: "sex" },
    ],
    [
      "decimal comma among points",
      yearly(sound.with(1, '"7,5"').with(2, "6.5")),
      "2016",
      { code: "mixedDecimals", comma: "2013 (rad 3)", point: "2014 (rad 4)" },
    ],
    [
      "decimal comma in a count",
      yearly(sound.with(1, '"7,5"')),
      "2016",
      { code: "notACount", where: "2013", value: 7.5 },
    ],
    [
      "a negative count",
      yearly(sound.with(3, "-2")),
      "2016",
      { code: "notACount", where: "2015", value: -2 },
    ],
    [
      "future dates",
      ["year,events", "2997,3", "2998,5", "2999,4", "3000,6"],
      "2999",
      { code: "future", where: ["2997", "2998", "2999", "3000"] },
    ],
    [
      "a start before the series",
      yearly(sound),
      "2011",
      { code: "interventionOutside", where: "2011", first: "2012", last: "2017" },
    ],
    [
      "a start after the series",
      yearly(sound),
      "2018",
      { code: "interventionOutside", where: "2018", first: "2012", last: "2017" },
    ],
    [
      "a year that is none",
      yearly(sound).with(2, "i fjol,7"),
      "2016",
      { code: "notAPeriod", where: "i fjol (rad 3)" },
    ],
  ])("%s", async (what, lines, start, cannot) => {
    const file = await put(folder, `${what.replaceAll(" ", "-")}.csv`, lines);
    const words = [file, "--period", "year", "--value", "events", "--intervention", start];
    const ended = await runAnalyse(...words, "--json");
    expect(ended.code).toBe(1);
    const answer = JSON.parse(ended.out) as { cannot: { sentence: string } };
    expect(Object.keys(answer)).toEqual(["cannot"]);
    expect(answer.cannot).toMatchObject(cannot);
    expect(answer.cannot.sentence).not.toMatch(/\{\{|NaN|undefined|statistics:/);
    expect(await runAnalyse(...words)).toEqual({
      code: 1,
      out: "",
      told: `Kan inte mätas. ${answer.cannot.sentence}\n`,
    });
  });

  test("a population of zero", async () => {
    const file = await put(folder, "zero.csv", [
      "year,events,people",
      ...sound.map((value, index) => `${2012 + index},${value},${index * 9}`),
    ]);
    const words = [
      file,
      "--period",
      "year",
      "--value",
      "events",
      "--intervention",
      "2016",
      "--offset",
      "people",
    ];
    const { out } = await runAnalyse(...words, "--json");
    expect(JSON.parse(out)).toMatchObject({ cannot: { code: "noPopulation", where: "2012" } });
  });

  test("a file that is no table is refused in words", async () => {
    const file = await put(folder, "pdf.csv", ["%PDF-1.7"]);
    expect(await runAnalyse(file, ...BASIC)).toMatchObject({
      code: 1,
      told: expect.stringContaining("går inte att läsa som tabell") as string,
    });
  });
});
