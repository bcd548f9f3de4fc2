import type { Token } from "./tokens.ts";

/** The unit after a number: its words, the index of the token after it, and what sort it is. */
export interface Unit {
  readonly text: string;
  readonly next: number;
  readonly time: boolean;
  /** Says how often: "gånger per termin". */
  readonly rhythmic: boolean;
  /** "gång", "tillfälle": here even "en" is a number. */
  readonly occasion: boolean;
}

const STOP = new Set(
  (
    "i på vid med mot för till under utanför inom om av från hos kring runt mellan senast före innan och eller " +
    "samt som där när att ska skall kommer utöver tillsammans genom efter över per varje årligen varav inklusive " +
    "bland åt via längs nära utmed den det de är blir lagas"
  ).split(" "),
);
const TIME =
  /^(?:timm(?:e|ar|en)|dygn|dag|dagar|arbetsdag(?:ar)?|vardag(?:ar)?|veck(?:a|or)|månad(?:er)?|minut(?:er)?|år)(?:$| )/iu;
const OCCASION = /^(?:gång|gånger|tillfälle|tillfällen)(?:$| )/iu;
const RHYTHMS = new Set(
  "veckan månaden kvartalet timmen dagen dygnet natten kvällen året terminen tertialet".split(" "),
);
const MOST_WORDS = 5;

/** True for units of time: "timmar", "dygn", "arbetsdagar". */
export function isTimeUnit(unit: string): boolean {
  return TIME.test(unit);
}

/** Reads the unit that begins at token `at`, with its rhythm: "gånger per termin", "trafik- och informationsinsatser". */
export function readUnit(text: string, tokens: readonly Token[], at: number): Unit {
  const first = ["st", "stycken"].includes(tokens[at]?.lower ?? "") && !stops(tokens[at + 1]) ? at + 1 : at;
  const noun = nounEnd(tokens, first);
  const next = rhythmEnd(tokens, noun);
  const words = text.slice(tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0);
  const unit = next > first ? words : "";
  return { text: unit, next, time: isTimeUnit(unit), rhythmic: next > noun, occasion: OCCASION.test(unit) };
}

/** Adjectives ("nya", "riktade") end in a or e; the first word that does not is the noun and closes the unit. */
function nounEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === "%") return at + 1;
  let end = at;
  while (end - at < MOST_WORDS) {
    const token = tokens[end];
    if (token === undefined || stops(token)) break;
    end += 1;
    if (token.text.endsWith("-") && isJoint(tokens[end])) {
      end += 1;
      continue;
    }
    if (isTimeUnit(token.text) || !/[ae]$/u.test(token.lower) || OCCASION.test(token.text)) break;
  }
  return end;
}

function rhythmEnd(tokens: readonly Token[], at: number): number {
  const [lead, what] = [tokens[at]?.lower, tokens[at + 1]];
  if (lead === "årligen") return at + 1;
  if (what?.kind !== "word") return at;
  if (lead === "per" || lead === "varje") return at + 2;
  return (lead === "i" || lead === "om") && RHYTHMS.has(what.lower) ? at + 2 : at;
}

const TIMES = new Set("dag kväll vecka helg månad kvartal termin tertial halvår år läsår sommar".split(" "));

const FURTHEST_RHYTHM = 25;

/**
 * A rhythm further on in the same clause: "minst fyra insatser utanför skolor varje år". Gives the index of its
 * first token and the one after it; null when a mark or another number comes first.
 */
export function laterRhythm(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly next: number } | null {
  for (let first = at; first < at + FURTHEST_RHYTHM; first += 1) {
    const token = tokens[first];
    if (token === undefined || token.kind !== "word") return null;
    if (token.lower === "årligen") return { first, next: first + 1 };
    const time = TIMES.has(tokens[first + 1]?.lower ?? "");
    if (time && (token.lower === "per" || token.lower === "varje")) return { first, next: first + 2 };
  }
  return null;
}

function stops(token: Token | undefined): boolean {
  return token === undefined || token.kind !== "word" || STOP.has(token.lower);
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && ["och", "eller", "samt"].includes(token.lower);
}
