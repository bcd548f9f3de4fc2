import type { VNode } from "preact";

/** What stands in a cell: something came, the word that there was nothing, not a word, or nobody waited for any. */
export type ReportedKind = "some" | "nothing" | "silent" | "outside";

export type ReportedCell = {
  readonly kind: ReportedKind;
  /** The number in the cell; empty for a gap. */
  readonly text: string;
  /** What is read aloud: "vecka 12: inte rapporterat". */
  readonly spoken: string;
};

export type ReportedTableProps = {
  /** Unique on the page; the caption's id. */
  readonly id: string;
  readonly caption: string;
  /** Title of the first column: "Rapportör". */
  readonly corner: string;
  /** Years over the weeks they hold. */
  readonly spans: readonly { readonly text: string; readonly columns: number }[];
  /** "12", read aloud as "vecka 12". */
  readonly columns: readonly { readonly text: string; readonly spoken: string }[];
  /** Titles of the columns after the name: the sums come first, the weeks may be many. */
  readonly sums: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** "tyst i sex veckor"; only when it is worth a word. */
    readonly remark?: string | undefined;
    readonly cells: readonly ReportedCell[];
    readonly sums: readonly string[];
  }[];
  readonly foot: {
    readonly title: string;
    readonly cells: readonly string[];
    readonly sums: readonly string[];
  };
  /** One of each kind with what it means. */
  readonly legend: {
    readonly label: string;
    readonly items: readonly { readonly kind: ReportedKind; readonly text: string; readonly words: string }[];
  };
};

/** Who has reported, week by week. Silence is drawn as a gap; the number stands in each cell. */
export function ReportedTable(props: ReportedTableProps): VNode {
  const { id, caption, corner, spans, columns, sums, rows, foot, legend } = props;
  return (
    <div class="hs-stack">
      <ul class="hs-reported__key" aria-label={legend.label}>
        {legend.items.map(({ kind, text, words }) => (
          <li>
            <span class={`hs-reported__cell hs-reported--${kind}`} aria-hidden="true">
              {text}
            </span>{" "}
            {words}
          </li>
        ))}
      </ul>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reachable by keyboard; a fieldset is for forms */}
      <div class="hs-scroll hs-reported__box" role="group" aria-labelledby={id} tabIndex={0}>
        <table class="hs-reported">
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty corner has nothing to say */}
              <td colSpan={1 + sums.length} />
              {spans.map(({ text, columns: wide }) => (
                <th scope="colgroup" colSpan={wide} class="hs-reported__year">
                  {text}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col" class="hs-reported__name">
                {corner}
              </th>
              {sums.map((title) => (
                <th scope="col" class="hs-reported__sum">
                  {title}
                </th>
              ))}
              {columns.map(({ text, spoken }) => (
                <th scope="col">
                  <span class="ds-sr-only">{spoken}</span>
                  <span aria-hidden="true">{text}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row" class="hs-reported__name">
                  {row.name}
                  {row.remark !== undefined && <span class="hs-reported__remark">{row.remark}</span>}
                </th>
                {row.sums.map((sum) => (
                  <td class="hs-reported__sum">{sum}</td>
                ))}
                {row.cells.map((cell) => (
                  <Cell {...cell} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="hs-reported__name">
                {foot.title}
              </th>
              {foot.sums.map((sum) => (
                <td class="hs-reported__sum">{sum}</td>
              ))}
              {foot.cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}

function Cell({ kind, text, spoken }: ReportedCell): VNode {
  return (
    <td>
      <span class={`hs-reported__cell hs-reported--${kind}`} aria-hidden="true">
        {text}
      </span>
      <span class="ds-sr-only">{spoken}</span>
    </td>
  );
}
