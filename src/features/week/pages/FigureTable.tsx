import type { VNode } from "preact";
import { DataTable } from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { WeekFigure } from "../picture.ts";
import { rangeWords } from "../presenter.ts";

/** Counts of the week, each beside the weeks before it; nothing when there are none. */
export function FigureTable(props: {
  readonly t: Translate;
  readonly id: string;
  readonly caption: string;
  /** Title of the first column. */
  readonly corner: string;
  readonly rows: readonly { readonly figure: WeekFigure; readonly name: string; readonly href?: string }[];
}): VNode | null {
  const { t, id, caption, corner, rows } = props;
  if (rows.length === 0) return null;
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[
        { title: corner },
        { title: t("week:figures.columns.count"), numeric: true },
        { title: t("week:figures.columns.usual"), numeric: true },
        { title: t("week:figures.columns.comparison") },
      ]}
      rows={rows.map(({ figure, name, href }) => ({
        cells: [
          href === undefined ? name : <a href={href}>{name}</a>,
          formatNumber(figure.count),
          rangeWords(t, figure),
          <ComparisonWord t={t} figure={figure} />,
        ],
      }))}
    />
  );
}

/** What stands out is said with weight; the rest quietly. */
function ComparisonWord({ t, figure }: { readonly t: Translate; readonly figure: WeekFigure }): VNode {
  const { kind } = figure.comparison;
  const word = t(`week:figures.comparison.${kind}`);
  if (kind === "usual" || kind === "few" || kind === "short") return <span class="hs-none">{word}</span>;
  return <strong>{word}</strong>;
}
