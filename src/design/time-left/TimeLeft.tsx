import type { VNode } from "preact";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { STRIP_WIDTH } from "../time-strip/time-strip.ts";
import { layOutTimeLeft } from "./time-left.ts";

export type TimeLeftProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  /** The large figure, "76", and what it counts, "dagar kvar av löftets två år". */
  readonly value: string;
  readonly unit: string;
  /** "Tiden: 22 av löftets 24 månader har gått eller pågår." */
  readonly title: string;
  /** Both ends as they shall be written, "1 jan 2022" and "31 dec 2023". */
  readonly ends: readonly [string, string];
};

/** How much of the promise's time is left, a block a month. */
export function TimeLeft({ id, from, to, today, value, unit, title, ends }: TimeLeftProps): VNode {
  const layout = layOutTimeLeft(from, to, today);
  return (
    <div class="hs-time">
      <p class="hs-time__left">
        <strong>{value}</strong> {unit}
      </p>
      <svg
        class="hs-pic"
        viewBox={`0 0 ${STRIP_WIDTH} 30`}
        width={STRIP_WIDTH}
        height={30}
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{title}</title>
        {layout.blocks.map(({ x, width, spent }) => (
          <>
            {spent > 0 && <rect class="t-month" x={x} y={2} width={spent} height={20} />}
            {spent < width && (
              <rect class="t-month--left" x={x + 0.5} y={2.5} width={Math.max(width - 1, 0.1)} height={19} />
            )}
          </>
        ))}
        {layout.today !== null && <path class="hs-today" d={`M${layout.today} -4V30`} />}
      </svg>
      <p class="hs-time__ends">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}
