import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPdf } from "#app/platform/pdf/read-pdf.fixture.ts";
import { handslag } from "#test/support/program.ts";
import { BASIC, drawn, monthAt, put, putFallen, runAnalyse } from "./analyse/run-analyse.fixture.ts";

const folder = await mkdtemp(join(tmpdir(), "handslag-analyse-"));
afterAll(() => rm(folder, { recursive: true }));
const FALLEN = await putFallen(folder);

async function json(...words: string[]): Promise<Record<string, unknown>> {
  return JSON.parse((await runAnalyse(...words, "--json")).out) as Record<string, unknown>;
}

describe("handslag analyse series", () => {
  test("prints the verdict, the models, the checks and what to bear in mind", async () => {
    const { code, out } = await runAnalyse(FALLEN, ...BASIC);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Säkerställd förbättring\. Sedan januari 2022 är antalet omkring \d+ procent lägre än om/,
    );
    expect(out).toMatch(/kvot mellan antal: 0,\d\d \(95 % intervall: 0,\d\d till 0,\d\d\)/);
    expect(out).toMatch(
      /kvasi-Poisson, trend, 2 årstidsvågor, oberoende fel +0,\d\d +0,\d\d till 0,\d\d +vald/,
    );
    expect(out).toContain("Mätningar: 36 före och 24 efter, 2019-01–2023-12");
    expect(out).toMatch(/Ljung–Box\)\? p = \d[,\d]*/);
  });

  test("prints it in English as well", async () => {
    const { out } = await runAnalyse(FALLEN, ...BASIC, "--language", "en");
    expect(out).toMatch(
      /^Established improvement\. Since January 2022, the number is about \d+ per cent lower/,
    );
    expect(out).toContain("quasi-Poisson, trend, 2 season waves, independent errors");
  });

  test("prints JSON of exactly the agreed shape", async () => {
    const answer = await json(FALLEN, ...BASIC);
    expect(Object.keys(answer)).toEqual([
      "verdict",
      "sentence",
      "estimate",
      "interval",
      "level",
      "measure",
      "method",
      "dispersion",
      "n",
      "warnings",
      "monthsNeeded",
      "models",
    ]);
    expect(answer).toMatchObject({ verdict: "improved", measure: "rateRatio", level: 0.95, n: 60 });
    expect(answer["interval"]).toEqual({
      low: expect.any(Number) as number,
      high: expect.any(Number) as number,
    });
  });

  test("takes population, a comparison column and the other direction", async () => {
    const plain = await json(FALLEN, ...BASIC);
    const rate = await json(FALLEN, ...BASIC, "--offset", "people");
    expect(rate["estimate"]).not.toBe(plain["estimate"]);
    expect(rate).toMatchObject({ verdict: "improved" });
    const compared = await json(FALLEN, ...BASIC, "--compare", "elsewhere");
    expect(compared["sentence"]).toContain("Det talar för att löftet har haft betydelse.");
    expect(await json(FALLEN, ...BASIC, "--direction", "high")).toMatchObject({ verdict: "worsened" });
  });

  test("takes a comparison from a file of its own", async () => {
    const other = await put(folder, "other.csv", [
      "month;events",
      ...drawn(3, 400, 0.6).map((count, month) => `${monthAt(month)};${count}`),
    ]);
    expect(await json(FALLEN, ...BASIC, "--compare", other)).toMatchObject({
      verdict: "no_established_change",
    });
  });

  test("takes year and month in two columns, model and harmonics", async () => {
    const file = await put(folder, "two.csv", [
      "year,month,events",
      ...drawn(1, 40, 0.6).map(
        (count, month) => `${2019 + Math.floor(month / 12)},${(month % 12) + 1},${count}`,
      ),
    ]);
    const words = [file, "--period", "year,month", "--value", "events", "--intervention", "2022-01"];
    expect(await json(...words)).toEqual(await json(FALLEN, ...BASIC));
    const { out } = await runAnalyse(...words, "--model", "step+slope", "--harmonics", "1");
    expect(out).toContain("I slutet, december 2023, är antalet");
    expect(out).toMatch(/1 årstidsvåg, .* vald/);
  });

  test("understands decimal commas throughout a file, and says so", async () => {
    const file = await put(folder, "comma.csv", [
      "år;trygghet",
      ...["6,1", "5,9", "6", "6,2", "6,1", "7,9", "8,1", "8"].map(
        (value, index) => `${2014 + index};${value}`,
      ),
    ]);
    const words = [
      file,
      "--period",
      "år",
      "--value",
      "trygghet",
      "--intervention",
      "2019",
      "--kind",
      "index",
    ];
    const answer = await json(...words, "--direction", "high");
    expect(answer).toMatchObject({ verdict: "improved", measure: "meanDifference" });
    expect(answer["warnings"]).toContainEqual({
      code: "decimalComma",
      sentence: "Talen i filen har decimalkomma och är lästa så.",
    });
    expect(await runAnalyse(...words)).toMatchObject({
      code: 2,
      told: "Say with --direction whether low or high is good for --kind index.\n",
    });
  });

  test("tells two surveys apart by their own errors, and shares by the number asked", async () => {
    const surveys = await put(folder, "surveys.csv", [
      "year,share,error,yes,asked",
      "2021,0.38,0.015,380,1000",
      "2023,0.45,0.016,450,1000",
    ]);
    const words = [surveys, "--period", "year", "--intervention", "2022", "--direction", "high"];
    expect(await json(...words, "--value", "share", "--kind", "estimate", "--error", "error")).toMatchObject({
      verdict: "improved",
      measure: "meanDifference",
    });
    expect(await json(...words, "--value", "yes", "--offset", "asked", "--kind", "share")).toMatchObject({
      verdict: "improved",
      measure: "shareDifference",
    });
  });

  test("waits: for the time said beforehand, for complete months, and for a change of the promised size", async () => {
    expect(await json(FALLEN, ...BASIC, "--wait", "24")).toMatchObject({
      verdict: "too_early",
      estimate: null,
      interval: null,
      sentence: expect.stringContaining("Effekten väntas först från januari 2024") as string,
    });
    expect(await json(FALLEN, ...BASIC, "--preliminary", "19")).toMatchObject({
      verdict: "too_early",
      sentence: expect.stringContaining("finns bara 5 mätningar. Det behövs minst 6.") as string,
    });
    const unchanged = [FALLEN, "--period", "month", "--value", "elsewhere", "--intervention", "2022-01"];
    expect(await json(...unchanged, "--promised", "0.5")).toMatchObject({
      verdict: "no_established_change",
      monthsNeeded: 0,
    });
  }, 60_000);
});

describe("a picture", () => {
  test("shows the series, the model, the start, breaks and what is preliminary, with title and description", async () => {
    const file = join(folder, "picture.svg");
    expect(
      await runAnalyse(FALLEN, ...BASIC, "--break", "2020-01", "--preliminary", "2", "--picture", file),
    ).toMatchObject({ code: 0 });
    const svg = await readFile(file, "utf8");
    expect(svg).toMatch(
      /<title id="serie-t">Antal per månad, januari 2019–december 2023\. Säkerställd förbättring\.<\/title>/,
    );
    expect(svg).toMatch(/<desc id="serie-d">Säkerställd förbättring\. Sedan januari 2022/);
    for (const words of [
      "löftet börjar",
      "räknas på nytt sätt",
      "jämförs inte",
      "preliminärt",
      "väntat: ",
      "nu: ",
    ]) {
      expect(svg).toContain(`>${words}`);
    }
    expect(svg.match(/<circle/g)).toHaveLength(60);
    // Model before the start, what it points to, the model since, and its band: curves of many points.
    const curves = [...svg.matchAll(/d="(M[\d. L-]{200,}Z?)"/g)].filter(
      ([, d = ""]) => d.split("L").length >= 22,
    );
    expect(curves.length).toBeGreaterThanOrEqual(4);
    expect(svg).not.toContain("NaN");
  });

  test("stays a picture where it is too early for a model", async () => {
    const file = join(folder, "early.svg");
    await runAnalyse(FALLEN, ...BASIC, "--wait", "30", "--picture", file);
    const svg = await readFile(file, "utf8");
    expect(svg).toContain("För tidigt att säga.");
    expect(svg).not.toContain("väntat: ");
  });

  test("that cannot be written is a failure in one line", async () => {
    const file = join(folder, "none", "x.svg");
    expect(await runAnalyse(FALLEN, ...BASIC, "--picture", file)).toMatchObject({
      code: 1,
      told: `${file} cannot be written.\n`,
    });
  });
});

describe("as a program", () => {
  test("gives data on standard output, messages on standard error, and its exit code", async () => {
    const [told, cannot, wrong] = await Promise.all([
      handslag(["analyse", "series", FALLEN, ...BASIC, "--json"]),
      handslag(["analyse", "series", FALLEN, ...BASIC, "--intervention", "2030-01", "--json"]),
      handslag(["analyse", "series", FALLEN, ...BASIC, "--intervention", "soon"]),
    ]);
    expect(told).toMatchObject({ code: 0, told: "" });
    expect(JSON.parse(told.out)).toEqual(await json(FALLEN, ...BASIC));
    expect(cannot).toMatchObject({
      code: 1,
      told: expect.stringMatching(/^Kan inte mätas\. .*\n$/) as string,
    });
    expect(JSON.parse(cannot.out)).toMatchObject({ cannot: { code: "interventionOutside" } });
    expect(wrong).toMatchObject({ code: 2, out: "" });
  }, 60_000);

  test("draws an accessible PDF", async () => {
    const file = join(folder, "picture.pdf");
    expect(await handslag(["analyse", "series", FALLEN, ...BASIC, "--picture", file])).toMatchObject({
      code: 0,
      told: `Wrote ${file}.\n`,
    });
    const { tags, text, info } = await readPdf(new Uint8Array(await readFile(file)));
    expect(info).toMatchObject({
      Title: expect.stringContaining("Säkerställd förbättring") as string,
      Language: "sv",
    });
    const [figure] = tags.filter(({ role }) => role === "Figure");
    expect(figure?.alt).toContain("Sedan januari 2022 är antalet");
    expect(text).toContain("löftet börjar");
  }, 60_000);
});
