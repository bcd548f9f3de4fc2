import type { VNode } from "preact";
import { Columns, Filters, Hero, Select } from "#app/design/index.ts";
import type { OrganisationLine } from "#app/features/organisation/index.ts";
import { countThreads } from "#app/features/problem/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { type Desk, DESK_SHOWN, DESK_SORTS, type DeskFilter, type DeskPart } from "../desk.ts";
import { deskTitle } from "../presenter.ts";
import { type DeskTasks, tasksOf } from "../tasks.ts";
import { AccountsPanel } from "./AccountsPanel.tsx";
import { DeskSections } from "./DeskSections.tsx";
import { QuickLog } from "./QuickLog.tsx";

export interface DeskPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly desk: Desk;
  /** In the order they stand. */
  readonly parts: readonly DeskPart[];
  readonly filter: DeskFilter;
  /** Made anew for each page, so that a double click logs once. */
  readonly requestKey: string;
  readonly mayLog: boolean;
  readonly organisations: readonly OrganisationLine[];
}

/** The desk: what is late, due, new, waiting, and what hangs loose. */
export function DeskPage(props: DeskPageProps): VNode {
  const { t, today, desk, parts, mayLog, organisations, requestKey } = props;
  const tasks = tasksOf(t, desk, { today, mayLog, organisations });
  return (
    <>
      <Hero
        kind="desk"
        title={deskTitle(t, today)}
        lede={<Summary t={t} desk={desk} parts={parts} tasks={tasks} />}
      />
      <DeskFilters {...props} />
      <Columns
        kind="desk"
        main={<DeskSections {...props} tasks={tasks} />}
        side={
          <>
            {mayLog && <QuickLog t={t} measures={desk.toLog} requestKey={requestKey} />}
            {desk.accounts !== null && <AccountsPanel t={t} accounts={desk.accounts} />}
          </>
        }
      />
    </>
  );
}

/** Parts that the head of the page counts, in its order. */
const SUMMED = ["waiting", "late", "week", "news", "threads"] as const satisfies readonly DeskPart[];

/** "2 sena, 4 i veckan, 3 väntar på dig. 5 lösa trådar", each a link to its part. */
function Summary(props: {
  readonly t: Translate;
  readonly desk: Desk;
  readonly parts: readonly DeskPart[];
  readonly tasks: DeskTasks;
}): VNode {
  const { t, desk, parts, tasks } = props;
  const counts: Record<(typeof SUMMED)[number], number> = {
    late: tasks.late.length,
    week: tasks.week.length,
    waiting: tasks.waiting.length,
    news: desk.news.length,
    threads: countThreads(desk.threads),
  };
  const told = SUMMED.filter((part) => parts.includes(part) && counts[part] > 0);
  if (told.length === 0) return <>{t("desk:sum.nothing")}</>;
  return (
    <>
      {told.map((part, index) => (
        <>
          {index > 0 && ", "}
          <a href={`#${part}`}>{t(`desk:sum.${part}`, { count: counts[part] })}</a>
        </>
      ))}
      .
    </>
  );
}

function DeskFilters({ t, filter }: DeskPageProps): VNode {
  return (
    <Filters
      action="/arbeta"
      label={t("desk:filter.label")}
      submit={t("desk:filter.submit")}
      links={[
        { href: "/arbeta/kedja", text: t("desk:chainLink") },
        { href: "/arbeta/losa-tradar", text: t("desk:threadsLink") },
      ]}
    >
      <Select
        name="visa"
        label={t("desk:filter.shown")}
        options={DESK_SHOWN.map((value) => ({ value, label: t(`desk:filter.${value}`) }))}
        value={filter.shown}
      />
      <Select
        name="ordning"
        label={t("desk:filter.sort")}
        options={DESK_SORTS.map((value) => ({ value, label: t(`desk:filter.${value}`) }))}
        value={filter.sort}
      />
    </Filters>
  );
}
