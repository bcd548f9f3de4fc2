import { fromSweref99, type Position, recogniseCoordinates } from "#app/geography/index.ts";

/** A position understood, or why it was not: a key of the texts. */
export type ReadPosition =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a position from two numbers as text, in either order and either system: latitude and longitude, or north and
 * east in SWEREF 99 TM. Within Sweden the four cannot be mistaken for each other.
 *
 * @example
 * positionOf("16,51", "59.37") // → { ok: true, position: { latitude: 59.37, longitude: 16.51 } }
 */
export function positionOf(first: string, second: string): ReadPosition {
  const [a, b] = [numberOf(first), numberOf(second)];
  if (a === null || b === null) return { ok: false, message: "area:position.unreadable" };
  switch (recogniseCoordinates(a, b)) {
    case "wgs84":
      return { ok: true, position: { latitude: a, longitude: b } };
    case "wgs84Swapped":
      return { ok: true, position: { latitude: b, longitude: a } };
    case "sweref99tm":
      return { ok: true, position: fromSweref99({ north: a, east: b }) };
    case "sweref99tmSwapped":
      return { ok: true, position: fromSweref99({ north: b, east: a }) };
    default:
      return { ok: false, message: "area:position.outside" };
  }
}

/** Reads a position from one text, as maps copy it: "59.3712, 16.5091", "59,3712 16,5091", "6582213 585247". */
export function parsePosition(text: string): ReadPosition {
  const written = text.trim();
  const apart = /^(\S+?)[,;]?\s+(\S+)$/u.exec(written) ?? /^([^,;]+)[,;]([^,;]+)$/u.exec(written);
  const [, first, second] = apart ?? [];
  if (first === undefined || second === undefined) return { ok: false, message: "area:position.unreadable" };
  return positionOf(first, second);
}

/** A position as the form shows it: six decimals, a decimetre. */
export function positionText({ latitude, longitude }: Position): string {
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
}

function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/gu, "").replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}
