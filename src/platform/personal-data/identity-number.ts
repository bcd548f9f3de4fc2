import { isIsoDate } from "#app/platform/iso-date.ts";

/**
 * Ten or twelve digits as a *personnummer* or *samordningsnummer* is written: with or without century, with
 * hyphen, plus (over a hundred years old), dash or blank before the last four, or nothing.
 */
const WRITTEN = /(?<![\d-])(\d{2})?(\d{2})(\d{2})(\d{2})\s?[-+–]?\s?(\d{4})(?![\d-])/gu;

/** A place in a text that is shaped like an identity number. */
export interface IdentityNumber {
  readonly from: number;
  readonly to: number;
  /** The last digit is the check digit. */
  readonly sure: boolean;
}

/**
 * Where in a text something stands that is shaped like a Swedish identity number: its first part is a day that
 * exists (60 added to the day in a coordination number). The check digit (Luhn, Skatteverket SKV 704) is not asked
 * for, because a number with a slip of the pen points at somebody all the same; it makes the answer surer. Without
 * it, a day of this century with a time of day after it ("20260316 1830") and ten digits that can be called
 * ("0701234567") are taken for what they look like.
 */
export function identityNumbersIn(text: string): readonly IdentityNumber[] {
  return [...text.matchAll(WRITTEN)].filter(isBorn).flatMap((match) => {
    const [whole, , year = "", month = "", day = "", last = ""] = match;
    const sure = luhn(`${year}${month}${day}${last}`) === 0;
    if (!sure && (isMoment(match) || /^0\d{9}$/.test(whole))) return [];
    return [{ from: match.index, to: match.index + whole.length, sure }];
  });
}

function isBorn(match: RegExpMatchArray): boolean {
  const [, century, year = "", month = "", day = ""] = match;
  if (century !== undefined && !/^(18|19|20)$/.test(century)) return false;
  const born = Number(day) > 60 ? String(Number(day) - 60).padStart(2, "0") : day;
  const centuries = century === undefined ? ["19", "20"] : [century];
  return centuries.some((one) => isIsoDate(`${one}${year}-${month}-${born}`));
}

function isMoment([whole, century, , , day = "", last = ""]: RegExpMatchArray): boolean {
  return (
    century === "20" &&
    Number(day) <= 31 &&
    /^\d+\s?\d{4}$/.test(whole) &&
    /^([01]\d|2[0-3])[0-5]\d$/.test(last)
  );
}

/** Remainder of the Luhn sum: every other digit doubled from the first, digits of the products added. */
function luhn(digits: string): number {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const product = index % 2 === 0 ? digit * 2 : digit;
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10;
}
