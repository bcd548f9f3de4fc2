import { at } from "../at.ts";
import { cannot, type Cannot } from "../result.ts";
import type { FamilyName } from "./family.ts";
import type { GlmInput } from "./glm.ts";

const COUNTING: readonly FamilyName[] = ["poisson", "negativeBinomial", "binomial"];
const SHARES: readonly FamilyName[] = ["binomial", "quasiBinomial"];

/** Whether the family counts events out of trials. */
export function isOfTrials(family: FamilyName): boolean {
  return SHARES.includes(family);
}

/**
 * The first thing that makes the data of a model unusable, or null.
 *
 * @example
 * checkGlm({ response: [3, -1, 4], columns: [], family: "poisson" }) // → { cannot: { code: "notACount", where: "2", value: -1 } }
 */
export function checkGlm(input: GlmInput): Cannot | null {
  return checkLengths(input) ?? checkRows(input) ?? checkWhole(input);
}

function checkLengths({ response, columns, offset, trials, weights, labels }: GlmInput): Cannot | null {
  const need = response.length;
  if (need === 0) return cannot({ code: "empty" });
  const lists = [
    ...columns.map(({ name, values }) => ({ what: name, values })),
    { what: "offset", values: offset },
    { what: "trials", values: trials },
    { what: "weights", values: weights },
    { what: "labels", values: labels },
  ];
  const odd = lists.find(({ values }) => values !== undefined && values.length !== need);
  return odd ? cannot({ code: "lengthsDiffer", what: odd.what, have: odd.values?.length ?? 0, need }) : null;
}

function checkRows(input: GlmInput): Cannot | null {
  const { response, columns, offset, weights, family } = input;
  for (let i = 0; i < response.length; i += 1) {
    const where = labelAt(input, i);
    const weight = weights ? at(weights, i) : 1;
    if (!(weight >= 0 && weight < Infinity)) return cannot({ code: "badWeight", where, value: weight });
    const value = at(response, i);
    if (!Number.isFinite(value)) return cannot({ code: "notANumber", where, value: String(value) });
    if (family !== "gaussian") {
      const wrong = checkCount(input, where, value) ?? checkTrials(input, where, i);
      if (wrong) return wrong;
    }
    // Minus infinity is the logarithm of a population of zero, not-a-number that of a negative one.
    if (offset && !Number.isFinite(at(offset, i))) return cannot({ code: "noPopulation", where });
    for (const column of columns) {
      const entry = at(column.values, i);
      if (!Number.isFinite(entry)) {
        return cannot({ code: "notANumber", where: `${where} ${column.name}`, value: String(entry) });
      }
    }
  }
  return null;
}

function checkCount({ family }: GlmInput, where: string, value: number): Cannot | null {
  const isWhole = Number.isInteger(value) || !COUNTING.includes(family);
  return value >= 0 && isWhole ? null : cannot({ code: "notACount", where, value });
}

function checkTrials({ family, response, trials }: GlmInput, where: string, i: number): Cannot | null {
  if (!isOfTrials(family)) return null;
  const [value, base] = [at(response, i), trials ? at(trials, i) : 1];
  if (!Number.isFinite(base)) return cannot({ code: "notANumber", where, value: String(base) });
  if (base <= 0) return cannot({ code: "noPopulation", where });
  return value > base ? cannot({ code: "moreThanBase", where, value, base }) : null;
}

/** What only the rows together show. */
function checkWhole({ response, columns, trials, weights, family }: GlmInput): Cannot | null {
  const base = isOfTrials(family) ? trials : undefined;
  let [have, first, isOne] = [0, 0, true];
  for (let i = 0; i < response.length; i += 1) {
    if (weights && at(weights, i) === 0) continue;
    const value = at(response, i) / (base ? at(base, i) : 1);
    if (have === 0) first = value;
    have += 1;
    isOne &&= value === first;
  }
  const need = columns.length + 2;
  if (have === 0) return cannot({ code: "weightsAllEqual" });
  if (have < need) return cannot({ code: "tooFew", have, need });
  if (!isOne) return null;
  return first === 0 && family !== "gaussian"
    ? cannot({ code: "allZero" })
    : cannot({ code: "oneValue", value: first });
}

function labelAt({ labels }: GlmInput, i: number): string {
  return labels?.[i] ?? String(i + 1);
}
