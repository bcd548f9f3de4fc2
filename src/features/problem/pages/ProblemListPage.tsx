import type { VNode } from "preact";
import { Actions, ButtonLink, DataTable, Details, EmptyState, Hero, LinkRow } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import { sourceWords } from "../presenter.ts";
import type { ProblemLine } from "../problem.ts";

export interface ProblemListPageProps {
  readonly t: Translate;
  readonly problems: readonly ProblemLine[];
  readonly mayWrite: boolean;
}

/** The problems that promises answer to; those put aside folded away. */
export function ProblemListPage({ t, problems, mayWrite }: ProblemListPageProps): VNode {
  const open = problems.filter(({ closedAt }) => closedAt === null);
  const closed = problems.filter(({ closedAt }) => closedAt !== null);
  const add = { href: `${addressOf.list}/ny`, text: t("problem:list.new") };
  return (
    <>
      <Hero kind="desk" title={t("problem:title")} lede={t("problem:list.lede")} />
      <LinkRow
        links={[
          { href: addressOf.chain, text: t("problem:chain.title") },
          { href: addressOf.threads, text: t("problem:threads.title") },
        ]}
      />
      {mayWrite && open.length > 0 && (
        <Actions>
          <ButtonLink href={add.href}>{add.text}</ButtonLink>
        </Actions>
      )}
      {open.length === 0 ? (
        <EmptyState title={t("problem:list.none")} {...(mayWrite ? { action: add } : {})}>
          {t("problem:list.noneLead")}
        </EmptyState>
      ) : (
        <Problems id="problem-nu" t={t} problems={open} caption={t("problem:title")} />
      )}
      {closed.length > 0 && (
        <Details summary={t("problem:list.closed", { count: closed.length })}>
          <Problems id="problem-forr" t={t} problems={closed} caption={t("problem:list.closedCaption")} />
        </Details>
      )}
    </>
  );
}

function Problems(props: Omit<ProblemListPageProps, "mayWrite"> & { id: string; caption: string }): VNode {
  const { t, id, caption, problems } = props;
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      columns={[
        { title: t("problem:list.problem") },
        { title: t("problem:form.place") },
        { title: t("problem:form.source") },
        { title: t("problem:list.causes"), numeric: true },
        { title: t("problem:list.unanswered"), numeric: true },
      ]}
      rows={problems.map((problem) => ({
        cells: [
          <a href={addressOf.problem(problem.id)}>{problem.statement}</a>,
          problem.place,
          sourceWords(t, problem.source, problem.sourceDay),
          problem.causes,
          problem.unanswered,
        ],
      }))}
    />
  );
}
