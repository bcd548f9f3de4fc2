import { isIsoDate } from "#app/platform/iso-date.ts";

/** What in a text may point at a single person. */
export type PersonalData = "personal_number" | "phone" | "email";

const PERSONAL_NUMBER = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/gu;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
// A Swedish number begins with 0 or +46 and has seven to ten digits after it; blanks and hyphens stand anywhere.
const PHONE = /(?<![\d-])(?:\+46|0046|0)(?:[ \-–/()]{0,2}\d){7,10}(?![\d-])/u;

/**
 * What a text seems to hold of personal data: personal identity numbers (*personnummer*, coordination numbers
 * too), phone numbers, e-mail addresses. It only asks; nothing is ever taken out of a text.
 */
export function personalDataIn(text: string): PersonalData[] {
  const numbers = [...text.matchAll(PERSONAL_NUMBER)].filter(isBirthday).map(([whole]) => whole);
  const rest = numbers.reduce((left, number) => left.replace(number, " "), text);
  const found: PersonalData[] = [];
  if (numbers.length > 0) found.push("personal_number");
  if (PHONE.test(rest)) found.push("phone");
  if (EMAIL.test(rest)) found.push("email");
  return found;
}

/** Digits that begin with a day: a coordination number (*samordningsnummer*) has 60 added to it. */
function isBirthday(match: RegExpMatchArray): boolean {
  const [, century = "20", year = "", month = "", day = ""] = match;
  const born = Number(day) > 60 ? String(Number(day) - 60).padStart(2, "0") : day;
  return isIsoDate(`${century}${year}-${month}-${born}`) || isIsoDate(`19${year}-${month}-${born}`);
}
