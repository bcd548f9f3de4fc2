import { identityNumbersIn } from "./identity-number.ts";

/** What in a text may point at a single person. */
export type PersonalDataKind = "identity_number" | "phone" | "plate" | "email" | "name";

/** Words in a text that may point at a single person. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Hardly anything else: an identity number whose check digit is right. */
  readonly sure: boolean;
  readonly words: string;
  /** Where they begin and end in the text. */
  readonly from: number;
  readonly to: number;
}

// A label is at most 63 characters, so that the search stays short whatever was pasted in.
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
// A Swedish number: 0, +46 or 0046 and seven to nine digits more; blanks, hyphens and brackets stand between them.
const PHONE = /(?<![\d.,:-])(?:(?:\+|00)46[ -]?(?:\(0\))?|0)(?:[ \-–/()]{0,3}\d){7,9}(?![\d:]|[.,-]\d)/gu;
// Three letters and three signs, the last of them a digit or a letter. I, Q, V, Å, Ä, Ö are never used, nor O last.
const PLATE = /(?<![\p{L}\d])([A-HJ-PR-UW-Z]{3})[ -]?(\d{2}[A-HJ-NPR-UW-Z\d])(?![\p{L}\d])/gu;
// The same in small letters, without a blank: "abc123". With one it is too often something else ("hus 123").
const SMALL_PLATE = /(?<![\p{L}\d])[a-hj-pr-uw-z]{3}\d{2}[a-hj-npr-uw-z\d](?![\p{L}\d])/gu;
const DATE_LIKE = /^0[\s/–-]*\d/u;

/**
 * What a text seems to hold of personal data, in the order it stands there: anything shaped like an identity number,
 * phone numbers, registration plates, e-mail addresses, and the names of `guardedNames`. It only finds, and rather
 * asks once too often; the writer decides.
 */
export function findPersonalData(
  text: string,
  guardedNames: readonly string[] = [],
): readonly PersonalData[] {
  const found: PersonalData[] = [];
  const take = (kind: PersonalDataKind, from: number, to: number, sure = false): void => {
    const overlaps = found.some((one) => from < one.to && one.from < to);
    if (!overlaps) found.push({ kind, sure, words: text.slice(from, to), from, to });
  };
  for (const { from, to, sure } of identityNumbersIn(text)) take("identity_number", from, to, sure);
  const takeAll = (
    kind: PersonalDataKind,
    pattern: RegExp,
    fits = (_words: string): boolean => true,
  ): void => {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      if (fits(words)) take(kind, index, index + words.length);
    }
  };
  takeAll("email", EMAIL);
  takeAll("phone", PHONE, isPhone);
  takeAll("plate", PLATE);
  takeAll("plate", SMALL_PLATE);
  for (const { from, to } of namesIn(text, guardedNames)) take("name", from, to);
  return found.toSorted((one, other) => one.from - other.from);
}

/**
 * The text without what is found in it, as it can be offered to the writer: blanks, commas and brackets left behind
 * are drawn together, and what comes to stand side by side by that is looked at once more.
 */
export function withoutPersonalData(text: string, guardedNames: readonly string[] = []): string {
  const found = findPersonalData(text, guardedNames);
  if (found.length === 0) return text;
  const { left, at } = found.reduce(
    ({ left: before, at: from }, one) => ({ left: before + text.slice(from, one.from), at: one.to }),
    { left: "", at: 0 },
  );
  return withoutPersonalData(drawnTogether(left + text.slice(at)), guardedNames);
}

function drawnTogether(text: string): string {
  return text
    .replace(/\([\s,;]*\)/g, "")
    .replace(/[ \t]{2,}/g, " ")
    .replace(/ +([.,;:!?])/g, "$1")
    .replace(/[,;]\s*(?=[.,;])/g, "")
    .trim();
}

/** Numbers with hyphens that are days ("05-12-2026") have another shape than a number one can call. */
function isPhone(words: string): boolean {
  return !(DATE_LIKE.test(words) && /^\d{2}[-/]\d{2}[-/]\d{4}$/.test(words));
}

/** Whole words, whatever the case, in the genitive too: "Anna", "ANNAS". */
function namesIn(text: string, names: readonly string[]): readonly { from: number; to: number }[] {
  const wanted = names.map((name) => name.trim()).filter((name) => name !== "");
  return wanted.flatMap((name) => {
    const parts = name.split(/\s+/u).map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\d])${parts.join(String.raw`\s+`)}s?(?![\p{L}\d])`,
      "giu",
    );
    return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      from: index,
      to: index + words.length,
    }));
  });
}
