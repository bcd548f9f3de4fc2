import type { VNode } from "preact";
import { Actions, ButtonLink, DataTable, EmptyState, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { LIST_ADDRESS } from "../addresses.ts";
import type { ListRow } from "../presenter.ts";

/** All agreements of the kommun. */
export function AgreementListPage(props: {
  readonly t: Translate;
  readonly rows: readonly ListRow[];
  readonly mayWrite: boolean;
}): VNode {
  const { t, rows, mayWrite } = props;
  const create = { href: `${LIST_ADDRESS}/ny`, text: t("agreement:list.new") };
  const columns = ["name", "parties", "period", "status", "renewal"] as const;
  return (
    <>
      <Hero
        kind="desk"
        title={t("agreement:title")}
        lede={t("agreement:list.lede", { count: rows.length })}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("agreement:list.empty")} {...(mayWrite ? { action: create } : {})}>
          {t("agreement:list.emptyText")}
        </EmptyState>
      ) : (
        <>
          <DataTable
            id="overenskommelser"
            caption={t("agreement:list.caption")}
            captionHidden
            columns={columns.map((column) => ({ title: t(`agreement:list.${column}`) }))}
            rows={rows.map(({ href, title, parties, period, status, renewal }) => ({
              cells: [<a href={href}>{title}</a>, parties, period, status, renewal],
            }))}
          />
          {mayWrite && (
            <Actions>
              <ButtonLink href={create.href}>{create.text}</ButtonLink>
            </Actions>
          )}
        </>
      )}
    </>
  );
}
