/** What can be wrong with a document. Each is a sentence here, and could be one in a locale file. */
export type ProblemCode = keyof typeof SENTENCES;

/** What is wrong in one place of a document, or what was left out of it. */
export interface ExchangeProblem {
  /** Where: a JSON path such as `$.fokusomraden[0].atagan[2].minst`, a line and column, or "" for the whole file. */
  readonly path: string;
  readonly code: ProblemCode;
  /** What was found and what is expected; short, and safe to print. */
  readonly values: Readonly<Record<string, string | number>>;
}

const SENTENCES = {
  too_large: "the file is {{size}}; at most {{most}} are read. Is it a promise?",
  empty: "the file is empty.",
  encoding: "the text is not UTF-8 ({{encoding}}). Save the file as UTF-8 and try again.",
  syntax: "this is not JSON: found {{found}}, expected {{expected}}.",
  duplicate_key: "the key {{key}} stands twice in the same object. Keep one.",
  object: "found {{found}}, expected an object: { … } with the keys {{keys}}.",
  missing: '"{{key}}" is missing. Add {{meaning}}.',
  list: "found {{found}}, expected a list: [ … ].",
  text: "found {{found}}, expected text in quotation marks.",
  blank: "the text is empty. Write it, or leave the key out where it may be absent.",
  too_long: "the text has {{length}} characters; at most {{most}} are taken. Shorten it.",
  characters: "the text holds {{found}}, which is no letter or sign. Remove it.",
  number: "found {{found}}, expected a number from {{least}} to {{most}} without quotation marks, such as 4.",
  result: "found {{found}}, expected a number, a sentence or a list of { varde, kalla, datum }.",
  day: "found {{found}}, expected a day that exists, written as 2026-03-01.",
  word: "found {{found}}, expected one of {{words}}.{{hint}}",
  code: 'found {{found}}, expected the four digits of a kommun in quotation marks, such as "0484".',
  format:
    'found {{found}}; only "{{format}}" can be read. Leave "format" out of documents in the older form.',
  ends_before_begins: "the period ends {{to}}, before it begins {{from}}. Correct one of the days.",
  two_targets:
    'there is both "minst" and "hogst". An item has one number: keep one of them, or make two items.',
  party: "found {{found}}, expected the name of a party, or an object with namn and slag.",
  no_party: "{{found}} is none of the parties. Add it to parter{{choices}}.{{hint}}",
  which_party: "{{found}} can be any of several parties. Write the party's name, or its number in parter.",
  unknown_key: "ignored: the format has no key {{found}} here.{{hint}}",
  unit_without_number: 'ignored: there is a unit but neither "minst" nor "hogst".',
  limit_in_unit:
    'the unit says "högst" but the number is under "minst" and was read as a least number. Use "hogst".',
} as const;

/** The problem as one English sentence, without its path. */
export function problemSentence({ code, values }: ExchangeProblem): string {
  return SENTENCES[code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name] ?? `{{${name}}}`),
  );
}

const LONGEST = 60;
/** What would move the cursor, colour the screen or turn the line around. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A found value as it may be printed: whole when it is short, never more than a line, nothing that acts. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? typeof value;
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replaceAll(UNSAFE, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}
