import type { VNode } from "preact";
import {
  Actions,
  Answer,
  Button,
  ButtonLink,
  DataTable,
  Form,
  Hero,
  Notice,
  Section,
  Stack,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import type { KeptFile } from "../../kept-file/kept-file.ts";
import { More } from "../../pages/More.tsx";
import { countsOf, SHOWN } from "../../presenter.ts";
import type { TableImport } from "../table-import.ts";
import { canTakeIn, type TablePlan } from "../table-plan.ts";

export interface TablePreviewPageProps<Row> {
  readonly t: Translate;
  readonly what: TableImport<Row>;
  readonly file: KeptFile;
  readonly source: string;
  readonly plan: TablePlan<Row>;
  /** Something changed between looking through and taking in. */
  readonly movedOn: boolean;
  readonly digest: string;
}

/** What a table would do: how many rows, what is wrong, and what is written; nothing is saved yet. */
export function TablePreviewPage<Row>(props: TablePreviewPageProps<Row>): VNode {
  const { t, what, file, source, plan, movedOn, digest } = props;
  const rows = [...plan.added, ...plan.changed];
  const wrong = plan.problems.length + plan.columnProblems.length;
  return (
    <Stack wide>
      <Hero
        kind="desk"
        title={t("area:table.previewTitle", { file: file.fileName })}
        lede={t("area:table.previewLede")}
      />
      {movedOn && <Notice kind="warning" title={t("area:movedOn")} />}
      {plan.columnProblems.length === 0 && <Answer>{countsOf(t, plan)}</Answer>}
      {wrong > 0 && <Wrong t={t} plan={plan} />}
      <Form action={`${what.address}/${file.id}/ta-in`} hidden={{ source, digest }}>
        <Actions>
          {canTakeIn(plan) && <Button>{t("area:takeIn")}</Button>}
          <ButtonLink href={what.address} variant="secondary">
            {t("area:otherFile")}
          </ButtonLink>
        </Actions>
      </Form>
      {wrong === 0 && rows.length > 0 && (
        <Section id="rader" title={t("area:table.rows")} count={rows.length} kind="desk">
          <DataTable
            id="rader-tabell"
            caption={t("area:table.rows")}
            captionHidden
            columns={[...what.cellTitles.map((title) => ({ title })), { title: t("area:table.what") }]}
            rows={rows.slice(0, SHOWN).map((row, place) => ({
              cells: [
                ...what.cells(row),
                t(place < plan.added.length ? "area:table.new" : "area:table.changed"),
              ],
            }))}
          />
          <More t={t} count={rows.length} />
        </Section>
      )}
    </Stack>
  );
}

function Wrong({ t, plan }: { t: Translate; plan: TablePlan<unknown> }): VNode {
  const { problems, columnProblems } = plan;
  return (
    <Section id="fel-i-filen" title={t("area:wrong")} kind="desk">
      <p>{t("area:wrongLead")}</p>
      {columnProblems.map(({ key, values }) => (
        <p>{textOf(t, { message: key, values })}</p>
      ))}
      {problems.length > 0 && (
        <DataTable
          id="fel-tabell"
          caption={t("area:wrong")}
          captionHidden
          columns={[
            { title: t("area:table.row") },
            { title: t("area:table.column") },
            { title: t("area:table.value") },
            { title: t("area:help") },
          ]}
          rows={problems.slice(0, SHOWN).map((problem) => ({
            cells: [problem.line, problem.column, problem.value, textOf(t, problem)],
          }))}
        />
      )}
      <More t={t} count={problems.length} />
    </Section>
  );
}
