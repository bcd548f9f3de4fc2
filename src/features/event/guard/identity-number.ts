import { isIsoDate } from "#app/platform/iso-date.ts";

/**
 * Ten or twelve digits as a *personnummer* or *samordningsnummer* is written: with or without century, with
 * hyphen, plus (over a hundred years old), dash or blank before the last four, or nothing.
 */
const WRITTEN = /(?<![\d-])(\d{2})?(\d{2})(\d{2})(\d{2})\s?[-+–]?\s?(\d{4})(?![\d-])/gu;

/**
 * Where in a text Swedish identity numbers stand. A number counts when its first part is a day that exists (60
 * added to the day in a coordination number) and its last digit is the check digit (Luhn, Skatteverket SKV 704).
 */
export function identityNumbersIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(WRITTEN)]
    .filter(isIdentityNumber)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function isIdentityNumber(match: RegExpMatchArray): boolean {
  const [, century, year = "", month = "", day = "", last = ""] = match;
  if (century !== undefined && !/^(18|19|20)$/.test(century)) return false;
  const born = Number(day) > 60 ? String(Number(day) - 60).padStart(2, "0") : day;
  const centuries = century === undefined ? ["19", "20"] : [century];
  const exists = centuries.some((one) => isIsoDate(`${one}${year}-${month}-${born}`));
  return exists && luhn(`${year}${month}${day}${last}`) === 0;
}

/** Remainder of the Luhn sum: every other digit doubled from the first, digits of the products added. */
function luhn(digits: string): number {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const product = index % 2 === 0 ? digit * 2 : digit;
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10;
}
