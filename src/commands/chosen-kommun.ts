import type { Kommun } from "#app/access/actor.ts";
import { OperatorError } from "#app/platform/errors.ts";

/**
 * The kommuner that a command works on: the one with `code`, or all of them. Throws `OperatorError` when there is none,
 * and for an unknown code.
 */
export function chosenKommuner(
  kommuner: readonly Kommun[],
  code: string | undefined,
): readonly [Kommun, ...Kommun[]] {
  const [first, ...rest] = code === undefined ? kommuner : kommuner.filter((kommun) => kommun.code === code);
  if (first !== undefined) return [first, ...rest];
  if (kommuner.length === 0) {
    throw new OperatorError("There is no kommun here yet. Make one first: handslag kommun add CODE NAME.");
  }
  const known = kommuner.map((kommun) => `${kommun.code} ${kommun.name}`).join(", ");
  throw new OperatorError(`There is no kommun ${code} here; there is ${known}. Nothing was imported.`, 2);
}
