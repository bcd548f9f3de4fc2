import type { VNode } from "preact";
import {
  Actions,
  ButtonLink,
  DataTable,
  Details,
  EmptyState,
  Filters,
  Stack,
  Hero,
  LinkRow,
  Select,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { ProblemId } from "#app/schema/tables.ts";
import { addressOf } from "../addresses.ts";
import { sourceWords } from "../presenter.ts";
import { priorityAddress } from "../priority/addresses.ts";
import type { Priorities } from "../priority/queries.ts";
import type { ProblemLine } from "../problem.ts";

export interface ProblemListPageProps {
  readonly t: Translate;
  readonly problems: readonly ProblemLine[];
  /** The priorities that hold; null when nothing is decided. */
  readonly priorities: Priorities | null;
  /** Only the prioritised ones are shown. */
  readonly onlyChosen: boolean;
  readonly mayWrite: boolean;
}

/** The problems that promises answer to; those put aside folded away. */
export function ProblemListPage(props: ProblemListPageProps): VNode {
  const { t, problems, priorities, onlyChosen, mayWrite } = props;
  const chosen = new Set(priorities?.chosen.map(({ problemId }) => problemId));
  const shown = onlyChosen ? problems.filter(({ id }) => chosen.has(id)) : problems;
  const open = shown.filter(({ closedAt }) => closedAt === null);
  const closed = shown.filter(({ closedAt }) => closedAt !== null);
  const add = { href: `${addressOf.list}/ny`, text: t("problem:list.new") };
  return (
    <>
      <Hero kind="desk" title={t("problem:title")} lede={t("problem:list.lede")} />
      <LinkRow
        links={[
          { href: priorityAddress.list, text: t("priority:title") },
          { href: addressOf.chain, text: t("problem:chain.title") },
          { href: addressOf.threads, text: t("problem:threads.title") },
        ]}
      />
      <Stack>
        {priorities !== null && <PriorityFilter t={t} onlyChosen={onlyChosen} />}
        {mayWrite && problems.length > 0 && (
          <Actions>
            <ButtonLink href={add.href}>{add.text}</ButtonLink>
          </Actions>
        )}
        {open.length === 0 && onlyChosen ? (
          <p>{t("priority:problem.noneChosen")}</p>
        ) : open.length === 0 ? (
          <EmptyState title={t("problem:list.none")} {...(mayWrite ? { action: add } : {})}>
            {t("problem:list.noneLead")}
          </EmptyState>
        ) : (
          <Problems {...{ t, chosen }} id="problem-nu" problems={open} caption={t("problem:title")} />
        )}
        {closed.length > 0 && (
          <Details summary={t("problem:list.closed", { count: closed.length })}>
            <Problems
              {...{ t, chosen }}
              id="problem-forr"
              problems={closed}
              caption={t("problem:list.closedCaption")}
            />
          </Details>
        )}
      </Stack>
    </>
  );
}

function PriorityFilter({ t, onlyChosen }: { readonly t: Translate; readonly onlyChosen: boolean }): VNode {
  return (
    <Filters action={addressOf.list} label={t("priority:problem.filter")} submit={t("priority:problem.show")}>
      <Select
        name="visa"
        label={t("priority:problem.filter")}
        options={[
          { value: "alla", label: t("priority:problem.all") },
          { value: "prioriterade", label: t("priority:problem.onlyChosen") },
        ]}
        value={onlyChosen ? "prioriterade" : "alla"}
      />
    </Filters>
  );
}

interface ProblemsProps {
  readonly t: Translate;
  readonly id: string;
  readonly caption: string;
  readonly problems: readonly ProblemLine[];
  readonly chosen: ReadonlySet<ProblemId>;
}

function Problems({ t, id, caption, problems, chosen }: ProblemsProps): VNode {
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      columns={[
        { title: t("problem:list.problem") },
        { title: t("priority:problem.title") },
        { title: t("problem:form.place") },
        { title: t("problem:form.source") },
        { title: t("problem:list.causes"), numeric: true },
        { title: t("problem:list.unanswered"), numeric: true },
      ]}
      rows={problems.map((problem) => ({
        cells: [
          <a href={addressOf.problem(problem.id)}>{problem.statement}</a>,
          chosen.has(problem.id) ? t("priority:chosen") : "",
          problem.place,
          sourceWords(t, problem.source, problem.sourceDay),
          problem.causes,
          problem.unanswered,
        ],
      }))}
    />
  );
}
