import type { Token } from "./tokens.ts";

const LABELS = new Set(
  (
    "årskurs årskurserna åk klass klasserna kapitel kap § paragraf artikel punkt sida sid kl klockan linje nr " +
    "nummer version väg riksväg länsväg buss etapp fas steg del kvartal tertial vecka v tel telefon bilaga"
  ).split(" "),
);
const AGES = new Set(["år", "åring", "åringar", "åringarna", "års"]);
const PARTS = new Set(["av", "ena", "annan", "annat"]);

/** True when the number counts nothing: an age, a clock time, a class, a paragraph, "en av". */
export function isAgeOrLabel(
  tokens: readonly Token[],
  at: number,
  next: number,
  before: { readonly needsTime: boolean } | null,
): boolean {
  const earlier = tokens[at - 1]?.text === "." ? tokens[at - 2] : tokens[at - 1];
  if (earlier !== undefined && LABELS.has(earlier.lower)) return true;
  if (tokens[next]?.text === "§" || tokens[next]?.text === "kap") return true;
  const after = tokens[next]?.text === "-" ? tokens[next + 1] : tokens[next];
  if (after !== undefined && AGES.has(after.lower)) return before?.needsTime !== true;
  return after !== undefined && PARTS.has(after.lower);
}

/** True when a bare four-digit number is most likely a year: "2019", "under 2022–2023". */
export function isYear(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^(?:19|20)\d{2}$/.test(token.text)) return false;
  const after = tokens[next];
  return (
    after === undefined ||
    after.kind !== "word" ||
    !/(?:er|ar|or|gånger|besök|sök|timmar)$/u.test(after.lower)
  );
}
