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
  Small,
  Stack,
} from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import { FILES } from "../../addresses.ts";
import type { LookedThrough } from "../looked-through.ts";
import { changedCells, problemCells, summaryOfPlan } from "../presenter.ts";
import type { KeptFile } from "../queries.ts";

/** Rows of a table before it says that there are more. */
const SHOWN = 100;

export interface DryRunPageProps {
  readonly t: Translate;
  readonly file: Pick<KeptFile, "id" | "fileName">;
  readonly looked: LookedThrough;
  /** Something changed between looking through and taking in. */
  readonly movedOn: boolean;
}

/** What a file would do: how many, what is wrong, and every difference; nothing is saved yet. */
export function DryRunPage(props: DryRunPageProps): VNode {
  const { t, file, looked, movedOn } = props;
  const { plan } = looked;
  const wrong = looked.columnProblems.length > 0 || plan.problems.length > 0;
  const nothing = plan.added.length === 0 && plan.changed.length === 0;
  return (
    <Stack wide>
      <Hero
        kind="desk"
        title={t("measure:bulk.tryTitle", { file: file.fileName })}
        lede={t("measure:bulk.tryLede")}
      />
      {movedOn && (
        <Notice kind="warning" title={t("measure:bulk.movedOn")}>
          <p>{t("measure:bulk.movedOnLead")}</p>
        </Notice>
      )}
      {looked.columnProblems.length === 0 && <Answer>{summaryOfPlan(t, plan)}</Answer>}
      {looked.ignored.length > 0 && (
        <Small>{t("measure:bulk.ignored", { columns: looked.ignored.join(", ") })}</Small>
      )}
      {wrong && <Problems {...props} />}
      {!wrong && nothing && <Notice>{t("measure:bulk.nothing")}</Notice>}
      <Form action={`${FILES}/${file.id}/ta-in`} hidden={{ digest: looked.digest }}>
        <Actions>
          {!wrong && !nothing && <Button>{t("measure:bulk.take")}</Button>}
          <ButtonLink href={FILES} variant="secondary">
            {t("measure:bulk.other")}
          </ButtonLink>
        </Actions>
      </Form>
      {plan.changed.length > 0 && <Changed {...props} />}
      {plan.added.length > 0 && <Added {...props} />}
    </Stack>
  );
}

function Problems({ t, looked }: DryRunPageProps): VNode {
  const { problems } = looked.plan;
  const titles = looked.columnProblems.map(({ key, values }) => textOf(t, { message: key, values }));
  return (
    <Section id="fel-i-filen" title={t("measure:bulk.errors")} kind="desk">
      <p>{t("measure:bulk.errorsLead")}</p>
      {titles.map((title) => (
        <p>{title}</p>
      ))}
      {problems.length > 0 && (
        <DataTable
          id="fel-tabell"
          caption={t("measure:bulk.errorsCaption")}
          captionHidden
          columns={[
            { title: t("measure:bulk.row") },
            { title: t("measure:bulk.column") },
            { title: t("measure:bulk.value") },
            { title: t("measure:bulk.help") },
          ]}
          rows={problems.slice(0, SHOWN).map((problem) => ({ cells: problemCells(t, problem) }))}
        />
      )}
      <More t={t} count={problems.length} />
    </Section>
  );
}

function Changed({ t, looked }: DryRunPageProps): VNode {
  const { changed } = looked.plan;
  const rows = changed.slice(0, SHOWN).flatMap((row) =>
    changedCells(t, row, looked.lookups).map(({ column, before, after }) => ({
      cells: [`${row.line}. ${row.before.title}`, column, <del>{before}</del>, <ins>{after}</ins>],
    })),
  );
  return (
    <Section id="andras" title={t("measure:bulk.changedTitle")} count={changed.length} kind="desk">
      <DataTable
        id="andras-tabell"
        caption={t("measure:bulk.changedTitle")}
        captionHidden
        columns={[
          { title: t("measure:bulk.row") },
          { title: t("measure:bulk.column") },
          { title: t("measure:bulk.before") },
          { title: t("measure:bulk.after") },
        ]}
        rows={rows}
      />
      <More t={t} count={changed.length} />
    </Section>
  );
}

function Added({ t, looked }: DryRunPageProps): VNode {
  const { added } = looked.plan;
  const names = new Map(looked.lookups.organisations.map(({ id, names: [first] }) => [id, first]));
  return (
    <Section id="nya" title={t("measure:bulk.addedTitle")} count={added.length} kind="desk">
      <DataTable
        id="nya-tabell"
        caption={t("measure:bulk.addedTitle")}
        captionHidden
        columns={[{ title: t("measure:list.measure") }, { title: t("measure:list.owner") }]}
        rows={added.slice(0, SHOWN).map(({ line, after }) => ({
          cells: [
            `${line}. ${after.title}`,
            (after.accountableId === null ? undefined : names.get(after.accountableId)) ??
              t("measure:list.noOwner"),
          ],
        }))}
      />
      <More t={t} count={added.length} />
    </Section>
  );
}

function More({ t, count }: { t: Translate; count: number }): VNode | null {
  if (count <= SHOWN) return null;
  return <Small>{t("measure:bulk.more", { shown: SHOWN, rest: formatNumber(count - SHOWN) })}</Small>;
}
