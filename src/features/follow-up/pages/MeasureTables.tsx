import type { VNode } from "preact";
import { DataTable, Section, Small } from "#app/design/index.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { doneTable, useTable } from "../measure-table.ts";
import type { Report } from "../report.ts";

/** The measures behind the items: what was done, and what it took. */
export function MeasureTables({ t, report }: { readonly t: Translate; readonly report: Report }): VNode {
  const { measures, asOf } = report;
  const used = useTable(report, t);
  return (
    <Section id="atgarder" kind="page" size="md" title={t("follow-up:measures.title")}>
      {measures.length === 0 && <p>{t("follow-up:measures.none")}</p>}
      {measures.length > 0 && (
        <>
          <Small>{t("follow-up:measures.lead", { day: formatDay(asOf) })}</Small>
          <Table id="gjort" {...doneTable(report, t)} />
          {used === null ? <p>{t("follow-up:measures.noUse")}</p> : <Table id="atgang" {...used} />}
        </>
      )}
    </Section>
  );
}

function Table({
  id,
  caption,
  columns,
  rows,
}: { readonly id: string } & ReturnType<typeof doneTable>): VNode {
  return <DataTable id={id} caption={caption} columns={columns} rows={rows.map((cells) => ({ cells }))} />;
}
