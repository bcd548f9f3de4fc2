import { parseDayCell, parseNumberCell } from "#app/platform/tables/index.ts";
import { parsePeriod, type Period, periodText, type Step } from "#app/statistics/series/index.ts";
import { periodOf } from "#app/statistics/series/period.ts";
import { EVERY_AGE, type Sex } from "../indicator.ts";

/** What is wrong with a cell: a key of the texts and what fills its gaps. */
export interface CellProblem {
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A cell understood, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly problem: CellProblem };

const wrong = (name: string, values: CellProblem["values"] = {}): { problem: CellProblem } => ({
  problem: { message: `indicator:import.problem.${name}`, values },
});

/** Signs by which statistical offices say that there is no value. */
const MISSING = new Set(["", ".", "..", "...", "-", "–"]);

/** Whether a cell says that there is no value. */
export function isMissing(text: string): boolean {
  return MISSING.has(text);
}

/** A number with decimal comma or point. */
export function readNumber(text: string): Read<number> {
  const result = parseNumberCell(text);
  return result.ok
    ? { value: result.value }
    : { problem: { message: result.problem.key, values: result.problem.values } };
}

/**
 * The code of an area, as it stands: `0484`, or `0484 Eskilstuna`. A number whose leading zero was lost on the way
 * (`484`) is a problem, never mended in silence.
 */
export function readArea(text: string): Read<string> {
  const code = /^(\d{2,4}|\d{4}[A-C]\d{4}) \S/.exec(text)?.[1] ?? text;
  if (code === "") return wrong("areaMissing");
  if (code.length > 40) return wrong("areaLong");
  if (/^(?:\d|\d{3})$/.test(code)) return wrong("areaZero", { code, perhaps: `0${code}` });
  return { value: code };
}

/** The period of a cell, or of two: a year, and a month, quarter or week of it. */
export function readPeriod(text: string, second: string | null, step: Step): Read<Period> {
  const written = second === null ? text : joined(text, second, step);
  const place = parsePeriod(written);
  if (place === null) return wrong("period", { text: second === null ? text : `${text} ${second}` });
  return place.step === step ? { value: periodText(place) } : wrong(`step.${step}`, { text: written });
}

/** The period that the day of an incident lies in. */
export function readDayPeriod(text: string, step: Step): Read<Period> {
  // What stands after the day is a clock.
  const result = parseDayCell(/^(\d{4}-\d{2}-\d{2})[T ]/.exec(text)?.[1] ?? text);
  if (result.ok) return { value: periodText(periodOf(result.value, step)) };
  const place = parsePeriod(text);
  if (place?.step === step) return { value: periodText(place) };
  return { problem: { message: result.problem.key, values: result.problem.values } };
}

function joined(year: string, part: string, step: Step): string {
  const number = /^(?:[mkqvw]|kvartal|vecka|månad)?\s?(\d{1,2})$/i.exec(part)?.[1];
  if (number === undefined) return `${part} ${year}`;
  if (step === "quarter") return `${year}Q${number}`;
  return step === "week" ? `${year}W${number}` : `${year}-${number.padStart(2, "0")}`;
}

const SEX_WORDS: Readonly<Record<string, Sex>> = {
  "1": "men",
  "2": "women",
  "1+2": "all",
  t: "all",
  tot: "all",
  totalt: "all",
  total: "all",
  alla: "all",
  all: "all",
  samtliga: "all",
  "båda könen": "all",
  "": "all",
  k: "women",
  kvinna: "women",
  kvinnor: "women",
  flickor: "women",
  women: "women",
  female: "women",
  m: "men",
  man: "men",
  män: "men",
  pojkar: "men",
  men: "men",
  male: "men",
};

/** Whom a value is about, by the words and codes of statistical offices. */
export function readSex(text: string): Read<Sex> {
  const word = text.toLocaleLowerCase("sv");
  const sex = Object.hasOwn(SEX_WORDS, word) ? SEX_WORDS[word] : undefined;
  return sex === undefined ? wrong("sex", { text }) : { value: sex };
}

/** An age or a span of ages as it stands; the words for all ages are one. */
export function readAge(text: string): Read<string> {
  if (/^(?:|tot|totalt|total|alla|all|samtliga|totalt ålder)$/i.test(text)) return { value: EVERY_AGE };
  return text.length > 40 ? wrong("ageLong") : { value: text };
}

const NOT_COUNTED = new Set(["", "0", "nej", "no", "false", "falskt", "n"]);

/** Whether a row counts by the cell of its column `only`: one of the words, or anything but empty, 0 and "nej". */
export function counts(text: string, words: readonly string[]): boolean {
  const word = text.toLocaleLowerCase("sv");
  if (words.length > 0) return words.some((one) => one.toLocaleLowerCase("sv") === word);
  return !NOT_COUNTED.has(word) && !isMissing(text);
}
