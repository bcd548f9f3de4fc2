import { wrapText } from "../chart/wrap-text.ts";

/** One bar: what it is of, what it is made of, and what it makes together. */
export type PartedBar = {
  readonly label: string;
  /** In the order of the key; null where nothing is known. */
  readonly parts: readonly (number | null)[];
  /** "3,45"; null when the whole is not known. */
  readonly total: string | null;
  /** Where the whole can land when it is not known. */
  readonly between?: { readonly low: number; readonly high: number } | undefined;
};

export type BarForm = "wide" | "narrow";

/** Sizes of the two drawings, in px. */
export const BAR_FORMS = {
  wide: { width: 760, labelSize: 15, letterSize: 14 },
  narrow: { width: 340, labelSize: 14, letterSize: 13 },
} as const;

export type LaidPart = {
  readonly x: number;
  readonly width: number;
  /** "A" for the first of the key; empty where it would not fit. */
  readonly letter: string;
  /** Which of the shades, 0–4, by its place in the key. */
  readonly shade: number;
};

export type LaidBar = {
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly y: number;
  readonly parts: readonly LaidPart[];
  /** Frame of what is not known. */
  readonly open: { readonly x: number; readonly width: number } | null;
  readonly total: { readonly x: number; readonly text: string };
};

const ROOM_FOR_TOTAL = 64;
const BAR = 28;
const LINE = 20;
const GAP = 18;

/** Lays the bars below each other, each under its words. `most` is the value of a full bar. */
export function layOutBars(
  bars: readonly PartedBar[],
  most: number,
  form: BarForm,
  unknown: string,
): { readonly height: number; readonly bars: readonly LaidBar[] } {
  const { width, labelSize } = BAR_FORMS[form];
  const scale = (width - ROOM_FOR_TOTAL) / most;
  let y = 0;
  const laid = bars.map((bar): LaidBar => {
    const lines = wrapText(bar.label, width - 4, labelSize).map((text, index) => ({
      text,
      y: y + (index + 1) * LINE - 5,
    }));
    const top = y + lines.length * LINE;
    y = top + BAR + GAP;
    const parts = partsOf(bar.parts, scale);
    const end = (parts.at(-1)?.x ?? 0) + (parts.at(-1)?.width ?? 0);
    const open =
      bar.total === null && bar.between !== undefined
        ? { x: end, width: bar.between.high * scale - end }
        : null;
    const total = {
      x: Math.max(end, open === null ? 0 : open.x + open.width) + 8,
      text: bar.total ?? unknown,
    };
    return { lines, y: top, parts, open, total };
  });
  return { height: Math.max(y - GAP, 1), bars: laid };
}

/** The letter of a part in the key. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}

function partsOf(values: readonly (number | null)[], scale: number): readonly LaidPart[] {
  let x = 0;
  return values.flatMap((value, index) => {
    if (value === null || value === 0) return [];
    const part = { x: round(x), width: round(value * scale), shade: index % 5 };
    x += value * scale;
    return [{ ...part, letter: part.width >= 16 ? letterOf(index) : "" }];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
