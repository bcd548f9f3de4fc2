import type { DayScale } from "../chart/day-scale.ts";
import { placeLabels, type LabelWish, type PlacedLabel } from "../chart/place-labels.ts";
import type { FormSize, Frame } from "./chart-form.ts";
import type { ChartWords, SeriesData } from "./series-data.ts";
import { spread } from "./spread.ts";

/** The words in and round a chart, and the upright lines they belong to. */
export type ChartNotes = {
  readonly lines: readonly {
    readonly x: number;
    readonly top: number;
    readonly kind: "start" | "end" | "earliest";
  }[];
  readonly break: number | null;
  /** Over the frame, in two rows. */
  readonly above: readonly (PlacedLabel & { readonly y: number })[];
  /** Inside the frame, under its upper edge. */
  readonly inside: readonly PlacedLabel[];
  readonly insideLine: number;
  /** To the right of the lines they name. */
  readonly beside: readonly {
    readonly y: number;
    readonly text: string;
    readonly kind: "before" | "now" | "target";
  }[];
  readonly preliminary: { readonly x: number; readonly text: string; readonly align: "start" | "end" } | null;
};

const LOWER_ROW = 50;
const UPPER_ROW = 32;

/** Places the words of a chart so that none covers another. */
export function layOutNotes(
  data: SeriesData,
  x: DayScale,
  y: (value: number) => number,
  frame: Frame,
  size: FormSize,
  words: (given: ChartWords) => string,
): ChartNotes {
  const { start, end, earliest, break: gap } = data;
  const line = (kind: "start" | "end" | "earliest", day: SeriesData["start"], top: number) =>
    day ? [{ x: x(day.day), top, kind }] : [];
  const wish = (day: SeriesData["start"], weight: number, tone: "plain" | "strong"): readonly LabelWish[] =>
    day ? [{ text: words(day.words), x: x(day.day), weight, tone }] : [];
  const lower = placeLabels([...wish(start, 30, "plain"), ...wish(end, 20, "plain")], 0, size.width, {
    size: size.text,
    avoid: earliest ? x(earliest.day) : null,
  });
  const upper = placeLabels(wish(earliest, 30, "strong"), 0, size.width, { size: size.text });
  const insideWishes: readonly LabelWish[] = gap
    ? [
        { text: words(gap.oldWords), x: frame.left + 10, weight: 10, align: "start" },
        { text: words(gap.words), x: x(gap.day) + 12, weight: 20, align: "start" },
      ]
    : [];
  return {
    lines: [
      ...line("start", start, LOWER_ROW + 4),
      ...line("end", end, LOWER_ROW + 4),
      ...line("earliest", earliest, UPPER_ROW + 4),
    ],
    break: gap ? x(gap.day) : null,
    above: [
      ...lower.map((label) => ({ ...label, y: LOWER_ROW })),
      ...upper.map((label) => ({ ...label, y: UPPER_ROW })),
    ],
    inside: placeLabels(insideWishes, frame.left, frame.right, { size: size.text }),
    insideLine: frame.top + 15,
    beside: besideOf(data, y, frame, words),
    preliminary: preliminaryNote(data, x, frame, words),
  };
}

function besideOf(
  data: SeriesData,
  y: (value: number) => number,
  frame: Frame,
  words: (given: ChartWords) => string,
): ChartNotes["beside"] {
  const kinds = ["before", "now", "target"] as const;
  const given = kinds.flatMap((kind) => {
    const level = data[kind];
    return level ? [{ kind, text: words(level.words), y: y(level.value) + 4.5 }] : [];
  });
  const places = spread(
    given.map((note) => note.y),
    17,
    frame.top + 10,
    frame.bottom - 2,
  );
  return given.map((note, index) => ({ ...note, y: places[index] ?? note.y }));
}

function preliminaryNote(
  data: SeriesData,
  x: DayScale,
  frame: Frame,
  words: (given: ChartWords) => string,
): ChartNotes["preliminary"] {
  const first = data.points
    .filter((point) => point.kind === "preliminary")
    .map((point) => point.day)
    .toSorted()[0];
  if (!first || !data.preliminaryWords) return null;
  const place = x(first);
  const late = place > (frame.left + frame.right) / 2;
  return { x: late ? place - 4 : place, text: words(data.preliminaryWords), align: late ? "end" : "start" };
}
