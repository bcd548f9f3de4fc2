import type { VNode } from "preact";
import {
  LinkList,
  LoneLink,
  LooseThreads,
  News,
  Section,
  Small,
  type Task,
  TaskList,
} from "#app/design/index.ts";
import { countThreads, threadLines } from "#app/features/problem/index.ts";
import { formatDay } from "#app/platform/language/index.ts";
import type { DeskPart } from "../desk.ts";
import { newsItems } from "../presenter.ts";
import type { DeskTasks } from "../tasks.ts";
import type { DeskPageProps } from "./DeskPage.tsx";

type SectionsProps = DeskPageProps & { readonly tasks: DeskTasks };

/** Tasks shown of each part before one asks for the list. */
const SHOWN = 8;

/** The parts of the desk in their order. What is late and due is said even when it is nothing. */
export function DeskSections(props: SectionsProps): VNode {
  return (
    <>
      {props.parts.map((part) => (
        <Part {...props} part={part} />
      ))}
    </>
  );
}

function Part(props: SectionsProps & { readonly part: DeskPart }): VNode | null {
  const { t, part, tasks } = props;
  switch (part) {
    case "news":
      return <NewsSection {...props} />;
    case "threads":
      return <ThreadSection {...props} />;
    case "followUps":
      return <FollowUpSection {...props} />;
    case "late":
    case "week":
      return <TaskSection {...props} part={part} tasks={tasks[part]} empty={t(`desk:none.${part}`)} />;
    case "waiting":
    case "soon":
    case "returned":
      return tasks[part].length === 0 ? null : (
        <TaskSection {...props} part={part} tasks={tasks[part]} empty="" />
      );
  }
}

type TaskPart = "late" | "week" | "soon" | "waiting" | "returned";

function TaskSection(props: {
  readonly t: DeskPageProps["t"];
  readonly part: TaskPart;
  readonly tasks: readonly Task[];
  readonly empty: string;
}): VNode {
  const { t, part, tasks, empty } = props;
  return (
    <Section id={part} title={t(`desk:part.${part}`)} kind="desk" size="xs" count={tasks.length}>
      {tasks.length === 0 ? <Small>{empty}</Small> : <TaskList tasks={tasks.slice(0, SHOWN)} />}
      {tasks.length > SHOWN && part === "late" && (
        <LoneLink href="/arbeta/atgarder?status=late" text={t("desk:allLate")} />
      )}
      {tasks.length > SHOWN && part !== "late" && (
        <LoneLink href="/arbeta/atgarder" text={t("desk:allMeasures")} />
      )}
    </Section>
  );
}

function NewsSection({ t, today, desk }: SectionsProps): VNode {
  const items = newsItems(t, desk, today);
  return (
    <Section id="news" title={t("desk:part.news")} kind="desk" size="xs" count={items.length}>
      {items.length === 0 ? (
        <Small>{t("desk:none.news")}</Small>
      ) : (
        <News
          items={items.map(({ day, when, href, title, words, by }) => ({
            ...{ day, when },
            children: (
              <>
                <a href={href}>{title}</a>: {words} {by !== null && <span class="hs-src">{by}</span>}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function ThreadSection({ t, desk }: SectionsProps): VNode {
  const loose = desk.threads.filter(({ count }) => count > 0);
  return (
    <Section
      id="threads"
      title={t("desk:part.threads")}
      kind="desk"
      size="xs"
      count={countThreads(desk.threads)}
    >
      <Small>{t("desk:threadsLede")}</Small>
      {loose.length === 0 ? (
        <Small>{t("desk:none.threads")}</Small>
      ) : (
        <LooseThreads threads={threadLines(t, loose)} />
      )}
    </Section>
  );
}

function FollowUpSection({ t, desk }: SectionsProps): VNode {
  return (
    <Section
      id="followUps"
      title={t("desk:part.followUps")}
      kind="desk"
      size="xs"
      count={desk.followUps.length}
    >
      {desk.followUps.length === 0 ? (
        <Small>{t("desk:none.followUps")}</Small>
      ) : (
        <LinkList
          links={desk.followUps.map(({ id, title, decided, to }) => ({
            href: `/arbeta/uppfoljningar/${id}`,
            text: title,
            more: t(decided ? "desk:followUpDecided" : "desk:followUpOpen", { day: formatDay(to) }),
          }))}
        />
      )}
    </Section>
  );
}
