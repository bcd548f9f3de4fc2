import type { VNode } from "preact";
import { DataTable, EmptyState, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { WaitingLine } from "../presenter.ts";

/** What waits for signatures. */
export function WaitingPage({
  t,
  lines,
}: {
  readonly t: Translate;
  readonly lines: readonly WaitingLine[];
}): VNode {
  const columns = ["text", "kind", "sent", "signed", "left"] as const;
  return (
    <>
      <Hero
        kind="desk"
        title={t("signing:title")}
        lede={t("signing:waiting.lede", { count: lines.length })}
      />
      {lines.length === 0 ? (
        <EmptyState title={t("signing:waiting.empty")}>{t("signing:waiting.emptyText")}</EmptyState>
      ) : (
        <DataTable
          id="att-underteckna"
          caption={t("signing:waiting.caption")}
          captionHidden
          columns={columns.map((column) => ({ title: t(`signing:waiting.${column}`) }))}
          rows={lines.map(({ href, title, kind, sent, signed, left }) => ({
            cells: [<a href={href}>{title}</a>, kind, sent, signed, left],
          }))}
        />
      )}
    </>
  );
}
