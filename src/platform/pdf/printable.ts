/** Any value that JSON can carry. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** Stands where a character has no shape in any of our fonts. */
const NO_SHAPE = "□";

const INVISIBLE = /(?![\n\t])[\p{Cc}\u200b\u2060\ufeff]|\p{Variation_Selector}/gu;

/** The typeface has all of Latin, so only what lies beyond can be without a shape. */
const BEYOND_LATIN = /[\u0300-\u{10ffff}]/gu;

const NOT_DISPLAYED = /the text `"((?:[^"\\]|\\.)+)"` could not be displayed/gu;

/**
 * `text` as it can be set: composed letters (a + ring becomes å), no invisible control characters, a box
 * for each of `shapeless`. A shapeless mark above or below a letter is left out, the letter stays.
 */
export function printable(text: string, shapeless: ReadonlySet<string>): string {
  const clean = text.replace(/\r\n?/gu, "\n").replace(INVISIBLE, "").normalize("NFC");
  if (shapeless.size === 0) return clean;
  return clean.replace(BEYOND_LATIN, (sign) => (shapeless.has(sign) ? substitute(sign) : sign));
}

function substitute(sign: string): string {
  return /[\p{M}\u200d]/u.test(sign) ? "" : NO_SHAPE;
}

/** `data` as JSON text with every string made printable. */
export function printableJson(data: object | JsonValue, shapeless: ReadonlySet<string>): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === "string" ? printable(value, shapeless) : value,
  );
}

/**
 * The characters that the compiler found no shape for, read from its message. Empty when the message is
 * about something else.
 */
export function shapelessIn(message: string): string[] {
  const found = [...message.matchAll(NOT_DISPLAYED)].map(([, quoted = ""]) =>
    quoted.replace(/\\u\{([0-9a-f]+)\}/giu, (_match, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  );
  return found.flatMap((cluster) => cluster.match(BEYOND_LATIN) ?? []);
}
