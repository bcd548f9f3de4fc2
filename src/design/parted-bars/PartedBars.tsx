import type { VNode } from "preact";
import {
  BAR_FORMS,
  type BarForm,
  type LaidBar,
  layOutBars,
  letterOf,
  type PartedBar,
} from "./parted-bars.ts";

export type PartedBarsProps = {
  /** Unique on the page. */
  readonly id: string;
  /** The result in words. */
  readonly title: string;
  /** How the bars are made, and what they say one by one. */
  readonly description: string;
  readonly bars: readonly PartedBar[];
  /** Names of the parts, in order: "Omfattning, 25 %". */
  readonly parts: readonly string[];
  /** The value of a full bar. */
  readonly most: number;
  /** What stands instead of a whole that is not known. */
  readonly unknown: string;
};

/** Bars made of parts, each with its letter from the key below, so that nothing hangs on shades. */
export function PartedBars(props: PartedBarsProps): VNode {
  return (
    <>
      <Drawn {...props} form="wide" />
      <Drawn {...props} form="narrow" />
      <ul class="hs-bars__key">
        {props.parts.map((name, index) => (
          <li>
            <span class={`hs-bars__letter hs-bars__letter--${index % 5}`}>{letterOf(index)}</span> {name}
          </li>
        ))}
      </ul>
    </>
  );
}

function Drawn(props: PartedBarsProps & { readonly form: BarForm }): VNode {
  const { id, title, description, bars, most, unknown, form } = props;
  const { width } = BAR_FORMS[form];
  const layout = layOutBars(bars, most, form, unknown);
  const own = `${id}-${form}`;
  return (
    <svg
      class={`hs-chart hs-chart--${form}`}
      viewBox={`0 0 ${width} ${layout.height}`}
      width={width}
      height={layout.height}
      role="img"
      aria-labelledby={`${own}-t`}
      aria-describedby={`${own}-d`}
    >
      <title id={`${own}-t`}>{title}</title>
      <desc id={`${own}-d`}>{description}</desc>
      {layout.bars.map((bar) => (
        <Bar bar={bar} form={form} />
      ))}
    </svg>
  );
}

function Bar({ bar, form }: { readonly bar: LaidBar; readonly form: BarForm }): VNode {
  const { labelSize, letterSize } = BAR_FORMS[form];
  return (
    <>
      {bar.lines.map(({ text, y }) => (
        <text class="b-label" x={0} y={y} font-size={labelSize}>
          {text}
        </text>
      ))}
      {bar.parts.map(({ x, width, letter, shade }) => (
        <>
          <rect class={`b-part b-part--${shade}`} x={x} y={bar.y + 1} width={width} height={26} />
          {letter !== "" && (
            <text
              class={`b-letter b-letter--${shade}`}
              x={x + width / 2}
              y={bar.y + 19}
              text-anchor="middle"
              font-size={letterSize}
            >
              {letter}
            </text>
          )}
        </>
      ))}
      {bar.open && <rect class="b-open" x={bar.open.x} y={bar.y + 1} width={bar.open.width} height={26} />}
      <text class="b-total" x={bar.total.x} y={bar.y + 20} font-size={labelSize}>
        {bar.total.text}
      </text>
    </>
  );
}
