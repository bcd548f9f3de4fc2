import { textWidth } from "./text-width.ts";

/** Where a label hangs: over the middle of its place, or to one side of it. */
type Align = "start" | "middle" | "end";

/** A label that wants to stand at `x`; `weight` is what it costs to leave it out. */
export type LabelWish = {
  readonly text: string;
  readonly x: number;
  readonly weight: number;
  readonly tone?: LabelTone;
  /** Only this way of hanging; all three are tried when absent. */
  readonly align?: Align;
};

/** How a label is inked: `clay` for what went wrong, `strong` for a result. */
export type LabelTone = "plain" | "clay" | "strong";

/** A label with its place: `x` is the anchor, `left` and `right` the room it takes. */
export type PlacedLabel = {
  readonly text: string;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly align: Align;
  readonly tone: LabelTone;
};

type Option = PlacedLabel & { readonly cost: number };
type Best = { readonly cost: number; readonly chosen: readonly PlacedLabel[] };

/** Size of the text in px; `avoid` is an upright line that labels rather do not stand across. */
export type LabelSetting = { readonly size?: number; readonly avoid?: number | null };

const GAP = 6;
const HANG = 6;
const CLEAR = 4;

/**
 * Chooses places on one line between `left` and `right` so that no two labels touch: the cheapest choice of
 * hanging to a side or leaving out, found by going through the labels from left to right. The order of
 * `wishes` does not matter.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  left: number,
  right: number,
  { size = 13, avoid }: LabelSetting = {},
): readonly PlacedLabel[] {
  const sorted = wishes.toSorted(byPlace);
  let paths: readonly Best[] = [{ cost: 0, chosen: [] }];
  for (const wish of sorted) {
    const options = optionsFor(wish, left, right, size, avoid ?? null);
    const next: Best[] = paths.map((path) => ({ cost: path.cost + wish.weight, chosen: path.chosen }));
    for (const option of options) {
      const before = cheapest(paths.filter((path) => fits(path, option)));
      if (before) next.push({ cost: before.cost + option.cost, chosen: [...before.chosen, strip(option)] });
    }
    paths = withoutBeaten(next);
  }
  return cheapest(paths)?.chosen ?? [];
}

function byPlace(a: LabelWish, b: LabelWish): number {
  return a.x - b.x || compare(a.text, b.text) || compare(a.tone ?? "", b.tone ?? "") || a.weight - b.weight;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function optionsFor(
  wish: LabelWish,
  left: number,
  right: number,
  size: number,
  avoid: number | null,
): readonly Option[] {
  const width = textWidth(wish.text, size);
  if (width > right - left) return [];
  const aligns: readonly Align[] = wish.align ? [wish.align] : ["middle", "end", "start"];
  return aligns.map((align) => {
    const wanted = wantedLeft(wish.x, width, align, avoid);
    const from = Math.min(Math.max(wanted, left), right - width);
    const shift = Math.abs(from - wanted) / 10;
    const anchor = align === "middle" ? from + width / 2 : align === "end" ? from + width : from;
    const across = avoid !== null && from < avoid && avoid < from + width ? 2 : 0;
    const cost = shift + across + (align === "middle" || wish.align ? 0 : 1);
    const tone = wish.tone ?? "plain";
    return { text: wish.text, x: anchor, left: from, right: from + width, align, tone, cost };
  });
}

/** A label that hangs to a side keeps clear of an upright line that stands just there. */
function wantedLeft(x: number, width: number, align: Align, avoid: number | null): number {
  if (align === "middle") return x - width / 2;
  const edge = align === "end" ? x + HANG : x - HANG;
  const near = avoid !== null && Math.abs(edge - avoid) < 2 * HANG;
  if (align === "end") return (near && edge > avoid - CLEAR ? avoid - CLEAR : edge) - width;
  return near && edge < avoid + CLEAR ? avoid + CLEAR : edge;
}

function strip({ cost: _cost, ...label }: Option): PlacedLabel {
  return label;
}

function end(path: Best): number {
  return path.chosen.at(-1)?.right ?? Number.NEGATIVE_INFINITY;
}

function fits(path: Best, option: PlacedLabel): boolean {
  return end(path) + GAP <= option.left;
}

function cheapest(paths: readonly Best[]): Best | undefined {
  return paths.reduce<Best | undefined>(
    (best, path) => (!best || path.cost < best.cost ? path : best),
    undefined,
  );
}

/** A path that costs more and ends further right than another can never win. */
function withoutBeaten(paths: readonly Best[]): readonly Best[] {
  const sorted = paths.toSorted((a, b) => a.cost - b.cost || end(a) - end(b));
  const kept: Best[] = [];
  let nearest = Number.POSITIVE_INFINITY;
  for (const path of sorted) {
    if (end(path) >= nearest) continue;
    kept.push(path);
    nearest = end(path);
  }
  return kept;
}
