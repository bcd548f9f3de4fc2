import { at } from "../at.ts";
import type { Reason } from "../reason.ts";
import { cannot, type Result } from "../result.ts";
import type { Warning } from "../warning.ts";
import type { SurveyDesign } from "./design.ts";

/** Values of all answers to one question; `null` where the question was left open. */
export type Answers = ArrayLike<number | null>;

/** The part of the answers that an estimate is about. */
export interface Domain {
  /** 1 for an answer in the domain that has every value and a weight, otherwise 0. */
  readonly inside: Uint8Array;
  /** Answers inside. */
  readonly n: number;
  /** Units (clusters, or answers) inside, less the strata they stand in. */
  readonly degreesOfFreedom: number;
  readonly warnings: readonly Warning[];
}

/** What makes a domain: named lists of values that an answer must have, and who is asked about. */
export interface DomainInput {
  readonly design: Pick<SurveyDesign, "weights" | "units" | "strata">;
  readonly values: Readonly<Record<string, Answers>>;
  /** Whether each answer belongs to the group asked about; all do when not given. */
  readonly domain?: readonly boolean[] | undefined;
}

/**
 * Who an estimate is about: the group asked for, less those who left the question open, who are counted in a warning. The rest stay
 * in the design with zeros, because how many of a group a sample happens to hold is chance too.
 *
 * Degrees of freedom are the units with someone inside less the strata with someone inside: Korn and Graubard (1999), Analysis of
 * Health Surveys, §5.2.
 *
 * @example
 * const design = { weights: [1, 1, 1], units: [0, 1, 2], strata: [{ label: "", first: 0, units: 3, sampled: 0 }] };
 * const { n, degreesOfFreedom, warnings } = domainOf({ design, values: { index: [4, null, 2] } });
 * [n, degreesOfFreedom, warnings] // → [2, 1, [{ code: "missing", have: 1, of: 3 }]]
 */
export function domainOf({ design, values, domain }: DomainInput): Result<Domain> {
  const { weights, units, strata } = design;
  const bad = badLists(values, domain, weights.length);
  if (bad !== null) return cannot(bad);
  const lists = Object.values(values);
  const inside = new Uint8Array(weights.length);
  const unitsInside = new Set<number>();
  let asked = 0;
  let n = 0;
  for (let answer = 0; answer < inside.length; answer += 1) {
    if (domain?.[answer] === false || at(weights, answer) === 0) continue;
    asked += 1;
    if (lists.some((list) => list[answer] === null)) continue;
    inside[answer] = 1;
    n += 1;
    unitsInside.add(at(units, answer));
  }
  if (n === 0) return cannot({ code: "empty" });
  if (n === 1) return cannot({ code: "tooFew", have: 1, need: 2 });
  const strataInside = strata.filter(({ first, units: size }) =>
    Array.from({ length: size }, (_, number) => first + number).some((unit) => unitsInside.has(unit)),
  );
  const degreesOfFreedom = unitsInside.size - strataInside.length;
  if (degreesOfFreedom === 0) {
    return cannot({ code: "tooFew", have: unitsInside.size, need: strataInside.length + 1 });
  }
  const warnings: Warning[] = asked > n ? [{ code: "missing", have: asked - n, of: asked }] : [];
  return { inside, n, degreesOfFreedom, warnings };
}

function badLists(values: DomainInput["values"], domain: DomainInput["domain"], need: number): Reason | null {
  for (const [what, { length: have }] of Object.entries({ ...values, ...(domain && { domain }) })) {
    if (have !== need) return { code: "lengthsDiffer", what, have, need };
  }
  for (const [what, list] of Object.entries(values)) {
    for (let answer = 0; answer < need; answer += 1) {
      const value = list[answer] ?? null;
      if (value !== null && !Number.isFinite(value)) {
        return { code: "notANumber", where: `${what}: ${answer + 1}`, value: String(value) };
      }
    }
  }
  return null;
}

/**
 * Values with zero for answers outside the domain.
 *
 * @example
 * within(Uint8Array.of(1, 0), [4, null]) // → [4, 0]
 */
export function within(inside: Uint8Array, values: Answers): Float64Array {
  return Float64Array.from(inside, (isInside, answer) => (isInside === 1 ? (values[answer] ?? 0) : 0));
}

/**
 * The value that all answers inside have in common, or null.
 *
 * @example
 * oneValueOf(Uint8Array.of(1, 1, 0), [4, 4, 2]) // → 4
 * oneValueOf(Uint8Array.of(1, 1, 1), [4, 4, 2]) // → null
 */
export function oneValueOf(inside: Uint8Array, values: Answers): number | null {
  const first = values[inside.indexOf(1)] ?? null;
  return inside.every((isInside, answer) => isInside === 0 || values[answer] === first) ? first : null;
}
