import type { IsoDate } from "#app/platform/iso-date.ts";

/** Words at a line: long beside wide charts, `short` on phones. */
export type ChartWords = { readonly text: string; readonly short?: string };

/** One measured period, drawn as a dot in its middle. */
export type SeriesPoint = {
  /** First day of the period. */
  readonly day: IsoDate;
  readonly value: number;
  /** `old` lies before a break and is not compared; `preliminary` will still change. */
  readonly kind?: "old" | "preliminary";
};

/** A day with a line through the chart. */
export type ChartDay = { readonly day: IsoDate; readonly words: ChartWords };

/** All that a series chart draws. Order of `points` does not matter. */
export type SeriesData = {
  readonly points: readonly SeriesPoint[];
  /** Months a point covers. */
  readonly months: 1 | 3 | 4 | 6 | 12;
  /** First and last day of the axis; it may reach beyond the data. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** What is counted, over the axis: "Händelser per månad". */
  readonly unit: string;
  /** Leave out zero: only for shares and means that never come near it. */
  readonly fromZero?: boolean;
  /** The promise starts and ends. */
  readonly start?: ChartDay | undefined;
  readonly end?: ChartDay | undefined;
  /** The first day on which the promised change can be seen, even when it lies after the end. */
  readonly earliest?: ChartDay | undefined;
  /** The level before, and the time it was taken from. */
  readonly before?: ChartLevel | undefined;
  /** The level since the start with its uncertainty. */
  readonly now?: (ChartLevel & { readonly low: number; readonly high: number }) | undefined;
  readonly target?: { readonly value: number; readonly words: ChartWords } | undefined;
  /** A break in the series; `oldWords` stand over what is not compared. */
  readonly break?: (ChartDay & { readonly oldWords: ChartWords }) | undefined;
  readonly preliminaryWords?: ChartWords | undefined;
  readonly locale?: string;
};

export type ChartLevel = {
  readonly value: number;
  readonly from: IsoDate;
  /** The day after the last. */
  readonly to: IsoDate;
  readonly words: ChartWords;
};
