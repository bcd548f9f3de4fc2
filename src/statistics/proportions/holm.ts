import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import { badPValue } from "./bad-p-value.ts";

/**
 * p values adjusted so that the probability of calling even one false thing established is at most the level (the family-wise
 * error rate). Serves where a single false statement does harm, as when a list says that one option is ahead of another. The
 * answers stand in the order of the question.
 *
 * Assumes nothing about how the tests hang together. Reference: Holm (1979).
 *
 * @example
 * holm([0.01, 0.04, 0.03, 0.5]) // → [0.04, 0.09, 0.09, 0.5]
 */
export function holm(pValues: readonly number[]): Result<readonly number[]> {
  const bad = badPValue(pValues);
  if (bad) return cannot(bad);
  const n = pValues.length;
  const rising = pValues.map((_, index) => index).sort((a, b) => at(pValues, a) - at(pValues, b));
  const adjusted = Array.from(pValues);
  let most = 0;
  for (const [place, index] of rising.entries()) {
    most = Math.min(1, Math.max(most, at(pValues, index) * (n - place)));
    adjusted[index] = most;
  }
  return adjusted;
}
