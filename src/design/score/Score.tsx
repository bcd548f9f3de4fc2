import type { ComponentChildren, VNode } from "preact";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { BigNumber } from "../big-number/BigNumber.tsx";
import { ExampleTag } from "../layout/ExampleTag.tsx";
import { Heading } from "../layout/Section.tsx";
import type { StatusKind } from "../status/status-kind.ts";
import { Status } from "../status/Status.tsx";
import type { TimeStripData } from "../time-strip/strip-data.ts";
import { STRIP_WIDTH, stripScale } from "../time-strip/time-strip.ts";
import { TimeStrip } from "../time-strip/TimeStrip.tsx";
import { Verdict, type VerdictKind } from "../verdict/Verdict.tsx";
import { ScoreKey, type ScoreKeyWords } from "./ScoreKey.tsx";

export type ScoreProps = {
  readonly id: string;
  /** "Så går det, löfte för löfte". */
  readonly title: string;
  readonly example?: string | undefined;
  readonly keyWords: ScoreKeyWords;
  /** The one axis of all rows; today is one unbroken line through them. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly areas: readonly FocusArea[];
  /** The footnote of the asterisks. */
  readonly note?: ComponentChildren;
};

/** A focus area with its promise items. `numeral` and `title` are absent when the promise has no areas. */
export type FocusArea = {
  readonly numeral?: string | undefined;
  readonly title?: string | undefined;
  readonly items: readonly ScoreItem[];
};

/** One promise item: the two questions answered apart, with a figure and a picture. */
export type ScoreItem = {
  /** Id of the row, target of links: `l2-1`. */
  readonly id: string;
  readonly numeral: string;
  readonly title: string;
  readonly href: string;
  readonly status: { readonly kind: StatusKind; readonly word: string };
  readonly number?: { readonly value: string; readonly unit: string } | undefined;
  readonly verdict: {
    readonly kind: VerdictKind;
    readonly words: string;
    readonly sentence?: ComponentChildren;
  };
  /** Absent when nothing can be drawn; the period is that of the score. */
  readonly strip?: { readonly data: TimeStripData; readonly title: string } | undefined;
};

/** The promise as a score: every item on the same time axis. */
export function Score({ id, title, example, keyWords, from, to, today, areas, note }: ScoreProps): VNode {
  return (
    <section class="hs-score" aria-labelledby={id}>
      <div class="hs-score__head">
        <Heading id={id} level={2} size="xs" example={example}>
          {title}
        </Heading>
        <ScoreKey words={keyWords} />
      </div>
      <div class="hs-score__items">
        {today >= from && today <= to && <TodayThrough x={stripScale(from, to)(today)} />}
        {areas.map((area) => (
          <Area area={area} />
        ))}
      </div>
      {note && (
        <p class="hs-small hs-score__note">
          {note}
          {example && (
            <>
              {" "}
              <ExampleTag word={example} />
            </>
          )}
        </p>
      )}
    </section>
  );
}

/** Today's line behind all rows at once; each row draws its own where the rows stand apart. */
function TodayThrough({ x }: { readonly x: number }): VNode {
  return (
    <svg
      class="hs-score__today"
      viewBox={`0 0 ${STRIP_WIDTH} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="hs-today" d={`M${x} 0V1`} vector-effect="non-scaling-stroke" />
    </svg>
  );
}

function Area({ area }: { readonly area: FocusArea }): VNode {
  const rows = (
    <ol class="hs-items">
      {area.items.map((item) => (
        <ScoreRow {...item} level={area.title ? 4 : 3} />
      ))}
    </ol>
  );
  if (!area.title) return rows;
  return (
    <>
      <h3 class="hs-focus ds-heading">
        {area.numeral && <span class="hs-ref">{area.numeral}</span>}
        {area.title}
      </h3>
      {rows}
    </>
  );
}

/** One row of the score; `level` is that of its heading. */
export function ScoreRow(props: ScoreItem & { readonly level: 3 | 4 }): VNode {
  const { id, numeral, title, href, status, number, verdict, strip } = props;
  const Title = `h${props.level}` as const;
  return (
    <li class="hs-row" id={id}>
      <Title class="hs-row__title ds-heading">
        <span class="hs-ref">{numeral}</span>
        <a href={href}>{title}</a>
      </Title>
      <p class="hs-row__status">
        <Status kind={status.kind} word={status.word} />
      </p>
      <div class="hs-row__num">{number && <BigNumber value={number.value} unit={number.unit} />}</div>
      <Verdict kind={verdict.kind} words={verdict.words}>
        {verdict.sentence}
      </Verdict>
      <div class="hs-row__pic">
        {strip && <TimeStrip id={`${id}-bild`} data={strip.data} title={strip.title} />}
      </div>
    </li>
  );
}
