import { closest } from "../closest.ts";
import { type CellResult, notUnderstood, understood } from "./cell.ts";

/** One of the values a cell may have, and the words for it; the first word is the one shown. */
export interface CellChoice<Value> {
  readonly value: Value;
  readonly words: readonly [string, ...string[]];
}

/** One value of a list, by any of its words. Large and small letters and repeated blanks are of no account. */
export function parseChoiceCell<Value>(
  text: string,
  choices: readonly CellChoice<Value>[],
): CellResult<Value> {
  const written = plain(text);
  if (written === "") return notUnderstood("tables:cell.empty");
  const choice = choices.find(({ words }) => words.some((word) => plain(word) === written));
  if (choice !== undefined) return understood(choice.value);
  const near = closest(
    text.trim(),
    choices.flatMap(({ words }) => words),
  );
  if (near !== null) return notUnderstood("tables:choice.similar", { text, closest: near });
  const list = choices.map(({ words }) => words[0]).join(", ");
  return notUnderstood("tables:choice.unknown", { text, choices: list });
}

function plain(text: string): string {
  return text.trim().replace(/\s+/gu, " ").toLocaleLowerCase("sv");
}
