import type { ComponentChildren, VNode } from "preact";

export type Column = {
  readonly title: string;
  /** Figures stand to the right with equal digits. */
  readonly numeric?: boolean;
  /** Makes the title a link that sorts; `direction` when the list is sorted by it now. */
  readonly sort?: { readonly href: string; readonly direction?: "ascending" | "descending" | undefined };
};

export type Row = {
  readonly id?: string | undefined;
  /** One per column; the first names the row. */
  readonly cells: readonly ComponentChildren[];
};

export type DataTableProps = {
  /** Unique on the page; the caption's id. */
  readonly id: string;
  /** What the table holds, and for which time. */
  readonly caption: string;
  /** The caption is read but not seen, when a heading just above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/** A table that scrolls sideways inside itself when it is too wide; the keyboard can scroll it too. */
export function DataTable({ id, caption, captionHidden, columns, rows }: DataTableProps): VNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reachable by keyboard; a fieldset is for forms
    <div class="hs-scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table class="ds-table hs-table" data-size="sm">
        <caption id={id} class={captionHidden ? "ds-sr-only" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnTitle column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr id={row.id}>
              {row.cells.map((cell, index) =>
                index === 0 ? <th scope="row">{cell}</th> : <td class={numeric(columns[index])}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SORT_SIGNS = { ascending: "▲", descending: "▼" };

function ColumnTitle({ column }: { readonly column: Column }): VNode {
  const { title, sort } = column;
  return (
    <th scope="col" class={numeric(column)} aria-sort={sort?.direction}>
      {sort ? (
        <a class="hs-sort" href={sort.href}>
          {title}
          {sort.direction && <span aria-hidden="true"> {SORT_SIGNS[sort.direction]}</span>}
        </a>
      ) : (
        title
      )}
    </th>
  );
}

function numeric(column: Column | undefined): string | undefined {
  return column?.numeric ? "hs-table__num" : undefined;
}
