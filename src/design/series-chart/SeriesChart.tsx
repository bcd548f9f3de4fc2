import type { VNode } from "preact";
import { paintByClass } from "../chart/paint.ts";
import { FORMS, type ChartForm } from "./chart-form.ts";
import { layOutSeries } from "./series-chart.ts";
import type { SeriesData } from "./series-data.ts";
import { SeriesDrawing } from "./SeriesDrawing.tsx";

export type SeriesChartProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly data: SeriesData;
  /** What is shown, for which time. */
  readonly title: string;
  /** The result in words: levels, uncertainty, target, breaks. */
  readonly description: string;
};

/** A measured series against the promise; a wide drawing and one for phones. Its table twin stands beside it. */
export function SeriesChart(props: SeriesChartProps): VNode {
  return (
    <>
      <Drawn {...props} form="wide" />
      <Drawn {...props} form="narrow" />
    </>
  );
}

function Drawn({
  id,
  data,
  title,
  description,
  form,
}: SeriesChartProps & { readonly form: ChartForm }): VNode {
  const { width, height } = FORMS[form];
  const own = `${id}-${form}`;
  return (
    <svg
      class={`hs-chart hs-chart--${form}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${own}-t`}
      aria-describedby={`${own}-d`}
    >
      <title id={`${own}-t`}>{title}</title>
      <desc id={`${own}-d`}>{description}</desc>
      <SeriesDrawing id={own} layout={layOutSeries(data, form)} unit={data.unit} paint={paintByClass} />
    </svg>
  );
}
