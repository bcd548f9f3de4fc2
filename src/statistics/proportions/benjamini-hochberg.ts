import { at } from "../at.ts";
import { cannot, type Result } from "../result.ts";
import { badPValue } from "./bad-p-value.ts";

/**
 * p values adjusted so that, among the questions called established at a level, the expected share of false ones is at most that
 * level (the false discovery rate). Serves when many questions or areas are looked at together and a few false ones can be borne.
 * The answers stand in the order of the question.
 *
 * Assumes independent tests, or tests that hang together positively. Reference: Benjamini and Hochberg (1995).
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5]) // → [0.04, 0.0533, 0.0533, 0.5]
 */
export function benjaminiHochberg(pValues: readonly number[]): Result<readonly number[]> {
  const bad = badPValue(pValues);
  if (bad) return cannot(bad);
  const n = pValues.length;
  const falling = pValues.map((_, index) => index).sort((a, b) => at(pValues, b) - at(pValues, a));
  const adjusted = Array.from(pValues);
  let least = 1;
  for (const [place, index] of falling.entries()) {
    least = Math.min(least, at(pValues, index) * (n / (n - place)));
    adjusted[index] = least;
  }
  return adjusted;
}
