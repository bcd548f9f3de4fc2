import type { VNode } from "preact";
import { DataTable, Section, Small } from "#app/design/index.ts";
import { formatMoment, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { FILES } from "../addresses.ts";
import type { Revision } from "../queries.ts";

/** Values of the series that became others, with the file that changed them. */
export function Revisions({
  t,
  revisions,
}: {
  readonly t: Translate;
  readonly revisions: readonly Revision[];
}): VNode {
  const number = (value: number | null): string =>
    value === null ? t("indicator:page.gone") : formatNumber(value);
  return (
    <Section id="andringar" title={t("indicator:page.revisions")}>
      {revisions.length === 0 ? (
        <Small>{t("indicator:page.revisionsNone")}</Small>
      ) : (
        <DataTable
          id="andringar-tabell"
          caption={t("indicator:page.revisions")}
          captionHidden
          columns={[
            { title: t("indicator:page.period") },
            { title: t("indicator:page.before"), numeric: true },
            { title: t("indicator:page.after"), numeric: true },
            { title: t("indicator:page.file") },
          ]}
          rows={revisions.map(({ period, before, after, importId, fileName, importedAt, undone }) => ({
            cells: [
              period,
              number(before),
              number(after),
              <>
                <a href={`${FILES}/inlast/${importId}`}>
                  {undone ? t("indicator:page.undone", { file: fileName }) : fileName}
                </a>
                , {formatMoment(importedAt)}
              </>,
            ],
          }))}
        />
      )}
    </Section>
  );
}
