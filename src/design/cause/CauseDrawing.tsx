import type { VNode } from "preact";
import { TYPE } from "./block.ts";
import { type DrawingData, type DrawingForm, type Sketch, type Strength } from "./drawing-data.ts";
import { sketchEventChain } from "./event-chain.ts";
import { sketchFactors } from "./factors.ts";
import { sketchFishbone } from "./fishbone.ts";
import { sketchTriangle } from "./triangle.ts";

export type CauseDrawingProps = {
  /** Unique on the page. */
  readonly id: string;
  /** What it is, and how much stands in it. */
  readonly title: string;
  /** Where the same is found as a list. */
  readonly description: string;
  readonly data: DrawingData;
  /** What stands where nothing is written. */
  readonly empty: string;
  /** Words for the marks, under the drawing. */
  readonly strengths: Readonly<Record<Strength, string>>;
};

const STRENGTHS = ["established", "supported", "assumed"] as const;

/** Why a problem arises, drawn: a wide drawing and one for phones. The list with the same words stands below. */
export function CauseDrawing(props: CauseDrawingProps): VNode {
  return (
    <>
      <Drawn {...props} form="wide" />
      <Drawn {...props} form="narrow" />
      <ul class="hs-bars__key">
        {STRENGTHS.map((strength) => (
          <li>
            <svg class="o-key" viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
              <Mark x={7} y={7} strength={strength} />
            </svg>{" "}
            {props.strengths[strength]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Drawn(props: CauseDrawingProps & { readonly form: DrawingForm }): VNode {
  const { id, title, description, form } = props;
  const sketch = sketchOf(props);
  const own = `${id}-${form}`;
  return (
    <svg
      class={`hs-chart hs-chart--${form}`}
      viewBox={`0 0 ${sketch.width} ${round(sketch.height)}`}
      width={sketch.width}
      height={round(sketch.height)}
      role="img"
      aria-labelledby={`${own}-t`}
      aria-describedby={`${own}-d`}
    >
      <title id={`${own}-t`}>{title}</title>
      <desc id={`${own}-d`}>{description}</desc>
      <Inked sketch={sketch} />
    </svg>
  );
}

function sketchOf({ data, form, empty }: CauseDrawingProps & { readonly form: DrawingForm }): Sketch {
  switch (data.kind) {
    case "triangle":
      return sketchTriangle(data, form, empty);
    case "event_chain":
      return sketchEventChain(data, form, empty);
    case "fishbone":
      return sketchFishbone(data, form, empty);
    case "factors":
      return sketchFactors(data, form, empty);
  }
  return data satisfies never;
}

const SIZES = { title: TYPE.title, head: TYPE.title, plain: TYPE.plain, gap: TYPE.plain, note: TYPE.note };

function Inked({ sketch }: { readonly sketch: Sketch }): VNode {
  return (
    <>
      {sketch.lines.map(({ path, kind }) => (
        <path class={`o-line o-line--${kind}`} d={path} />
      ))}
      {sketch.boxes.map(({ x, y, width, height, kind }) => (
        <rect
          class={`o-box o-box--${kind}`}
          x={round(x)}
          y={round(y)}
          width={round(width)}
          height={round(height)}
          rx={3}
        />
      ))}
      {sketch.marks.map((mark) => (
        <Mark {...mark} />
      ))}
      {sketch.texts.map(({ x, y, text, kind, anchor }) => (
        <text
          class={`o-text o-text--${kind}`}
          x={round(x)}
          y={round(y)}
          text-anchor={anchor}
          font-size={SIZES[kind]}
        >
          {text}
        </text>
      ))}
    </>
  );
}

/** Founded = filled, supported = half filled, assumed = open and dashed: shapes, not shades. */
function Mark({ x, y, strength }: Sketch["marks"][number]): VNode {
  return (
    <>
      <circle class={`o-mark o-mark--${strength}`} cx={round(x)} cy={round(y)} r={5} />
      {strength === "supported" && <path class="o-half" d={`M${round(x)} ${round(y) - 5}a5 5 0 0 1 0 10z`} />}
    </>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
