import { at } from "../at.ts";
import { betaQuantile } from "../distributions/index.ts";
import { cannot, type Result } from "../result.ts";
import { badWeights } from "./kish.ts";
import { indexMargin, type MarginInput } from "./margin.ts";
import { sumOf } from "./sum.ts";

/** How a group stands among the answers: nobody, fewer than chance explains, in line, more than chance explains. */
export type Standing = "missing" | "under" | "inLine" | "over";

/** One group of one margin; shares 0–1. */
export interface GroupShare {
  readonly group: string;
  readonly population: number;
  readonly populationShare: number;
  readonly answers: number;
  readonly answerShare: number;
  readonly weightedShare: number;
  /** Share among the answers over share of the population: 0.5 is half as many as there should be. */
  readonly ratio: number;
  /** Answers lacking for the group to have its share of as many answers, rounded up; 0 when it has it. */
  readonly lacking: number;
  readonly standing: Standing;
}

/** All groups of a margin. */
export interface MarginShares {
  readonly margin: string;
  readonly groups: readonly GroupShare[];
  /** Share of the answers that would have to come from other groups for all shares to be right (index of dissimilarity), 0–1. */
  readonly dissimilarity: number;
  /** Groups that nobody or too few answered for, the one that lacks most answers first. */
  readonly lackingGroups: readonly string[];
}

/** Answers, population and, where they are made, weights. */
export interface RepresentativenessInput {
  readonly margins: readonly MarginInput[];
  readonly weights?: ArrayLike<number>;
  /** Level at which chance no longer explains how a group stands, by Clopper and Pearson's interval for its share. */
  readonly level?: number;
}

/** What a number of answers may exceed a whole one by rounding. */
const ROUNDING = 1e-9;

/**
 * Lays the population beside answers and weighted answers, group by group: who is heard and who is missing. Groups without answers
 * stand in the table. Chance is judged as if the answers were a simple random sample; several groups at once make a chance finding
 * likelier.
 *
 * Clopper and Pearson (1934), Biometrika 26; Duncan and Duncan (1955), American Sociological Review 20.
 *
 * @example
 * const groups = [...Array(30).fill("k"), ...Array(10).fill("m")];
 * const [table] = representativeness({ margins: [{ name: "kön", groups, population: { k: 500, m: 480, x: 20 } }] });
 * table.groups[1] // → { group: "m", populationShare: 0.48, answers: 10, answerShare: 0.25, lacking: 10, standing: "under" }
 * table.lackingGroups // → ["m", "x"]
 */
export function representativeness(input: RepresentativenessInput): Result<readonly MarginShares[]> {
  const { margins, level = 0.95 } = input;
  const n = margins[0]?.groups.length ?? 0;
  const weights = input.weights ?? new Float64Array(n).fill(1);
  const bad = badWeights(weights);
  if (bad !== null) return cannot(bad);
  const tables: MarginShares[] = [];
  for (const margin of margins) {
    const { name, groups } = margin;
    if (groups.length !== weights.length) {
      return cannot({ code: "lengthsDiffer", what: name, have: groups.length, need: weights.length });
    }
    const table = sharesOf(margin, weights, level);
    if ("cannot" in table) return table;
    tables.push(table);
  }
  return tables;
}

function sharesOf(input: MarginInput, weights: ArrayLike<number>, level: number): Result<MarginShares> {
  const margin = indexMargin(input);
  if ("cannot" in margin) return margin;
  const { name, labels, codes, totals: people } = margin;
  const answers = new Float64Array(labels.length);
  const sums = new Float64Array(labels.length);
  for (let index = 0; index < codes.length; index += 1) {
    const number = at(codes, index);
    answers[number] = at(answers, number) + 1;
    sums[number] = at(sums, number) + at(weights, index);
  }
  const all = sumOf(people);
  const total = sumOf(sums);
  const rows = labels.map((group, number): GroupShare => {
    const counted = { answers: at(answers, number), n: codes.length, share: at(people, number) / all };
    return {
      group,
      population: at(people, number),
      populationShare: counted.share,
      answers: counted.answers,
      answerShare: counted.answers / counted.n,
      weightedShare: at(sums, number) / total,
      ratio: counted.answers / counted.n / counted.share,
      lacking: Math.max(0, Math.ceil(counted.share * counted.n - counted.answers - ROUNDING)),
      standing: standingOf(counted, level),
    };
  });
  const distances = rows.map(({ populationShare, answerShare }) => Math.abs(populationShare - answerShare));
  const lacking = rows.filter(({ standing }) => standing === "missing" || standing === "under");
  return {
    margin: name,
    groups: rows,
    dissimilarity: sumOf(distances) / 2,
    lackingGroups: lacking.toSorted((one, other) => other.lacking - one.lacking).map(({ group }) => group),
  };
}

interface Counted {
  readonly answers: number;
  readonly n: number;
  readonly share: number;
}

function standingOf({ answers, n, share }: Counted, level: number): Standing {
  if (answers === 0) return "missing";
  const tail = (1 - level) / 2;
  const low = betaQuantile(tail, answers, n - answers + 1);
  const high = answers === n ? 1 : betaQuantile(1 - tail, answers + 1, n - answers);
  if (share > high) return "under";
  return share < low ? "over" : "inLine";
}
