import type { VNode } from "preact";
import { type IntervalAxis, placeOn, WIDTH } from "./interval-scale.ts";

export type IntervalRow = {
  readonly name: string;
  /** The value in words: "62 procent (55–69)"; why there is none, when it is missing. */
  readonly words: string;
  /** Null draws a gap. */
  readonly value: number | null;
  /** The ends of the uncertainty; null when it is not known. */
  readonly interval: { readonly low: number; readonly high: number } | null;
};

export type IntervalRowsProps = {
  readonly rows: readonly IntervalRow[];
  readonly axis: IntervalAxis;
  /** The ends of the axis in words: "0", "100 procent". */
  readonly ends: { readonly from: string; readonly to: string };
};

/** Values with their uncertainty on one scale, a row for each; a gap is drawn where there is none. Every row says its value in words. */
export function IntervalRows({ rows, axis, ends }: IntervalRowsProps): VNode {
  return (
    <div class="hs-intervals">
      <ul>
        {rows.map((row) => (
          <li>
            <span class="hs-intervals__name">{row.name}</span>
            <Whisker row={row} axis={axis} />
            <span class={row.value === null ? "hs-intervals__words hs-none" : "hs-intervals__words"}>
              {row.words}
            </span>
          </li>
        ))}
      </ul>
      <p class="hs-intervals__axis" aria-hidden="true">
        <span>{ends.from}</span>
        <span>{ends.to}</span>
      </p>
    </div>
  );
}

function Whisker({ row, axis }: { readonly row: IntervalRow; readonly axis: IntervalAxis }): VNode {
  const { value, interval } = row;
  return (
    <svg class="hs-intervals__pic" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      <path class="hs-intervals__line" d={`M${placeOn(axis, axis.from)} 10H${placeOn(axis, axis.to)}`} />
      {value === null ? (
        <rect class="hs-intervals__gap" x="6" y="3" width={WIDTH - 12} height="14" />
      ) : (
        <>
          {interval && (
            <path
              class="hs-intervals__whisker"
              d={`M${placeOn(axis, interval.low)} 10H${placeOn(axis, interval.high)}`}
            />
          )}
          <circle class="hs-intervals__dot" cx={placeOn(axis, value)} cy="10" r="5" />
        </>
      )}
    </svg>
  );
}
