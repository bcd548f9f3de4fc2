import { isIsoDate, type IsoDate } from "#app/platform/iso-date.ts";
import { closest } from "#app/platform/tables/index.ts";
import { MEANINGS } from "./keys.ts";
import { type ExchangeProblem, type ProblemCode, shown } from "./problem.ts";
import { meaningOf, type Words } from "./words.ts";

/** Longest texts in characters: names and short facts, and running text. */
export const SHORT = 500;
/** See `SHORT`. */
export const LONG = 10_000;

/** What was noticed while a document was read. Anything in `problems` means that nothing of it is used. */
export interface Notes {
  readonly problems: ExchangeProblem[];
  readonly warnings: ExchangeProblem[];
}

/** A value somewhere in a document. Readers note what is wrong with it and go on with something harmless. */
export interface Node {
  readonly value: unknown;
  readonly path: string;
  readonly notes: Notes;
}

/** Notes that the document cannot be used because of this value. */
export function refuse(
  { path, notes }: Node,
  code: ProblemCode,
  values: ExchangeProblem["values"] = {},
): void {
  notes.problems.push({ path, code, values });
}

/** Notes that something was left out or read in a way its writer may not have meant. */
export function warn({ path, notes }: Node, code: ProblemCode, values: ExchangeProblem["values"] = {}): void {
  notes.warnings.push({ path, code, values });
}

/** Whether the value is an object; keys that the format does not have there are warned about. */
export function isRecord(node: Node, keys: readonly string[]): boolean {
  const { value } = node;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse(node, "object", { found: shown(value), keys: keys.slice(0, 3).join(", ") });
    return false;
  }
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    warn(member(node, key), "unknown_key", { found: shown(key), hint: hintOf(key, keys) });
  }
  return true;
}

/** The value under `key`; undefined when it is absent or the node is no object. */
export function member({ value, path, notes }: Node, key: string): Node {
  const place = /^[\w$]+$/.test(key) ? `${path}.${key}` : `${path}[${shown(key)}]`;
  const known = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return { value: known ? (value as Record<string, unknown>)[key] : undefined, path: place, notes };
}

/** Whether the value is absent; JSON's null is taken as absent too. */
export function isAbsent({ value }: Node): boolean {
  return value === undefined || value === null;
}

/** The value under a key that must be there; null, with a note, when it is not. */
export function required(node: Node, key: string): Node | null {
  const found = member(node, key);
  if (found.value !== undefined) return found;
  refuse(node, "missing", { key, meaning: MEANINGS[key] ?? "it" });
  return null;
}

/** The elements of a list. */
export function elements(node: Node): readonly Node[] {
  if (Array.isArray(node.value)) {
    return node.value.map((value: unknown, index) => ({ ...node, value, path: `${node.path}[${index}]` }));
  }
  refuse(node, "list", { found: shown(node.value) });
  return [];
}

/** A text that says something; line breaks are kept, white space around it is not. */
export function text(node: Node | null, most: number): string {
  if (node === null) return "";
  const words = anyText(node, most);
  if (typeof node.value === "string" && words === "") refuse(node, "blank");
  return words;
}

/** A text that may be empty. */
export function anyText(node: Node, most: number): string {
  if (typeof node.value !== "string") {
    refuse(node, "text", { found: shown(node.value) });
    return "";
  }
  const words = node.value.normalize("NFC").trim();
  const unprintable = UNPRINTABLE.exec(words)?.[0];
  if (unprintable !== undefined) refuse(node, "characters", { found: codePoint(unprintable) });
  const length = words.length > most ? Array.from(words).length : 0;
  if (length > most) refuse(node, "too_long", { length, most });
  return words;
}

/** The text under `key`; null when it is absent or empty. */
export function optionalText(node: Node, key: string, most: number): string | null {
  const found = member(node, key);
  return isAbsent(found) ? null : anyText(found, most) || null;
}

/** A calendar day. */
export function day(node: Node | null): IsoDate | null {
  if (node === null) return null;
  const { value } = node;
  // PostgreSQL has no year 0.
  if (typeof value === "string" && isIsoDate(value) && !value.startsWith("0000")) return value;
  refuse(node, "day", { found: shown(value) });
  return null;
}

/** The day under `key`; null when it is absent. */
export function optionalDay(node: Node, key: string): IsoDate | null {
  const found = member(node, key);
  return isAbsent(found) ? null : day(found);
}

/** One of a closed list; its first when the word is not in the list, which is noted. */
export function word<Value extends string>(node: Node | null, words: Words<Value>): Value {
  const known = Object.keys(words) as [Value];
  if (node === null) return known[0];
  const found =
    typeof node.value === "string" ? meaningOf(words, node.value.normalize("NFC").trim()) : undefined;
  if (found !== undefined) return found;
  const choices: readonly string[] = known.map((value) => words[value]);
  refuse(node, "word", {
    found: shown(node.value),
    words: listed(choices),
    hint: hintOf(node.value, choices),
  });
  return known[0];
}

/** "Did you mean …?" with the nearest of what there is; empty when nothing is near. */
export function hintOf(found: unknown, choices: readonly string[]): string {
  const near = typeof found === "string" ? closest(found, choices) : null;
  return near === null ? "" : ` Did you mean ${shown(near)}?`;
}

/** `"a", "b"`. */
export function listed(words: readonly string[]): string {
  return words.map(shown).join(", ");
}

/** Control characters other than tab and line breaks, and halves of surrogate pairs, which no database keeps. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
