import { MONTH_PATTERN, SEASON_PATTERN, YEAR_PATTERN } from "./calendar.ts";
import type { Found } from "./found.ts";
import { wholeWords } from "./tokens.ts";

const YEAR = `(?:(?: år)? ${YEAR_PATTERN})?`;
const SEASON = wholeWords(
  [
    `${SEASON_PATTERN}${YEAR}`,
    `(?:vår|höst)terminen${YEAR}`,
    `[vh]t ?-?\\d{2}(?:\\d{2})?`,
    `(?:första|andra|tredje|fjärde) (?:kvartalet|tertialet)${YEAR}`,
    `(?:kvartal [1-4]|tertial [1-3])${YEAR}`,
    `(?:höst|sport|påsk|sommar|jul|sports)lov(?:et|en|ens)?${YEAR}`,
    `(?:skol|termins)start(?:en)?${YEAR}|skolavslutning(?:en|ar|arna)?${YEAR}|studenten${YEAR}`,
    `(?:advent|lucia|julen|jul|nyår|nyårsafton|påsken|påsk|valborg|valborgsmässoafton|midsommar|halloween)${YEAR}`,
    `(?:under|i|från) (?:${MONTH_PATTERN}|${MONTH_PATTERN} ?(?:[-–—]|till|och) ?${MONTH_PATTERN})${YEAR}`,
  ].join("|"),
);
const LEADING = /^(?:under|i|från) /iu;
/** Words that turn a season into the last day before or in it: the business of the deadline. */
const LIMIT = /(?:före|innan|senast|fram till|till|utgången av|slutet av)(?: (?:i|under|vid))? $/iu;

/**
 * When in the year, in the text's own words: "våren", "sommaren 2021", "skolstarten", "i maj". Several
 * seasons are joined with a comma and the place of the words covers them all. Null when none is named.
 */
export function readSeason(text: string): Found<string> | null {
  const parts: string[] = [];
  let start = -1;
  let end = -1;
  for (const match of text.matchAll(SEASON)) {
    if (LIMIT.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const lead = LEADING.exec(match[0])?.[0].length ?? 0;
    const words = match[0].slice(lead);
    if (!parts.includes(words)) parts.push(words);
    if (start < 0) start = match.index + lead;
    end = match.index + match[0].length;
  }
  return start < 0 ? null : { value: parts.join(", "), start, end, sure: "read" };
}
