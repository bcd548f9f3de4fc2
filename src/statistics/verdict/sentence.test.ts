import { describe, expect, test } from "vitest";
import { translator } from "#app/platform/language/index.ts";
import { verdictSentence } from "./sentence.ts";
import type { Basis, Change, Verdict } from "./verdict.ts";

const sv = translator("sv");
const en = translator("en");

const basis: Basis = {
  kind: "count",
  step: "month",
  withBase: false,
  direction: "low",
  start: "2022-01",
  first: "2019-07",
  last: "2024-03",
  before: 30,
  after: 27,
  trend: true,
  season: true,
  compared: false,
  atEnd: false,
  breaks: [],
  preliminary: [],
  ljungBox: 0.4,
  fitted: [],
};

function change(measure: Change["measure"], estimate: number, low: number, high: number): Change {
  return {
    measure,
    estimate,
    interval: { low, high },
    level: 0.95,
    method: "",
    n: 57,
    dispersion: 1,
    warnings: [],
  };
}

function verdict(word: Verdict["word"], its: Change | null, more: Partial<Basis> = {}): Verdict {
  return {
    word,
    change: its,
    tooEarly: null,
    waiting: null,
    models: [],
    warnings: [],
    basis: { ...basis, ...more },
  };
}

/** A year of shares with this share expected. */
function expecting(share: number): Partial<Basis> {
  const fitted = [{ period: "2022-01", expected: share, fitted: share, low: share, high: share }];
  return { kind: "share", fitted };
}

describe("a change", () => {
  test.each<[string, Verdict, string, string]>([
    [
      "that is not established",
      verdict("no_established_change", change("rateRatio", 0.501, 0.238, 1.052)),
      "Ingen säkerställd förändring. Sedan januari 2022 är antalet omkring 50 procent lägre än om tidigare nivå, trend och årstid hade fortsatt, men osäkerheten går från 76 procent lägre till 5 procent högre. Det betyder inte att inget har hänt: det kan vara slump och det kan vara en förändring.",
      "No established change. Since January 2022, the number is about 50 per cent lower than if the earlier level, trend, and season had gone on, but the uncertainty runs from 76 per cent lower to 5 per cent higher. This does not mean that nothing has happened: it may be chance and it may be a change.",
    ],
    [
      "that is no bigger than a rounding",
      verdict("no_established_change", change("rateRatio", 1.0003, 0.8, 1.25), {
        trend: false,
        season: false,
      }),
      "Ingen säkerställd förändring. Sedan januari 2022 ligger antalet nära den nivå som tidigare nivå pekar mot, men osäkerheten går från 20 procent lägre till 25 procent högre. Det betyder inte att inget har hänt: en mindre förändring kan döljas av slumpen.",
      "No established change. Since January 2022, the number is close to where the earlier level pointed, but the uncertainty runs from 20 per cent lower to 25 per cent higher. This does not mean that nothing has happened: chance may hide a smaller change.",
    ],
    [
      "for the better, before and after",
      verdict("improved", change("rateRatio", 0.446, 0.205, 0.97), { withBase: true }),
      "Säkerställd förbättring. Sedan januari 2022 är antalet, räknat mot basen, omkring 55 procent lägre än om tidigare nivå, trend och årstid hade fortsatt. Osäkerheten går från 80 procent lägre till 3 procent lägre. Det säger inte varför: före och efter räcker inte för att visa en orsak.",
      "Established improvement. Since January 2022, the number, measured against its base, is about 55 per cent lower than if the earlier level, trend, and season had gone on. The uncertainty runs from 80 per cent lower to 3 per cent lower. It does not say why: before and after are not enough to show a cause.",
    ],
    [
      "for the better, with a comparison",
      verdict("improved", change("rateRatio", 0.7, 0.55, 0.9), { compared: true }),
      "Säkerställd förbättring. Sedan januari 2022 är antalet omkring 30 procent lägre än om det hade gått som i jämförelsen. Osäkerheten går från 45 procent lägre till 10 procent lägre. Där det inte fanns något löfte har det inte gått likadant. Det talar för att löftet har haft betydelse.",
      "Established improvement. Since January 2022, the number is about 30 per cent lower than if it had gone as in the comparison. The uncertainty runs from 45 per cent lower to 10 per cent lower. Where nothing was promised, it has not gone the same way. That speaks for the promise having made a difference.",
    ],
    [
      "for the worse, to more than double",
      verdict("worsened", change("rateRatio", 2.25, 1.002, 5), { compared: true }),
      "Säkerställd försämring. Sedan januari 2022 är antalet omkring 2,3 gånger så högt som om det hade gått som i jämförelsen. Osäkerheten går från 0,2 procent högre till 5 gånger så högt. Där det inte fanns något löfte har det inte gått likadant. Det talar för en lokal orsak.",
      "Established worsening. Since January 2022, the number is about 2.3 times as high as if it had gone as in the comparison. The uncertainty runs from 0.2 per cent higher to 5 times as high. Where nothing was promised, it has not gone the same way. That speaks for a local cause.",
    ],
    [
      "of a share by its odds",
      verdict("improved", change("oddsRatio", 1.5, 1.1, 2), { ...expecting(0.4), direction: "high" }),
      "Säkerställd förbättring. Sedan januari 2022 är andelen omkring 10 procentenheter högre än om tidigare nivå, trend och årstid hade fortsatt. Osäkerheten går från 2,3 procentenheter högre till 17,1 procentenheter högre. Det säger inte varför: före och efter räcker inte för att visa en orsak.",
      "Established improvement. Since January 2022, the share is about 10 percentage points higher than if the earlier level, trend, and season had gone on. The uncertainty runs from 2.3 percentage points higher to 17.1 percentage points higher. It does not say why: before and after are not enough to show a cause.",
    ],
    [
      "of two surveys in different years",
      verdict("worsened", change("shareDifference", 0.07, 0.027, 0.113), {
        ...expecting(0.38),
        step: "year",
        start: "2022",
        trend: false,
        season: false,
      }),
      "Säkerställd försämring. Sedan 2022 är andelen omkring 7 procentenheter högre än om tidigare nivå hade fortsatt. Osäkerheten går från 2,7 procentenheter högre till 11,3 procentenheter högre. Det säger inte varför: före och efter räcker inte för att visa en orsak.",
      "Established worsening. Since 2022, the share is about 7 percentage points higher than if the earlier level had gone on. The uncertainty runs from 2.7 percentage points higher to 11.3 percentage points higher. It does not say why: before and after are not enough to show a cause.",
    ],
    [
      "on a scale, by quarter, without an upper limit",
      verdict("no_established_change", change("meanDifference", -0.427, -Infinity, Infinity), {
        kind: "index",
        step: "quarter",
        start: "2022-Q1",
        season: false,
      }),
      "Ingen säkerställd förändring. Sedan kvartal 1 2022 är värdet omkring 0,43 lägre än om tidigare nivå och trend hade fortsatt, men osäkerheten går från hur lågt som helst till hur högt som helst. Det betyder inte att inget har hänt: det kan vara slump och det kan vara en förändring.",
      "No established change. Since quarter 1 of 2022, the value is about 0.43 lower than if the earlier level and trend had gone on, but the uncertainty runs from any depth to any height. This does not mean that nothing has happened: it may be chance and it may be a change.",
    ],
    [
      "that grows with time, in its last month",
      verdict("worsened", change("rateRatio", 1.3, 1.1, 1.5), { atEnd: true }),
      "Säkerställd försämring. I slutet, mars 2024, är antalet omkring 30 procent högre än om tidigare nivå, trend och årstid hade fortsatt. Osäkerheten går från 10 procent högre till 50 procent högre. Det säger inte varför: före och efter räcker inte för att visa en orsak.",
      "Established worsening. At the end, March 2024, the number is about 30 per cent higher than if the earlier level, trend, and season had gone on. The uncertainty runs from 10 per cent higher to 50 per cent higher. It does not say why: before and after are not enough to show a cause.",
    ],
    [
      "by week, where half of a small number is left",
      verdict("improved", change("rateRatio", 0.995, 0.992, 0.9988), { step: "week", start: "2022-W05" }),
      "Säkerställd förbättring. Sedan vecka 5 2022 är antalet omkring 0,5 procent lägre än om tidigare nivå, trend och årstid hade fortsatt. Osäkerheten går från 0,8 procent lägre till 0,1 procent lägre. Det säger inte varför: före och efter räcker inte för att visa en orsak.",
      "Established improvement. Since week 5 of 2022, the number is about 0.5 per cent lower than if the earlier level, trend, and season had gone on. The uncertainty runs from 0.8 per cent lower to 0.1 per cent lower. It does not say why: before and after are not enough to show a cause.",
    ],
  ])("%s is told in Swedish and English", (_what, its, swedish, english) => {
    expect(verdictSentence(sv, its)).toBe(swedish);
    expect(verdictSentence(en, its)).toBe(english);
  });
});

describe("too early", () => {
  const early = (tooEarly: Verdict["tooEarly"]): Verdict => ({ ...verdict("too_early", null), tooEarly });

  test.each([
    [
      early({ code: "waiting", until: "2025-01" }),
      "För tidigt att säga. Effekten väntas först från januari 2025, och mätningen når till mars 2024.",
      "Too early to say. An effect is expected from January 2025 at the earliest, and the figures reach to March 2024.",
    ],
    [
      early({ code: "tooFewAfter", have: 1, need: 6 }),
      "För tidigt att säga. Sedan januari 2022 finns bara 1 mätning. Det behövs minst 6.",
      "Too early to say. Since January 2022 there is only 1 figure. At least 6 are needed.",
    ],
    [
      early({ code: "tooFewAfter", have: 0, need: 6 }),
      "För tidigt att säga. Sedan januari 2022 finns bara 0 mätningar. Det behövs minst 6.",
      "Too early to say. Since January 2022 there are only 0 figures. At least 6 are needed.",
    ],
  ])("tells what is waited for", (its, swedish, english) => {
    expect(verdictSentence(sv, its)).toBe(swedish);
    expect(verdictSentence(en, its)).toBe(english);
  });
});

describe("patience", () => {
  const unsure = verdict("no_established_change", change("rateRatio", 0.9, 0.7, 1.2));
  const last = (waiting: Verdict["waiting"], its = unsure): string =>
    verdictSentence(sv, { ...its, waiting })
      .split(". ")
      .slice(3)
      .join(". ");
  const promised = { promised: 0.8, measure: "rateRatio" } as const;

  test.each([
    [
      { ...promised, months: 14, withinPromise: true },
      "För att kunna se att antalet har blivit 20 procent lägre behövs omkring 14 månader till.",
    ],
    [
      { ...promised, months: 1, withinPromise: true },
      "För att kunna se att antalet har blivit 20 procent lägre behövs omkring 1 månad till.",
    ],
    [
      { ...promised, months: 30, withinPromise: false },
      "För att kunna se att antalet har blivit 20 procent lägre behövs omkring 30 månader till. Då har löftet slutat.",
    ],
    [
      { ...promised, months: 0, withinPromise: true },
      "Om antalet hade blivit 20 procent lägre skulle det troligen ha synts vid det här laget.",
    ],
    [
      { ...promised, months: null, withinPromise: false },
      "Om antalet blir 20 procent lägre går det ändå inte att se inom överskådlig tid i den här serien.",
    ],
  ])("is told where a change is not established", (waiting, words) => {
    expect(last(waiting)).toBe(words);
  });

  test("is not told where it is", () => {
    const sure = verdict("improved", change("rateRatio", 0.5, 0.4, 0.6));
    const waiting = { ...promised, months: 14, withinPromise: true };
    expect(verdictSentence(sv, { ...sure, waiting })).toBe(verdictSentence(sv, sure));
  });
});

test("what cannot be measured has its reason", () => {
  const cannot = { cannot: { code: "gaps", where: ["2021-03", "2021-04", "2021-05"] } } as const;
  expect(verdictSentence(sv, cannot)).toBe(
    "Kan inte mätas. Det saknas mätningar: 2021-03, 2021-04 och 2021-05. Fyll i dem, med noll om inget hände.",
  );
  expect(verdictSentence(en, cannot)).toBe(
    "Cannot be measured. Figures are missing: 2021-03, 2021-04, and 2021-05. Fill them in, with zero if nothing happened.",
  );
});
