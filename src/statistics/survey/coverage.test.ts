import { describe, expect, it } from "vitest";
import { drawNormal } from "../distributions/index.ts";
import { at, type Random, seededRandom } from "../index.ts";
import { known } from "./fixtures/known.ts";
import {
  surveyDesign,
  type SurveyDesign,
  type SurveyEstimate,
  surveyMean,
  surveyProportion,
  type VarianceMethod,
} from "./index.ts";

const STRATA = ["centrum", "norr", "soder"];
const CLUSTERS = 60;
const SIZE = 8;
const DRAWN = [16, 12, 20];
const ROUNDS = 1000;

interface Person {
  readonly stratum: string;
  readonly cluster: string;
  readonly sex: string;
  readonly age: string;
  readonly index: number;
  readonly unsafe: number;
}

/** Stairwells in three parts of a town: neighbours are alike, the young and the women answer otherwise. */
const population = makePopulation(seededRandom(20));
const people = [...population.values()].flat(2);
const meanIndex = people.reduce((sum, person) => sum + person.index, 0) / people.length;
const shareUnsafe = people.reduce((sum, person) => sum + person.unsafe, 0) / people.length;
const young = people.filter((person) => person.age === "ung");
const meanYoung = young.reduce((sum, person) => sum + person.index, 0) / young.length;

describe("95 % intervals from a raked sample of whole clusters in strata", () => {
  const misses = { mean: 0, group: 0, kornGraubard: 0, logit: 0, unraked: 0, width: 0 };
  const random = seededRandom(21);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { answers, raked, plain } = drawSample(random);
    const values = answers.map(({ index }) => index);
    const domain = answers.map(({ age }) => age === "ung");
    const unsafe = answers.map((person) => person.unsafe);
    const mean = known(surveyMean({ design: raked, values }));
    const without = known(surveyMean({ design: plain, values }));
    misses.mean += missed(mean, meanIndex);
    misses.unraked += missed(without, meanIndex);
    misses.group += missed(known(surveyMean({ design: raked, values, domain })), meanYoung);
    misses.kornGraubard += missed(known(surveyProportion({ design: raked, values: unsafe })), shareUnsafe);
    misses.logit += missed(
      known(surveyProportion({ design: raked, values: unsafe, interval: "logit" })),
      shareUnsafe,
    );
    misses.width += mean.standardError < without.standardError ? 1 : 0;
  }

  it.each(["mean", "group", "kornGraubard", "logit", "unraked"] as const)(
    "hold the truth in 93–97 %%: %s",
    (name) => {
      const coverage = 1 - misses[name] / ROUNDS;
      expect(coverage).toBeGreaterThanOrEqual(0.93);
      expect(coverage).toBeLessThanOrEqual(0.97);
    },
  );

  it("are narrower for the raking", () => {
    expect(misses.width / ROUNDS).toBeGreaterThan(0.7);
  });
});

describe("the jackknife", () => {
  it("holds the truth in 93–97 % too", () => {
    const random = seededRandom(22);
    let missedTruth = 0;
    const rounds = 1500;
    for (let round = 0; round < rounds; round += 1) {
      const { answers, raked } = drawSample(random, [8, 6, 8]);
      const variance: VarianceMethod = "jackknife";
      const values = answers.map(({ index }) => index);
      missedTruth += missed(known(surveyMean({ design: raked, values, variance })), meanIndex);
    }
    expect(1 - missedTruth / rounds).toBeGreaterThanOrEqual(0.93);
    expect(1 - missedTruth / rounds).toBeLessThanOrEqual(0.97);
  });
});

function makePopulation(random: Random): Map<string, Person[][]> {
  return new Map(
    STRATA.map((stratum, place) => [
      stratum,
      Array.from({ length: CLUSTERS }, (_, number) => {
        const effect = 0.5 * drawNormal(random);
        return Array.from({ length: SIZE }, (): Person => {
          const sex = random() < 0.5 ? "kvinna" : "man";
          const age = random() < 0.3 ? "ung" : "vuxen";
          const worry = 2.4 + 0.4 * place + effect + (sex === "kvinna" ? 0.6 : 0) + (age === "ung" ? 0.5 : 0);
          const index = Math.max(0, Math.min(6, worry + drawNormal(random)));
          const unsafe = index > 4.2 ? 1 : 0;
          return { stratum, cluster: `${stratum} ${number}`, sex, age, index, unsafe };
        });
      }),
    ]),
  );
}

function drawSample(
  random: Random,
  drawn = DRAWN,
): { answers: Person[]; raked: SurveyDesign; plain: SurveyDesign } {
  const answers = STRATA.flatMap((stratum, place) => {
    const clusters = [...(population.get(stratum) ?? [])];
    return Array.from({ length: at(drawn, place) }, () => {
      const [cluster = []] = clusters.splice(Math.floor(random() * clusters.length), 1);
      return cluster;
    }).flat();
  });
  const strata = answers.map(({ stratum }) => stratum);
  const input = {
    weights: strata.map((stratum) => CLUSTERS / at(drawn, STRATA.indexOf(stratum))),
    strata,
    clusters: answers.map(({ cluster }) => cluster),
    unitsInPopulation: CLUSTERS,
  };
  const margins = (["sex", "age"] as const).map((name) => ({
    name,
    groups: answers.map((person) => person[name]),
    population: countOf(people.map((person) => person[name])),
  }));
  return { answers, raked: known(surveyDesign({ ...input, margins })), plain: known(surveyDesign(input)) };
}

function missed({ interval }: SurveyEstimate, truth: number): number {
  return interval.low <= truth && truth <= interval.high ? 0 : 1;
}

function countOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
