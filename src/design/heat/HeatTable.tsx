import type { VNode } from "preact";
import { formatNumber } from "#app/platform/language/index.ts";
import { shadeOf } from "./shades.ts";

export type HeatTitle = {
  /** What is seen: "mån". */
  readonly text: string;
  /** What is read aloud instead, when what is seen is short: "måndag". */
  readonly spoken?: string;
};

export type HeatRow = {
  readonly title: HeatTitle;
  /** Whole numbers, one per column; null where there is nothing to count, drawn as a gap. */
  readonly cells: readonly (number | null)[];
};

export type HeatTableProps = {
  /** Unique on the page; the caption's id. */
  readonly id: string;
  readonly caption: string;
  /** The title of the first column. */
  readonly corner: HeatTitle;
  readonly columns: readonly HeatTitle[];
  readonly rows: readonly HeatRow[];
  /** The last row. */
  readonly sums?: { readonly title: string; readonly cells: readonly number[] };
  /** Lower limits of the shades above the palest, from `shadeLimits`. */
  readonly limits: readonly number[];
  readonly legend: {
    readonly label: string;
    /** One for each shade, the palest first: "0–7". */
    readonly words: readonly string[];
  };
  /** Said where a cell is a gap: "inte mätt". */
  readonly gap: string;
};

/** Numbers by row and column, darker where there are more. The number stands in each cell, so nothing hangs on the shade. */
export function HeatTable(props: HeatTableProps): VNode {
  const { id, caption, corner, columns, rows, sums, limits, legend, gap } = props;
  return (
    <div class="hs-stack">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reachable by keyboard; a fieldset is for forms */}
      <div class="hs-scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table class="hs-heat">
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Title title={corner} />
              </th>
              {columns.map((column) => (
                <th scope="col">
                  <Title title={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title, cells }) => (
              <tr>
                <th scope="row">
                  <Title title={title} />
                </th>
                {cells.map((value) => (
                  <Cell value={value} limits={limits} gap={gap} />
                ))}
              </tr>
            ))}
          </tbody>
          {sums && (
            <tfoot>
              <tr>
                <th scope="row">{sums.title}</th>
                {sums.cells.map((value) => (
                  <td>{formatNumber(value)}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <ul class="hs-heat__key" aria-label={legend.label}>
        {legend.words.map((words, index) => (
          <li class={`hs-heat-${shadeOf(limits, index === 0 ? -1 : (limits[index - 1] ?? 0))}`}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function Title({ title: { text, spoken } }: { readonly title: HeatTitle }): VNode {
  if (spoken === undefined) return <>{text}</>;
  return (
    <>
      <span class="ds-sr-only">{spoken}</span>
      <span aria-hidden="true">{text}</span>
    </>
  );
}

function Cell(props: {
  readonly value: number | null;
  readonly limits: readonly number[];
  readonly gap: string;
}): VNode {
  const { value, limits, gap } = props;
  if (value === null) {
    return (
      <td class="hs-heat__gap">
        <span class="ds-sr-only">{gap}</span>
      </td>
    );
  }
  return <td class={`hs-heat-${shadeOf(limits, value)}`}>{formatNumber(value)}</td>;
}
