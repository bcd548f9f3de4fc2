import type { VNode } from "preact";
import { Figure } from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { Outline } from "../outline.ts";

/** The boundary of an area as a small map, with its size in words for those who do not see it. */
export function BoundaryFigure(props: { t: Translate; name: string; outline: Outline }): VNode {
  const { t, name, outline } = props;
  const { path, width, height, kilometresWide, kilometresHigh, parts, holes } = outline;
  const caption = t("area:figure.title", { name });
  const sentences = [
    t("area:figure.size", { wide: roughly(kilometresWide), high: roughly(kilometresHigh) }),
    t("area:figure.parts", { count: parts }),
    t("area:figure.holes", { count: holes }),
  ];
  return (
    <Figure caption={caption}>
      <svg
        role="img"
        aria-labelledby="grans-namn grans-ord"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        <title id="grans-namn">{caption}</title>
        <desc id="grans-ord">{sentences.join(" ")}</desc>
        <path
          d={path}
          fill="currentColor"
          fill-opacity="0.12"
          fill-rule="evenodd"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linejoin="round"
        />
      </svg>
    </Figure>
  );
}

/** Two digits that count: "12", "3,4", "0,38". */
function roughly(kilometres: number): string {
  return formatNumber(Number(kilometres.toPrecision(2)));
}
