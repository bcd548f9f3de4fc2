const MINUTE = 60_000;
const PLAIN = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });

/** A value of an Excel cell as the text of a table cell. */
export function excelText(value: unknown): string {
  if (value instanceof Date) return excelMoment(value);
  if (typeof value === "string") return value.trim();
  return typeof value === "boolean" ? String(value) : "";
}

/**
 * A stored number as plain text: decimal point, no exponent, the 15 digits that Excel itself keeps, so that
 * 0.30000000000000004 is the 0.3 that the person sees.
 */
export function plainNumber(stored: string | number): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return String(stored);
  const text = PLAIN.format(number);
  return text === "-0" ? "0" : text;
}

/** A day, a day with a clock, or a clock alone, to the minute. Excel has no zones: the clock is UTC's here. */
function excelMoment(moment: Date): string {
  const rounded = new Date(Math.round(moment.getTime() / MINUTE) * MINUTE).toISOString();
  const day = rounded.slice(0, 10);
  const clock = rounded.slice(11, 16);
  if (moment.getUTCFullYear() < 1900) return clock;
  return clock === "00:00" ? day : `${day} ${clock}`;
}
