import { COMMON_WORDS } from "./common-passwords.ts";

/** Characters in a password, as the reader counts them (code points). */
export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;

/** Characters that must be left when everything easy to guess is taken away. */
const UNGUESSABLE = 6;

const YEAR_OR_DAY = /(?:18|19|20)\d\d(?:[01]\d[0-3]\d)?/gu;
const SPACE_OR_MARK = /[\s!-/:-@[-`{-~]/gu;
const LETTER_BEHIND: Readonly<Record<string, string>> = { "1": "i", "3": "e", "4": "a", "5": "s" };

/** Why a password cannot be used, as a text and the values for its gaps. */
export interface PasswordProblem {
  readonly message:
    | "account:password.tooShort"
    | "account:password.tooLong"
    | "account:password.personal"
    | "account:password.common";
  readonly values: Readonly<Record<string, number>>;
}

/**
 * What keeps `password` from being used; null when nothing does. After NIST SP 800-63B-4 section 3.1.1.2:
 * length, and not what an attacker tries first; no rules about kinds of characters and no expiry.
 */
export function passwordProblem(
  password: string,
  person: { readonly email: string; readonly name: string },
): PasswordProblem | null {
  const { min, max } = PASSWORD_LENGTH;
  const length = Array.from(password.normalize("NFKC")).length;
  if (length < min) return { message: "account:password.tooShort", values: { min } };
  if (length > max) return { message: "account:password.tooLong", values: { max } };
  const guessableBy = (words: readonly string[]): boolean =>
    [plain(password), undisguised(password)].some((text) => isGuessable(text, words));
  if (guessableBy(COMMON_WORDS)) return { message: "account:password.common", values: {} };
  if (guessableBy([...COMMON_WORDS, ...wordsOf(person)])) {
    return { message: "account:password.personal", values: {} };
  }
  return null;
}

function isGuessable(text: string, words: readonly string[]): boolean {
  let rest = text;
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, " ");
  rest = rest.replaceAll(YEAR_OR_DAY, " ").replaceAll(SPACE_OR_MARK, "");
  return new Set(withoutRuns(rest)).size < UNGUESSABLE;
}

/** The characters without those that repeat or follow the one before: "aaa", "1234", "fedc". */
function withoutRuns(text: string): string[] {
  const characters = Array.from(text);
  return characters.filter((character, place) => {
    const before = characters[place - 1];
    return before === undefined || Math.abs(code(character) - code(before)) > 1;
  });
}

function wordsOf(person: { readonly email: string; readonly name: string }): string[] {
  return plain(`${person.name} ${person.email}`)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word.length >= 3);
}

/** Small letters without accents: "Lösenord" → "losenord". */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();
}

/** The same with the usual disguises taken off: "Lö$en0rd" → "losenord". */
function undisguised(text: string): string {
  return plain(text)
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replaceAll(/0(?=\p{Letter})|(?<=\p{Letter})0/gu, "o")
    .replaceAll(/(?<=\p{Letter})[1345](?=\p{Letter})/gu, (digit) => LETTER_BEHIND[digit] ?? digit);
}

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}
