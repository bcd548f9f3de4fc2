/** Width of the drawing of a row, in units of its own. */
export const WIDTH = 240;
/** Room at the ends, so that a dot on the axis' end is whole. */
const MARGIN = 6;

/** The ends of an axis. */
export type IntervalAxis = { readonly from: number; readonly to: number };

/** Where a value stands on the drawing; what lies outside the axis stands at its end. */
export function placeOn({ from, to }: IntervalAxis, value: number): number {
  const share = to > from ? (value - from) / (to - from) : 0;
  const place = MARGIN + Math.min(1, Math.max(0, share)) * (WIDTH - 2 * MARGIN);
  return Math.round(place * 10) / 10;
}
