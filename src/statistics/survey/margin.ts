import { at } from "../at.ts";
import type { Reason } from "../reason.ts";
import { cannot, type Result } from "../result.ts";
import { sumOf } from "./sum.ts";

/** A division of the population by name, each answer's group in it, and the population's people (or shares) per group. */
export interface MarginInput {
  readonly name: string;
  readonly groups: readonly string[];
  readonly population: Readonly<Record<string, number>>;
}

/** A margin whose groups are numbered once, for all later passes. */
export interface Margin {
  readonly name: string;
  readonly labels: readonly string[];
  /** People in the population per label, or shares of it. */
  readonly totals: ArrayLike<number>;
  /** Number of each answer's group in `labels`. */
  readonly codes: ArrayLike<number>;
}

/** Totals of two margins may differ by the rounding of shares, not by people. */
const SAME_TOTAL = 1e-6;

/**
 * Lays answers beside the population in one division (sex, age, area). A crossing such as sex by age is one margin whose
 * labels name both. Groups of the population without people are left out.
 *
 * @example
 * indexMargin({ name: "sex", groups: ["k", "m", "k"], population: { k: 500, m: 480 } }).codes // → [0, 1, 0]
 * indexMargin({ name: "sex", groups: ["k", "x"], population: { k: 5 } }) // → { cannot: { code: "unknown", where: "sex: x" } }
 */
export function indexMargin({ name, groups, population }: MarginInput): Result<Margin> {
  const bad = badPopulation(name, population);
  if (bad !== null) return cannot(bad);
  const labels = Object.keys(population).filter((label) => population[label] !== 0);
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const codes = new Int32Array(groups.length);
  for (const [index, group] of groups.entries()) {
    const code = numbers.get(group);
    if (code === undefined) {
      const listed = Object.hasOwn(population, group);
      return cannot({ code: listed ? "noPopulation" : "unknown", where: `${name}: ${group}` });
    }
    codes[index] = code;
  }
  return { name, labels, codes, totals: Float64Array.from(labels, (label) => population[label] ?? 0) };
}

/**
 * Margins for `n` answers, all with the total of the first.
 *
 * @example
 * const sex = { name: "sex", groups: ["k", "m"], population: { k: 60, m: 40 } };
 * indexMargins([sex], 2).length // → 1
 * indexMargins([sex, { name: "age", groups: ["u", "o"], population: { u: 30, o: 60 } }], 2) // → { cannot: { code: "totalsDiffer", what: "age", have: 90, need: 100 } }
 */
export function indexMargins(inputs: readonly MarginInput[], n: number): Result<readonly Margin[]> {
  const margins: Margin[] = [];
  let need: number | null = null;
  for (const input of inputs) {
    const { name, groups } = input;
    if (groups.length !== n)
      return cannot({ code: "lengthsDiffer", what: name, have: groups.length, need: n });
    const margin = indexMargin(input);
    if ("cannot" in margin) return margin;
    const have = sumOf(margin.totals);
    need ??= have;
    if (Math.abs(have - need) > SAME_TOTAL * need)
      return cannot({ code: "totalsDiffer", what: name, have, need });
    const factor = need / have;
    margins.push({ ...margin, totals: Float64Array.from(margin.totals, (total) => total * factor) });
  }
  return need === null ? cannot({ code: "empty" }) : margins;
}

/**
 * Answers with a weight above zero in each group.
 *
 * @example
 * answersPerGroup({ name: "sex", labels: ["k", "m"], totals: [1, 1], codes: [0, 1, 0] }, [1, 1, 0]) // → [1, 1]
 */
export function answersPerGroup({ labels, codes }: Margin, weights: ArrayLike<number>): Int32Array {
  const answers = new Int32Array(labels.length);
  for (let index = 0; index < codes.length; index += 1) {
    const group = at(codes, index);
    if (at(weights, index) > 0) answers[group] = at(answers, group) + 1;
  }
  return answers;
}

function badPopulation(name: string, population: Readonly<Record<string, number>>): Reason | null {
  let sum = 0;
  for (const [label, people] of Object.entries(population)) {
    const where = `${name}: ${label}`;
    if (!Number.isFinite(people)) return { code: "notANumber", where, value: String(people) };
    if (people < 0) return { code: "noPopulation", where };
    sum += people;
  }
  return sum > 0 ? null : { code: "noPopulation", where: name };
}
